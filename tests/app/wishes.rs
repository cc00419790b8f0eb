//! What the desktop's user likes holds until something else is chosen, and is never kept.

use colloquy::app::view::shell::Look;
use colloquy::app::view::{ScreenView, SettingsView};
use colloquy::app::{
    Action, Contrast, DesktopWishes, Destination, Motion, Report, SettingsAction, Theme,
};

use crate::desk::{Desk, desk};

fn look(desk: &Desk) -> Look {
    desk.view().shell.look
}

fn settings(desk: &mut Desk) -> SettingsView {
    desk.go(Destination::Settings);
    let ScreenView::Settings(view) = desk.screen() else { panic!("not at the settings") };
    *view
}

fn says(desk: &mut Desk, dark: Option<bool>, asks: bool) {
    let wishes = DesktopWishes { dark, more_contrast: asks, reduced_motion: asks };
    desk.act(Action::Report(Report::Desktop(wishes)));
}

#[test]
fn the_window_follows_the_desktop_as_it_changes() {
    let (_folder, mut desk) = desk();
    let silent = look(&desk);
    assert_eq!(silent.theme, Theme::Desktop, "egui knows the colors where nobody says them");
    assert!(!silent.more_contrast && !silent.manners.reduced_motion);
    says(&mut desk, Some(true), true);
    let asked = look(&desk);
    assert_eq!(asked.theme, Theme::Lamplight);
    assert!(asked.more_contrast && asked.manners.reduced_motion);
    says(&mut desk, Some(false), false);
    let changed = look(&desk);
    assert_eq!(changed.theme, Theme::Paper);
    assert!(!changed.more_contrast && !changed.manners.reduced_motion);
}

#[test]
fn what_is_chosen_here_wins_over_the_desktop() {
    let (_folder, mut desk) = desk();
    let choose = |desk: &mut Desk, theme, contrast, motion| {
        desk.act(Action::Settings(SettingsAction::Theme(theme)));
        desk.act(Action::Settings(SettingsAction::Contrast(contrast)));
        desk.act(Action::Settings(SettingsAction::Motion(motion)));
        look(desk)
    };
    says(&mut desk, Some(true), true);
    let own = choose(&mut desk, Theme::Paper, Contrast::Usual, Motion::Full);
    assert_eq!(own.theme, Theme::Paper);
    assert!(!own.more_contrast && !own.manners.reduced_motion);
    says(&mut desk, Some(false), false);
    let own = choose(&mut desk, Theme::Lamplight, Contrast::More, Motion::Reduced);
    assert_eq!(own.theme, Theme::Lamplight);
    assert!(own.more_contrast && own.manners.reduced_motion);
}

#[test]
fn the_settings_say_what_the_desktop_asks_for() {
    let (_folder, mut desk) = desk();
    let abouts = |view: SettingsView| view.looks.map(|row| row.about).join(" / ");
    let silent = abouts(settings(&mut desk));
    assert!(!silent.contains("desktop"), "{silent}");
    says(&mut desk, Some(true), true);
    let asked = abouts(settings(&mut desk));
    assert!(asked.contains("The desktop is dark."), "{asked}");
    assert_eq!(asked.matches("The desktop asks for it.").count(), 2, "{asked}");
}

#[test]
fn a_wish_of_the_desktop_is_gone_with_the_program() {
    let (folder, mut before) = desk();
    says(&mut before, Some(true), true);
    before.act(Action::Settings(SettingsAction::Zoom(110)));
    drop(before);
    let after = look(&Desk::open(folder.path()));
    assert_eq!((after.theme, after.zoom), (Theme::Desktop, 110));
    assert!(!after.more_contrast && !after.manners.reduced_motion);
}
