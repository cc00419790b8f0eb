//! Second opinions: the same record ruled on in other ways.

use egui::{Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::analysis::fill_to;
use crate::app::view::ruling::{OtherRulingRow, SecondOpinions, SecondOpinionsFound};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Verdict, card, hairline, hairline_at};

const ROW: f32 = 46.0;

/// Shows the card, which reaches down to a height at least. Returns where it would end by itself.
pub(super) fn show(ui: &mut Ui, view: &SecondOpinions, bottom: f32) -> f32 {
    let palette = Palette::of(ui);
    let shown = card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(Text::H3.rich("Second opinions").color(palette.ink));
        Passage::new().marked(Text::Caption, &view.caption, palette.ink2).show(ui);
        hairline(ui);
        match &view.found {
            SecondOpinionsFound::Waiting(words) | SecondOpinionsFound::Nothing(words) => {
                ui.label(Text::Small.rich(*words).color(palette.ink2));
            }
            SecondOpinionsFound::Rulings { summary, semantics, benches, values } => {
                Passage::new().marked(Text::SmallStrong, summary, palette.ink).show(ui);
                lists(ui, semantics, benches);
                Passage::new().marked(Text::Caption, values, palette.ink2).show(ui);
            }
        }
        fill_to(ui, bottom, 0.0)
    });
    shown.inner
}

/// Semantics at the left, benches at the right.
fn lists(ui: &mut Ui, semantics: &[OtherRulingRow], benches: &[OtherRulingRow]) {
    let whole = ui.available_rect_before_wrap();
    let half = ((whole.width() - space::L) / 2.0).floor();
    let left = whole.with_max_x(whole.left() + half);
    let right = whole.with_min_x(whole.right() - half);
    let mut end = whole.top();
    let both =
        [(left, "By other ways of weighing", semantics), (right, "Before other benches", benches)];
    for (rect, name, rows) in both {
        let builder = UiBuilder::new()
            .id_salt(name)
            .max_rect(rect)
            .accessibility_role(Role::List)
            .accessibility_label(name);
        let list = ui.scope_builder(builder, |ui| {
            let palette = Palette::of(ui);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(Text::CaptionStrong.rich(name).color(palette.ink2));
            for (place, row) in rows.iter().enumerate() {
                ui.push_id(place, |ui| self::row(ui, row));
            }
            if rows.is_empty() {
                ui.label(Text::Small.rich("There is no other.").color(palette.ink2));
            }
        });
        end = list.response.rect.bottom().max(end);
    }
    ui.advance_cursor_after_rect(whole.with_max_y(end));
}

fn row(ui: &mut Ui, view: &OtherRulingRow) {
    let palette = Palette::of(ui);
    let (rect, row) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    row.widget_info(|| WidgetInfo::labeled(Role::Label, true, &view.sentence));
    hairline_at(ui.painter(), rect.x_range(), rect.bottom() - 0.5, palette);
    let (above, below) = rect.split_top_bottom_at_y(rect.top() + 25.0);
    let room = rect.width() - Verdict::WIDTH - space::S;
    let name = Text::Small.clamped(ui.painter(), &view.by, palette.ink, room, 1);
    let order = format!("{}, {}", view.order, view.chance);
    let order = Text::Caption.clamped(ui.painter(), &order, palette.ink3, rect.width(), 1);
    let top = above.center().y - name.size().y / 2.0;
    ui.painter().galley(pos2(rect.left(), top), name, palette.ink);
    ui.painter().galley(below.min, order, palette.ink3);
    let verdict = if view.holds { Verdict::Holds } else { Verdict::Flips };
    verdict.show(ui, above);
}
