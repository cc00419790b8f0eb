//! Exercises: the list of them, and the one that is open, item by item.
//!
//! A number chooses, Enter goes on.

use egui::Ui;

use crate::app::Action;
use crate::app::view::case_file::{
    ChoiceView, CorrectionView, ExercisePage, ExerciseRow, ExerciseView, ItemView, ScoreView,
};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{activate, tone};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Button, Chip, OptionCard, TextLink, Tone, card, hairline, region_label};

/// The widest a line of an exercise gets, in points.
const WIDEST: f32 = 720.0;

/// Shows the exercises.
pub(super) fn show(
    ui: &mut Ui,
    rows: &[ExerciseRow],
    open: Option<&ExerciseView>,
    actions: &mut Vec<Action>,
) {
    ui.set_max_width(ui.available_width().min(WIDEST));
    match open {
        Some(view) => exercise(ui, view, actions),
        None => list(ui, rows, actions),
    }
}

fn list(ui: &mut Ui, rows: &[ExerciseRow], actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    for (place, row) in rows.iter().enumerate() {
        card(palette).show(ui, |ui| {
            ui.take_available_width();
            ui.push_id(place, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                Passage::new().marked(Text::H3, &row.title, palette.ink).show(ui);
                Passage::new().marked(Text::Small, &row.task, palette.ink2).show(ui);
                ui.horizontal(|ui| {
                    let name = format!("{}: {}", row.open.label, row.title);
                    if ui.add(Button::new(&row.open.label).named(&name)).clicked() {
                        activate(&row.open, actions);
                    }
                    ui.label(Text::Caption.rich(&row.size).color(palette.ink3));
                });
            });
        });
    }
}

fn exercise(ui: &mut Ui, view: &ExerciseView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        region_label(ui, &view.progress);
        if ui.add(TextLink::new(&view.leave.label).kind(Text::SmallStrong).accent()).clicked() {
            activate(&view.leave, actions);
        }
    });
    Passage::new().marked(Text::H2, &view.title, palette.ink).show(ui);
    match &view.page {
        ExercisePage::Item(view) => item(ui, view, actions),
        ExercisePage::Score(view) => score(ui, view, actions),
    }
}

fn item(ui: &mut Ui, view: &ItemView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = space::S;
    if !view.from.is_empty() {
        Passage::new().marked(Text::Caption, &view.from, palette.ink3).show(ui);
    }
    Passage::new().marked(Text::Lead, &view.text, palette.ink).show(ui);
    for (place, choice) in view.choices.iter().enumerate() {
        show_choice(ui, place, choice, view.after.is_some(), actions);
    }
    if let Some(after) = &view.after {
        correction(ui, after, actions);
    } else {
        let chosen = keys::place(ui).and_then(|place| view.choices.get(place));
        actions.extend(chosen.map(|choice| choice.action.clone()));
    }
}

fn show_choice(
    ui: &mut Ui,
    place: usize,
    choice: &ChoiceView,
    over: bool,
    actions: &mut Vec<Action>,
) {
    let verdict = choice.verdict.as_ref().map(|verdict| {
        let good = verdict.tone == crate::app::view::Tone::Good;
        (if good { icons::CHECK_CIRCLE } else { icons::X_CIRCLE }, verdict.text.as_str())
    });
    let option = OptionCard {
        number: place + 1,
        title: &choice.text,
        manner: verdict,
        text: "",
        commits: "",
        time: "",
        chosen: choice.chosen,
        disabled: (over && !choice.chosen).then_some("You have chosen"),
    };
    let clicked = ui.push_id(("choice", place), |ui| ui.add(option).clicked()).inner;
    if clicked && !over {
        actions.push(choice.action.clone());
    }
}

fn correction(ui: &mut Ui, view: &CorrectionView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal_wrapped(|ui| {
            ui.add(Chip::new(&view.verdict.text).tone(tone(view.verdict.tone)));
            if let Some(unsettled) = view.unsettled {
                ui.add(Chip::new(unsettled).tone(Tone::Warn).icon(icons::WARNING_CIRCLE));
            }
        });
        if !view.lesson.is_empty() {
            Passage::new().marked(Text::Body, &view.lesson, palette.ink2).show(ui);
        }
        Passage::new().marked(Text::Body, &view.text, palette.ink).show(ui);
        let source = format!("Source: {}", view.source);
        Passage::new().marked(Text::Caption, &source, palette.ink3).show(ui);
    });
    let next = ui.add(Button::new(&view.next.label).primary().key("Enter"));
    next.scroll_to_me(None);
    if next.clicked() || keys::plain(ui, egui::Key::Enter) {
        activate(&view.next, actions);
    }
}

fn score(ui: &mut Ui, view: &ScoreView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.label(Text::H1.rich(&view.title).color(palette.ink));
    if !view.missed.is_empty() {
        region_label(ui, "To look at again");
    }
    for (text, correction) in &view.missed {
        Passage::new().marked(Text::Body, text, palette.ink).show(ui);
        Passage::new().marked(Text::Small, correction, palette.ink2).show(ui);
        hairline(ui);
    }
    let again = ui.add(Button::new(&view.again.label).primary().key("Enter"));
    if again.clicked() || keys::plain(ui, egui::Key::Enter) {
        activate(&view.again, actions);
    }
}
