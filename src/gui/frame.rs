//! The frame around all screens: rail or menu, top bar, screen, toasts, and the keys that work
//! everywhere.

mod over;

pub(in crate::gui) use over::severity;

use egui::{CentralPanel, Key, Modifiers, Popup, Ui};

use crate::app::view::shell::{Place, RailItem as RailItemView, SavedState, ShellView};
use crate::app::view::{DialogView, ScreenView, View};
use crate::app::{
    Action, Ask, CourtroomAction, Destination, DocketAction, JudgeAction, SettingsAction,
    ShellAction,
};
use crate::gui::icons::{self, Icon};
use crate::gui::screens::{self, parts};
use crate::gui::theme::{Palette, Text, WindowClass};
use crate::gui::widgets::{Button, Chip, Inline, RailItem, breadcrumb, rail, top_bar, wordmark};
use crate::gui::{keys, widgets};

/// Draws everything that there is to see of a state, and pushes what the user did.
pub fn show(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    keys::allow_letters(ui, view.shell.look.manners.letter_keys);
    name_parties(ui, &view.shell);
    widgets::know(ui, &view.shell.terms);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(format!("Colloquy, {}", title(&view.screen)));
    });
    screens::coach::point_at(ui, view.coach.as_ref().and_then(|coach| coach.look));
    let class = WindowClass::current(ui);
    if class != WindowClass::Single {
        show_rail(ui, &view.shell, class == WindowClass::Compact, actions);
    }
    bar(ui, &view.shell, class == WindowClass::Single, actions);
    let ground = Palette::of(ui).ground;
    CentralPanel::no_frame().frame(egui::Frame::NONE.fill(ground)).show(ui, |ui| {
        // a hearing that waits shows nothing of itself
        if !matches!(view.dialog, Some(DialogView::Pause(_))) {
            screen(ui, &view.screen, actions);
        }
    });
    screens::coach::show(ui, view.coach.as_ref(), view.dialog.is_none(), actions);
    if let Some(dialog) = &view.dialog {
        screens::dialogs::show(ui, dialog, actions);
    }
    // the review shows on its own page how far it is
    if !matches!(view.screen, ScreenView::Review(_)) {
        over::working(ui, &view.shell, actions);
    }
    over::toasts(ui, &view.shell.toasts, actions);
    over::drop_overlay(ui);
    shortcuts(ui, view, actions);
}

/// Lets names stand beside marks, where that is wanted and there are parties.
fn name_parties(ctx: &egui::Context, view: &ShellView) {
    let parties = view.parties.as_ref().filter(|_| view.look.side_names);
    let names = parties.map(|[first, second]| [first.as_str(), second.as_str(), "the Court"]);
    widgets::name_parties(ctx, names);
}

fn screen(ui: &mut Ui, view: &ScreenView, actions: &mut Vec<Action>) {
    match view {
        ScreenView::Docket(view) => screens::docket::show(ui, view, actions),
        ScreenView::CaseFile(view) => screens::case_file::show(ui, view, actions),
        ScreenView::Courtroom(view) => screens::courtroom::show(ui, view, actions),
        ScreenView::Judge(view) => screens::judge::show(ui, view, actions),
        ScreenView::Ruling(view) => screens::ruling::show(ui, view, actions),
        ScreenView::Review(view) => screens::review::show(ui, view, actions),
        ScreenView::Map(view) => screens::map::show(ui, view, actions),
        ScreenView::Settings(view) => screens::settings::show(ui, view, actions),
        ScreenView::Page(view) => screens::page::show(ui, view, actions),
    }
}

fn show_rail(ui: &mut Ui, view: &ShellView, compact: bool, actions: &mut Vec<Action>) {
    rail(ui, compact, |ui| {
        wordmark(ui, "Colloquy");
        let (last, above) = view.rail.split_last().map_or((None, &[][..]), |(l, a)| (Some(l), a));
        for item in above {
            rail_item(ui, item, compact, actions);
        }
        if let Some(settings) = last {
            let height = if compact { 44.0 } else { 54.0 };
            ui.add_space((ui.available_height() - height).max(0.0));
            rail_item(ui, settings, compact, actions);
        }
    });
}

