//! The risk that a court above reverses.

use egui::{
    Align, Color32, CornerRadius, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    lerp, pos2, vec2,
};

use crate::app::view::JudgeView;
use crate::app::view::judge::RiskView;
use crate::gui::theme::{Palette, Passage, Text, stroke, text::unmarked};
use crate::gui::widgets::{Reading, card, hairline, meter, region_label};

/// Where the bands begin, in percent.
const MODERATE: f32 = 30.0;
const HIGH: f32 = 60.0;
const TRACK: f32 = 10.0;
const SHARE: f32 = 34.0;

/// Shows the risk, if there is a court above.
pub(super) fn show(ui: &mut Ui, view: &JudgeView) {
    let Some(risk) = &view.risk else { return };
    let palette = Palette::of(ui);
    card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal(|ui| {
            region_label(ui, "Reversal risk");
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let room = ui.available_width();
                let court = Text::Caption.clamped(ui.painter(), &risk.court, palette.ink3, room, 1);
                ui.label(court).on_hover_text(&risk.court);
            });
        });
        figure(ui, risk);
        band(ui, risk);
        if !risk.causes.is_empty() {
            ui.add_space(4.0);
            hairline(ui);
            ui.add_space(2.0);
        }
        for (share, cause) in &risk.causes {
            self::cause(ui, share, cause);
        }
    });
}

fn figure(ui: &mut Ui, risk: &RiskView) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let percent = format!("{:.0} %", risk.percent);
        ui.label(Text::Figure.rich(percent).color(palette.ink));
        let words = if risk.working {
            "being computed again".to_owned()
        } else if risk.change.is_empty() {
            risk.band.text.clone()
        } else {
            format!("{}: {}", risk.band.text, risk.change)
        };
        let room = ui.available_width();
        let words = Text::Caption.clamped(ui.painter(), &words, palette.ink2, room, 2);
        ui.label(words);
    });
}

fn band(ui: &mut Ui, risk: &RiskView) {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), TRACK + 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let track = Rect::from_min_size(rect.min + vec2(0.0, 3.0), vec2(rect.width(), TRACK));
    let at = |percent: f32| lerp(track.left()..=track.right(), (percent / 100.0).clamp(0.0, 1.0));
    let bands: [(f32, f32, Color32, Color32, &str); 3] = [
        (0.0, MODERATE, palette.good_t, palette.good, "low"),
        (MODERATE, HIGH, palette.warn_t, palette.warn, "moderate"),
        (HIGH, 100.0, palette.bad_t, palette.bad, "high"),
    ];
    let painter = ui.painter();
    for (from, to, fill, line, word) in bands {
        let left = if from > 0.0 { at(from) + 1.0 } else { at(from) };
        let right = if to < 100.0 { at(to) - 1.0 } else { at(to) };
        let part = Rect::from_min_max(pos2(left, track.top()), pos2(right, track.bottom()));
        let west = if from > 0.0 { 1 } else { 5 };
        let east = if to < 100.0 { 1 } else { 5 };
        let round = CornerRadius { nw: west, sw: west, ne: east, se: east };
        painter.rect(part, round, fill, Stroke::new(stroke::HAIR, line), StrokeKind::Inside);
        let word = Text::Caption.line(painter, word, palette.ink2);
        painter.galley(pos2(left, track.bottom() + 4.0), word, palette.ink2);
    }
    let tick = Stroke::new(3.0, palette.ink);
    painter.vline(at(risk.percent).round(), track.y_range().expand(4.0), tick);
    let name = format!("Reversal risk {:.0} percent, {}", risk.percent, risk.band.text);
    meter(&response, &name, Reading::At(risk.percent));
}

fn cause(ui: &mut Ui, share: &str, words: &str) {
    let palette = Palette::of(ui);
    let left = SHARE + 8.0;
    let text = Passage::new()
        .marked(Text::Caption, words, palette.ink2)
        .width(ui.available_width() - left)
        .galley(ui.painter());
    let number = Text::CaptionStrong.line(ui.painter(), share, palette.ink);
    let label = format!("{share}: {}", unmarked(words));
    let builder = UiBuilder::new().accessibility_role(Role::Label).accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let size = vec2(ui.available_width(), text.size().y);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let right = rect.left() + SHARE;
        ui.painter().galley(pos2(right - number.size().x, rect.top()), number, palette.ink);
        ui.painter().galley(rect.min + vec2(left, 0.0), text, palette.ink2);
    });
}
