//! What each setting changes, in the whole window and beyond the settings.

use std::path::Path;

use colloquy::app::view::ScreenView;
use colloquy::app::view::case_file::TabBody;
use colloquy::app::{Action, Ask, Destination, DocketAction};
use colloquy::gui::keys;
use colloquy::gui::theme::motion;
use egui::accesskit::{Role, Toggled};
use egui::{Key, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{LEAD_CASE, SMALL};
use crate::frame_keys;
use crate::whole::{self, Window, click, press, says};

fn settings() -> Window {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    whole::go(&mut window, Destination::Settings);
    window
}

fn lead(window: &mut Window) {
    whole::go(window, Destination::CaseFile(Some(LEAD_CASE.to_owned())));
}

fn is_on(window: &Window, name: &str) -> bool {
    let switch = window.get_by_role_and_label(Role::Switch, name);
    switch.accesskit_node().toggled() == Some(Toggled::True)
}

#[test]
fn theme_text_size_and_motion_change_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = frame_keys::open(folder.path());
    frame_keys::press(&mut window, Key::Comma);
    let mut click = |role, name: &str| {
        window.get_by_role_and_label(role, name).click();
        window.run();
        let ctx = &window.ctx;
        (ctx.theme(), format!("{:.1}", ctx.zoom_factor()), motion::reduced(ctx))
    };
    assert_eq!(click(Role::RadioButton, "Lamplight").0, Theme::Dark);
    assert_eq!(click(Role::RadioButton, "Paper").0, Theme::Light);
    assert_eq!(click(Role::Button, "Larger").1, "1.1");
    assert_eq!(click(Role::Button, "Larger").1, "1.2");
    assert_eq!(click(Role::Button, "Smaller").1, "1.1");
    assert_eq!(click(Role::Button, "Back to 100 %").1, "1.0");
    assert!(click(Role::RadioButton, "Reduced").2);
    assert!(!click(Role::RadioButton, "Full").2);
}

#[test]
fn single_letters_rest_once_they_are_switched_off() {
    let mut window = settings();
    let seat = |window: &Window| match &window.state().view.screen {
        ScreenView::CaseFile(view) => view.seats.iter().position(|seat| seat.selected),
        _ => panic!("not at the case file"),
    };
    for (letters, judge) in [(false, false), (true, true)] {
        whole::go(&mut window, Destination::Settings);
        click(&mut window, Role::Switch, "Single-letter keys");
        assert_eq!(keys::letters_allowed(&window.ctx), letters);
        lead(&mut window);
        press(&mut window, Key::P);
        press(&mut window, Key::J);
        assert_eq!(seat(&window) == Some(2), judge);
    }
}

#[test]
fn side_names_stand_beside_the_marks_of_the_courtroom() {
    let mut window = whole::argued(6);
    let ScreenView::Courtroom(view) = &window.state().view.screen else { panic!("not in court") };
    let row = &view.table[0];
    let parties = window.state().view.shell.parties.clone().unwrap();
    let named =
        format!("{}, {} ", parties[usize::from(row.side == colloquy::law::Side::Second)], row.code);
    assert!(!says(&window, &named));
    whole::go(&mut window, Destination::Settings);
    click(&mut window, Role::Switch, "Always show side names");
    whole::go(&mut window, Destination::Hearing);
    assert!(says(&window, &named), "{named}");
}

#[test]
fn what_came_later_is_hidden_from_the_case_file() {
    let mut window = settings();
    let events = |window: &mut Window| {
        lead(window);
        let ScreenView::CaseFile(view) = &window.state().view.screen else { panic!() };
        let TabBody::Brief(brief) = &view.tab else { panic!("not at the brief") };
        (brief.timeline.len(), says(window, "Vacated as moot"))
    };
    let (all, told) = events(&mut window);
    assert!(told);
    whole::go(&mut window, Destination::Settings);
    click(&mut window, Role::Switch, "Hide outcomes");
    let (shown, told) = events(&mut window);
    assert!(shown < all && !told, "{shown} of {all}");
}

#[test]
fn the_next_hearing_begins_with_the_aids_that_were_set() {
    let mut window = settings();
    for name in ["Hints", "Show live strength"] {
        let before = is_on(&window, name);
        click(&mut window, Role::Switch, name);
        assert_eq!(is_on(&window, name), !before);
        lead(&mut window);
        assert_eq!(is_on(&window, name), !before, "{name} in the case file");
        whole::go(&mut window, Destination::Settings);
    }
}

#[test]
fn paths_are_typed_once_that_is_wanted() {
    let mut window = settings();
    click(&mut window, Role::Switch, "Type paths");
    whole::go(&mut window, Destination::Docket);
    press(&mut window, Key::I);
    window.get_by_role_and_label(Role::TextInput, "Path");
}

#[test]
fn the_data_folder_is_opened_and_an_imported_case_taken_off_the_list() {
    let mut window = settings();
    click(&mut window, Role::Button, "Open the data folder");
    let mut asked = Vec::new();
    whole::with(&mut window, |desk| asked.clone_from(&desk.asked));
    assert!(matches!(asked.last(), Some(Ask::OpenFolder(_))), "{asked:?}");
    let case = Path::new(SMALL).to_owned();
    whole::act(&mut window, Action::Docket(DocketAction::ImportPath(case)));
    click(&mut window, Role::Button, &format!("Take off the list: {SMALL}"));
    let name = format!("Take off the list: {SMALL}");
    assert!(window.query_by_role_and_label(Role::Button, &name).is_none());
    assert!(says(&window, "is off the list"));
}

#[test]
fn the_pages_of_reference_are_one_click_away() {
    for (button, title) in
        [("Model card", "Model card"), ("About, licenses, sources", "About Colloquy")]
    {
        let mut window = settings();
        click(&mut window, Role::Button, button);
        let ScreenView::Page(page) = &window.state().view.screen else { panic!("no page") };
        assert_eq!(page.title, title);
        press(&mut window, Key::Escape);
        assert!(matches!(window.state().view.screen, ScreenView::Settings(_)));
    }
}