fn rail_item(ui: &mut Ui, item: &RailItemView, compact: bool, actions: &mut Vec<Action>) {
    let look = RailItem::new(icon(item.place), item.label, item.selected)
        .compact(compact)
        .disabled(item.blocked.as_deref());
    if ui.add(look).clicked() {
        actions.push(Action::Go(item.to.clone()));
    }
}

const fn icon(place: Place) -> Icon {
    match place {
        Place::Docket => icons::BOOKS,
        Place::CaseFile => icons::FOLDER_OPEN,
        Place::Hearing => icons::GAVEL,
        Place::Ruling => icons::SCROLL,
        Place::Review => icons::CHART_LINE,
        Place::Map => icons::GRAPH,
        Place::Settings => icons::GEAR_SIX,
    }
}

fn bar(ui: &mut Ui, view: &ShellView, single: bool, actions: &mut Vec<Action>) {
    let mut from_left = Vec::new();
    let mut from_right = Vec::new();
    top_bar(
        ui,
        |ui| {
            if single {
                menu(ui, view, &mut from_left);
            }
            let shown = if single { view.crumbs.len().saturating_sub(1) } else { 0 };
            let crumbs = view.crumbs.get(shown..).unwrap_or_default();
            let parts: Vec<&str> = crumbs.iter().map(|crumb| crumb.text.as_str()).collect();
            if let Some(to) =
                breadcrumb(ui, &parts).and_then(|i| crumbs.get(i)).and_then(|c| c.to.clone())
            {
                from_left.push(Action::Go(to));
            }
        },
        |ui| right_end(ui, view, single, &mut from_right),
    );
    actions.append(&mut from_left);
    actions.append(&mut from_right);
}

fn right_end(ui: &mut Ui, view: &ShellView, single: bool, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    for control in view.quiet.iter().rev() {
        let searches = control.action == Action::Shell(ShellAction::OpenSearch);
        let tells = control.action == Action::Shell(ShellAction::ShowMessages);
        let maps = control.action == Action::Go(Destination::Map(None));
        let narrow = WindowClass::current(ui) != WindowClass::Full;
        let pauses = control.action == Action::Shell(ShellAction::Pause);
        let look = match (searches, single) {
            // the way back to the case needs the room
            _ if pauses && narrow => Button::icon_only(icons::PAUSE, &control.label),
            _ if pauses => Button::new(&control.label).icon(icons::PAUSE),
            _ if maps && single => Button::icon_only(icons::GRAPH, &control.label),
            _ if maps => Button::new(&control.label).icon(icons::GRAPH),
            _ if tells => Button::icon_only(icons::CHAT_TEXT, &control.label),
            (true, true) => Button::icon_only(icons::MAGNIFYING_GLASS, &control.label),
            (true, false) => Button::new(&control.label).icon(icons::MAGNIFYING_GLASS),
            (false, _) => Button::new(&control.label),
        };
        if control.action == Action::Docket(DocketAction::Import) {
            import_menu(ui, look, actions);
        } else {
            parts::button(ui, control, look.quiet(), actions);
        }
    }
    match &view.saved {
        SavedState::Nothing => {}
        SavedState::Saved => {
            Inline::new()
                .icon(icons::CHECK, 14.0, palette.ink3)
                .gap(4.0)
                .text(Text::Caption, "saved", palette.ink2)
                .show(ui);
        }
        SavedState::NotSaved(why) => {
            ui.add(Chip::new("not saved").tone(widgets::Tone::Warn).icon(icons::WARNING).tip(why));
        }
    }
    if let Some(note) = view.note.as_ref().filter(|_| !single) {
        ui.add(Chip::new(&note.text).tone(widgets::Tone::Outline));
    }
    if let Some(seat) = view.seat.as_ref() {
        let party = parts::party_of(seat.seat);
        ui.add(Chip::new(&seat.text).tone(widgets::Tone::Party(party)));
    }
}

