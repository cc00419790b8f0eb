//! The score sheet, and what can be saved.

use egui::{Align, Layout, Rect, ScrollArea, Sense, Ui, vec2};

use crate::app::Action;
use crate::app::view::ReviewView;
use crate::app::view::sheet::{CriterionRow, SheetView};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, menu, row};
use crate::gui::theme::{Palette, Passage, Text, metrics::size, space};
use crate::gui::widgets::{Button, Inline, Reading, TextLink, Tip, hairline, meter};

/// Height of the buttons below, with their hairline.
const FOOT: f32 = 41.0;
/// Below this share of its points a criterion needs work.
const WEAK: f32 = 60.0;

/// Shows the sheet; in a card of fixed height its criteria scroll.
pub(super) fn show(ui: &mut Ui, view: &ReviewView, fixed: bool, actions: &mut Vec<Action>) {
    ui.take_available_width();
    ui.spacing_mut().item_spacing.y = space::XXS;
    let bottom = ui.max_rect().bottom();
    head(ui, &view.sheet);
    if fixed {
        let height = (bottom - ui.cursor().top() - FOOT).max(80.0);
        let list = ScrollArea::vertical().id_salt("sheet").auto_shrink(false).max_height(height);
        // room for the bar beside the numbers
        let margin = egui::Margin { right: 12, ..egui::Margin::ZERO };
        list.show(ui, |ui| {
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                criteria(ui, &view.sheet, actions);
            });
        });
    } else {
        criteria(ui, &view.sheet, actions);
    }
    hairline(ui);
    ui.add_space(space::XS);
    save(ui, view, actions);
}

/// What can be saved, behind a button. The entries are controls of their own: the menu closes by
/// whichever is taken.
fn save(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    row(ui, size::CONTROL_SMALL, |ui| {
        Inline::new()
            .icon(icons::EXPORT, 16.0, palette.ink2)
            .gap(6.0)
            .text(Text::Small, "Report, moves, record", palette.ink2)
            .show(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let opener = ui.add(Button::new("Save as…").small());
            keys::ranked_region(ui, 2, ui.clip_rect(), opener.id);
            menu(ui, &opener, 220.0, |ui| {
                ui.spacing_mut().item_spacing.y = space::XXS;
                for (control, name) in &view.save {
                    button(ui, control, Button::new(name).quiet(), actions);
                }
            });
        });
    });
}

fn head(ui: &mut Ui, view: &SheetView) {
    let palette = Palette::of(ui);
    row(ui, 24.0, |ui| {
        ui.label(Text::H3.rich("Score sheet").color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            Inline::new()
                .text(Text::H1, &view.total, palette.ink)
                .gap(space::XS)
                .text(Text::Small, "/100", palette.ink3)
                .show(ui);
        });
    });
    ui.label(Text::Caption.rich(view.title).color(palette.ink3));
    ui.add_space(space::XS);
}

fn criteria(ui: &mut Ui, view: &SheetView, actions: &mut Vec<Action>) {
    for row in &view.rows {
        ui.push_id(&row.name, |ui| criterion(ui, row, actions));
    }
}

fn criterion(ui: &mut Ui, view: &CriterionRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    hairline(ui);
    ui.add_space(space::XS);
    ui.horizontal(|ui| {
        ui.label(Text::Small.rich(&view.name).color(palette.ink));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::SmallStrong.rich(&view.points).color(palette.ink));
        });
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, response) = ui.allocate_exact_size(vec2(92.0, 16.0), Sense::hover());
        let track = Rect::from_center_size(rect.center(), vec2(92.0, 6.0));
        ui.painter().rect_filled(track, 3, palette.sunken);
        let filled = track.width() * (view.share / 100.0).clamp(0.0, 1.0);
        let fill = track.with_max_x(track.left() + filled);
        let color = if view.share < WEAK { palette.warn } else { palette.ink2 };
        ui.painter().rect_filled(fill, 3, color);
        meter(&response, &view.name, Reading::At(view.share));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let said = view.facts.first().map_or("", String::as_str);
            let fact = Passage::new().marked(Text::Caption, said, palette.ink2);
            let fact = fact.width(ui.available_width()).rows(4).galley(ui.painter());
            let cut = fact.elided;
            let shown = ui.label(fact);
            if cut {
                Tip::new(said).on(shown);
            }
            if let Some(about) = &view.about {
                let link = TextLink::new(&about.label).kind(Text::Caption);
                if ui.add(link).clicked() {
                    actions.push(about.action.clone());
                }
            }
        });
    });
    ui.add_space(space::XS);
}
