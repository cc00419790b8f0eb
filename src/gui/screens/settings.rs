//! The settings: looks, hands, aids, where things are kept, licenses.

use egui::{Align, Id, Layout, Margin, ScrollArea, Sense, Ui, vec2};

use crate::app::view::SettingsView;
use crate::app::view::settings::{ChoiceRow, SwitchRow};
use crate::app::{Action, SettingsAction};
use crate::gui::keys;
use crate::gui::screens::parts::{button, row};
use crate::gui::theme::{Palette, Passage, Text, metrics::size, space};
use crate::gui::widgets::{Button, Segment, Segmented, Switch, card, hairline, region_label};

/// Widest column where there is one.
const WIDTH: f32 = 980.0;
/// The least room for two.
const BESIDE: f32 = 1_080.0;
/// Width of the column of names.
const NAME: f32 = 88.0;
/// Widest column where there are two.
const COLUMN: f32 = 600.0;

/// Shows the settings.
pub fn show(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(Margin::same(24)).show(ui, |ui| {
            let beside = ui.available_width() >= BESIDE;
            let width = if beside { 2.0 * COLUMN + space::L } else { WIDTH };
            ui.set_max_width(width.min(ui.available_width()));
            ui.spacing_mut().item_spacing =
                vec2(if beside { space::L } else { space::M }, space::M);
            ui.label(Text::Display.rich("Settings").color(palette.ink));
            if beside {
                ui.columns_const(|[left, right]| {
                    // columns fill lines of text to their width
                    left.vertical(|ui| how_it_looks(ui, view, actions));
                    right.vertical(|ui| the_rest(ui, view, actions));
                });
            } else {
                how_it_looks(ui, view, actions);
                the_rest(ui, view, actions);
            }
        });
    });
}

fn how_it_looks(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    part(ui, |ui| Some(looks(ui, view, actions)));
    part(ui, |ui| switches(ui, "Reading and keys", &view.switches, actions));
}

fn the_rest(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    part(ui, |ui| switches(ui, "For the next hearing", &view.aids, actions));
    part(ui, |ui| Some(files(ui, view, actions)));
    part(ui, |ui| {
        ui.take_available_width();
        region_label(ui, "About");
        ui.label(Text::Small.rich(&view.version).color(palette.ink2));
        let legal = "Rulings are those of this model, before this bench. They do not predict any \
                     court, and they are no legal\u{a0}advice.";
        ui.label(Text::Small.rich(legal).color(palette.ink2));
        ui.horizontal_wrapped(|ui| {
            for page in &view.pages {
                button(ui, page, Button::new(&page.label).small(), actions);
            }
        });
        None
    });
}

/// A card; F6 goes to the control that its contents return.
fn part(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> Option<Id>) {
    let shown = card(Palette::of(ui)).show(ui, contents);
    if let Some(anchor) = shown.inner {
        keys::region(ui, shown.response.rect, anchor);
    }
}

fn looks(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    ui.take_available_width();
    region_label(ui, "Looks");
    let [theme, contrast, motion] = &view.looks;
    let anchor = choice(ui, theme, actions);
    choice(ui, contrast, actions);
    choice(ui, motion, actions);
    row(ui, size::CONTROL, |ui| {
        named(ui, "Text size");
        if ui.add(Button::new("Smaller").small().key("Ctrl −")).clicked() {
            actions.push(Action::Settings(SettingsAction::StepZoom(-1)));
        }
        ui.label(Text::Strong.rich(format!("{} %", view.zoom)).color(palette.ink));
        if ui.add(Button::new("Larger").small().key("Ctrl +")).clicked() {
            actions.push(Action::Settings(SettingsAction::StepZoom(1)));
        }
        if ui.add(Button::new("Back to 100 %").small().quiet().key("Ctrl 0")).clicked() {
            actions.push(Action::Settings(SettingsAction::Zoom(100)));
        }
    });
    anchor
}

fn choice(ui: &mut Ui, view: &ChoiceRow, actions: &mut Vec<Action>) -> Id {
    let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, space::XS);
    let anchor = row(ui, size::CONTROL, |ui| {
        named(ui, view.label);
        let segments: Vec<_> = view.choices.iter().map(|(label, ..)| Segment::new(label)).collect();
        let selected = view.choices.iter().position(|(_, chosen, _)| *chosen);
        let control = Segmented::new(view.label, &segments, selected);
        let (chosen, anchor) = ui.push_id(view.label, |ui| control.show_anchored(ui)).inner;
        if let Some((.., action)) = chosen.and_then(|i| view.choices.get(i)) {
            actions.push(Action::Settings(*action));
        }
        anchor
    });
    if !view.about.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(NAME + ui.spacing().item_spacing.x);
            ui.label(Text::Caption.rich(&view.about).color(Palette::of(ui).ink3));
        });
    }
    ui.spacing_mut().item_spacing.y = between;
    ui.add_space(between - space::XS);
    anchor
}

/// The name of a setting, in a column.
fn named(ui: &mut Ui, name: &str) {
    let ink = Palette::of(ui).ink;
    let (rect, _) = ui.allocate_exact_size(vec2(NAME, 20.0), Sense::hover());
    let words = Text::Strong.line(ui.painter(), name, ink);
    ui.painter().galley(rect.min, words, ink);
}

fn switches(
    ui: &mut Ui,
    heading: &str,
    rows: &[SwitchRow],
    actions: &mut Vec<Action>,
) -> Option<Id> {
    ui.take_available_width();
    ui.spacing_mut().item_spacing.y = space::S;
    region_label(ui, heading);
    let mut anchor = None;
    for own in rows {
        if anchor.is_some() {
            hairline(ui);
        }
        let switch = ui.add(Switch::new(own.label, own.on).noted(own.about));
        anchor.get_or_insert(switch.id);
        if switch.clicked() {
            actions.push(own.action.clone());
        }
    }
    anchor
}

fn files(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    ui.take_available_width();
    region_label(ui, "Files");
    let kept = format!("Hearings, settings and notes are kept in {}", view.data_folder);
    ui.label(Text::Small.rich(kept).color(palette.ink2));
    if let Some(trouble) = &view.data_trouble {
        ui.label(Text::Small.rich(trouble).color(palette.bad));
    }
    let paths = Switch::new(view.paths.label, view.paths.on).noted(view.paths.about);
    if ui.add(paths).clicked() {
        actions.push(view.paths.action.clone());
    }
    if !view.imported.is_empty() {
        hairline(ui);
        ui.label(Text::Strong.rich("Imported cases").color(palette.ink));
    }
    for (path, off) in &view.imported {
        ui.push_id(path, |ui| {
            row(ui, size::CONTROL_SMALL, |ui| {
                let name = format!("{}: {path}", off.label);
                let look = Button::new(&off.label).small().named(&name);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    button(ui, off, look, actions);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let words = Passage::new().text(Text::Small, path, palette.ink2).rows(1);
                        words.width(ui.available_width()).show(ui);
                    });
                });
            });
        });
    }
    let open = ui.add(Button::new("Open the data folder").small());
    if open.clicked() {
        actions.push(Action::Settings(SettingsAction::OpenDataFolder));
    }
    open.id
}