/// A case is a file or a folder, for which desktops have two dialogs; or its path is typed.
fn import_menu(ui: &mut Ui, look: Button<'_>, actions: &mut Vec<Action>) {
    let button = ui.add(look.quiet().icon(icons::DOWNLOAD_SIMPLE));
    Popup::menu(&button).show(|ui| {
        let ways = [
            ("From a file", Action::Docket(DocketAction::Import)),
            ("From a folder", Action::Docket(DocketAction::ImportFolder)),
            ("By typing its path", Action::Shell(ShellAction::TypePath(Ask::ImportCase))),
        ];
        for (label, action) in ways {
            if ui.add(Button::new(label).quiet()).clicked() {
                actions.push(action);
                ui.close();
            }
        }
    });
}

fn menu(ui: &mut Ui, view: &ShellView, actions: &mut Vec<Action>) {
    let button = ui.add(Button::icon_only(icons::LIST, "Menu").quiet());
    Popup::menu(&button).show(|ui| {
        for item in &view.rail {
            let look = Button::new(item.label).quiet().icon(icon(item.place));
            if ui.add(look.disabled(item.blocked.as_deref())).clicked() {
                actions.push(Action::Go(item.to.clone()));
                ui.close();
            }
        }
    });
}

fn shortcuts(ui: &Ui, view: &View, actions: &mut Vec<Action>) {
    let hit =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let command = Modifiers::COMMAND;
    if hit(command, Key::K) {
        actions.push(Action::Shell(ShellAction::OpenSearch));
    }
    if hit(command, Key::M) {
        actions.push(Action::Shell(ShellAction::ShowMessages));
    }
    if hit(command, Key::Comma) {
        actions.push(Action::Go(Destination::Settings));
    }
    if hit(command, Key::Plus) || hit(command, Key::Equals) {
        actions.push(Action::Settings(SettingsAction::StepZoom(1)));
    }
    if hit(command, Key::Minus) {
        actions.push(Action::Settings(SettingsAction::StepZoom(-1)));
    }
    if hit(command, Key::Num0) {
        actions.push(Action::Settings(SettingsAction::Zoom(100)));
    }
    let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
    for (item, key) in view.shell.rail.iter().zip(digits) {
        if hit(command, key) && item.blocked.is_none() {
            actions.push(Action::Go(item.to.clone()));
        }
    }
    if hit(Modifiers::SHIFT, Key::F6) {
        keys::step_region(ui, false);
    }
    if hit(Modifiers::NONE, Key::F6) {
        keys::step_region(ui, true);
    }
    let asks =
        !ui.text_edit_focused() && ui.input(|input| input.events.iter().any(is_question_mark));
    if hit(Modifiers::NONE, Key::F1) || asks {
        actions.push(Action::Shell(ShellAction::ShowKeys));
    }
    let hears = matches!(view.screen, ScreenView::Courtroom(_) | ScreenView::Judge(_));
    if hears && view.dialog.is_none() && keys::letter(ui, Key::P) {
        actions.push(Action::Shell(ShellAction::Pause));
    }
    let steps = view.dialog.is_none() && !ui.text_edit_focused();
    // first the longer of the two: the shorter one would answer to both
    if steps && hit(command | Modifiers::SHIFT, Key::Z) {
        match view.screen {
            ScreenView::Courtroom(_) => actions.push(Action::Courtroom(CourtroomAction::Redo)),
            ScreenView::Judge(_) => actions.push(Action::Judge(JudgeAction::Redo)),
            _ => {}
        }
    }
    if steps && hit(command, Key::Z) {
        match view.screen {
            ScreenView::Courtroom(_) => actions.push(Action::Courtroom(CourtroomAction::Undo)),
            ScreenView::Judge(_) => actions.push(Action::Judge(JudgeAction::Undo)),
            _ => {}
        }
    }
}

fn is_question_mark(event: &egui::Event) -> bool {
    matches!(event, egui::Event::Text(text) if text == "?")
}

/// The name of the screen, for the window's title.
pub(super) const fn title(view: &ScreenView) -> &'static str {
    match view {
        ScreenView::Docket(_) => "Docket",
        ScreenView::CaseFile(_) => "Case file",
        ScreenView::Courtroom(_) => "Hearing",
        ScreenView::Judge(_) => "Hearing as judge",
        ScreenView::Ruling(_) => "Ruling",
        ScreenView::Review(_) => "Review",
        ScreenView::Map(_) => "Argument map",
        ScreenView::Settings(_) => "Settings",
        ScreenView::Page(view) => view.title,
    }
}
