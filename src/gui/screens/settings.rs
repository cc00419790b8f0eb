//! The settings: looks, hands, aids, where things are kept, licenses.

use egui::{Margin, ScrollArea, Sense, Ui, vec2};

use crate::app::view::SettingsView;
use crate::app::{Action, SettingsAction};
use crate::gui::screens::parts::{button, row};
use crate::gui::theme::{Palette, Text, metrics::size, space};
use crate::gui::widgets::{Button, Segment, Segmented, Switch, card, hairline, region_label};

const WIDTH: f32 = 720.0;

/// Shows the settings.
pub fn show(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(Margin::same(24)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            ui.label(Text::Display.rich("Settings").color(palette.ink));
            card(palette).show(ui, |ui| looks(ui, view, actions));
            card(palette).show(ui, |ui| switches(ui, view, actions));
            card(palette).show(ui, |ui| files(ui, view, actions));
            card(palette).show(ui, |ui| {
                ui.take_available_width();
                region_label(ui, "About");
                ui.label(Text::Small.rich(&view.version).color(palette.ink2));
                let legal = "Rulings are those of this model, before this bench. They do not \
                             predict any court, and they are no legal advice.";
                ui.label(Text::Small.rich(legal).color(palette.ink2));
                ui.horizontal_wrapped(|ui| {
                    for page in &view.pages {
                        button(ui, page, Button::new(&page.label).small(), actions);
                    }
                });
            });
        });
    });
}

fn looks(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.take_available_width();
    region_label(ui, "Looks");
    row(ui, size::CONTROL, |ui| {
        named(ui, "Theme");
        let segments: Vec<_> =
            view.themes.iter().map(|(_, label, _)| Segment::new(label)).collect();
        let selected = view.themes.iter().position(|(_, _, chosen)| *chosen);
        if let Some((theme, ..)) =
            Segmented::new("Theme", &segments, selected).show(ui).and_then(|i| view.themes.get(i))
        {
            actions.push(Action::Settings(SettingsAction::Theme(*theme)));
        }
    });
    row(ui, size::CONTROL, |ui| {
        named(ui, "Text size");
        if ui.add(Button::new("Smaller").small().key("Ctrl −")).clicked() {
            actions.push(Action::Settings(SettingsAction::StepZoom(-1)));
        }
        ui.label(Text::Strong.rich(format!("{} %", view.zoom)).color(palette.ink));
        if ui.add(Button::new("Larger").small().key("Ctrl +")).clicked() {
            actions.push(Action::Settings(SettingsAction::StepZoom(1)));
        }
        if ui.add(Button::new("100 %").small().quiet().key("Ctrl 0")).clicked() {
            actions.push(Action::Settings(SettingsAction::Zoom(100)));
        }
    });
}

/// The name of a setting, in a column.
fn named(ui: &mut Ui, name: &str) {
    let ink = Palette::of(ui).ink;
    let (rect, _) = ui.allocate_exact_size(vec2(88.0, 20.0), Sense::hover());
    let words = Text::Strong.line(ui.painter(), name, ink);
    ui.painter().galley(rect.min, words, ink);
}

fn switches(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    ui.take_available_width();
    ui.spacing_mut().item_spacing.y = space::S;
    region_label(ui, "Reading and keys");
    for (index, own) in view.switches.iter().enumerate() {
        if index > 0 {
            hairline(ui);
        }
        if ui.add(Switch::new(own.label, own.on).noted(own.about)).clicked() {
            actions.push(own.action.clone());
        }
    }
}

fn files(ui: &mut Ui, view: &SettingsView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.take_available_width();
    region_label(ui, "Files");
    let kept = format!("Hearings, settings and notes are kept in {}", view.data_folder);
    ui.label(Text::Small.rich(kept).color(palette.ink2));
    if let Some(trouble) = &view.data_trouble {
        ui.label(Text::Small.rich(trouble).color(palette.bad));
    }
    for folder in &view.case_folders {
        ui.label(Text::Caption.rich(format!("Cases: {folder}")).color(palette.ink3));
    }
    if ui.add(Button::new("Open the data folder").small()).clicked() {
        actions.push(Action::Settings(SettingsAction::OpenDataFolder));
    }
}
