//! The right column: the hearing to go on with, others, and what one has done so far.

use egui::{Align, Layout, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::app::view::docket::{HearingRow, RecordCard, Resume, ResumeCard};
use crate::app::view::{Control, DocketView};
use crate::app::{Action, DocketAction};
use crate::gui::icons;
use crate::gui::screens::parts::{button, party_of};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{
    Button, Inline, Party, StrengthBar, TextLink, card, hairline, lifted_card, region_label,
};

/// Shows the column.
pub(super) fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = space::L;
    let palette = Palette::of(ui);
    lifted_card(palette).inner_margin(16).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        resume(ui, &view.resume, actions);
    });
    if !view.unfinished.is_empty() {
        card(palette).inner_margin(16).show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::S;
            region_label(ui, "Unfinished hearings");
            for row in &view.unfinished {
                unfinished(ui, row, actions);
            }
        });
    }
    if !view.kept_aside.is_empty() {
        card(palette).inner_margin(16).show(ui, |ui| {
            ui.take_available_width();
            region_label(ui, "Kept aside");
            for why in &view.kept_aside {
                ui.label(Text::Small.rich(why).color(palette.ink2));
            }
        });
    }
    if let Some(record) = &view.record {
        card(palette).inner_margin(16).show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::S;
            show_record(ui, record);
        });
    }
}

/// What Enter does on the docket.
pub(super) const fn primary(view: &DocketView) -> Option<&Control> {
    match &view.resume {
        Resume::Hearing(card) => Some(&card.control),
        Resume::Start { control, .. } => Some(control),
        Resume::Nothing(_) => None,
    }
}

fn resume(ui: &mut Ui, view: &Resume, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    match view {
        Resume::Hearing(hearing) => resume_card(ui, hearing, actions),
        Resume::Start { control, text } => {
            region_label(ui, "Start here");
            Passage::new().marked(Text::Lead, text, palette.ink2).show(ui);
            let look = Button::new(&control.label).primary().width(ui.available_width());
            button(ui, control, look, actions);
        }
        Resume::Nothing(text) => {
            region_label(ui, "Start here");
            ui.label(Text::Body.rich(text).color(palette.ink2));
        }
    }
}

fn resume_card(ui: &mut Ui, view: &ResumeCard, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        region_label(ui, "Resume");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&view.saved).color(palette.ink3));
        });
    });
    ui.label(Text::H2.rich(&view.title).color(palette.ink));
    ui.label(Text::Cite.rich(&view.caption).color(palette.ink2));
    Inline::new()
        .mark(party_of(view.seat), 10.0)
        .gap(10.0)
        .text(Text::Small, &view.seat_line, palette.ink)
        .show(ui);
    noted(ui, icons::CLOCK, &view.time);
    noted(ui, icons::CHAT_CENTERED_TEXT, &view.open);
    if view.chances.len() > 1 {
        chance_line(ui, view);
    }
    if !view.chance.is_empty() {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.label(Text::Caption.rich(&view.chance).color(palette.ink3));
        });
    }
    let look = Button::new(&view.control.label)
        .primary()
        .large()
        .icon(icons::PLAY.filled())
        .key("Enter")
        .width(ui.available_width());
    button(ui, &view.control, look, actions);
}

fn noted(ui: &mut Ui, icon: icons::Icon, text: &str) {
    if text.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 14.0, palette.ink3);
        let words = Passage::new().marked(Text::Small, text, palette.ink2);
        ui.vertical(|ui| words.show(ui));
    });
}

fn chance_line(ui: &mut Ui, view: &ResumeCard) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let at = |i: usize, chance: f32| {
        let share = i as f32 / (view.chances.len() - 1).max(1) as f32;
        let x = egui::lerp(rect.left()..=rect.right() - 14.0, share);
        pos2(x, egui::lerp(rect.bottom() - 4.0..=rect.top() + 4.0, chance / 100.0))
    };
    let middle = rect.center().y;
    ui.painter().hline(rect.x_range(), middle, Stroke::new(1.0, palette.line2));
    let color = party_of(view.seat).color(palette);
    let points: Vec<_> = view.chances.iter().enumerate().map(|(i, &c)| at(i, c)).collect();
    let last = points.last().copied();
    ui.painter().line(points, Stroke::new(2.0, color));
    if let Some(last) = last {
        crate::gui::widgets::mark(ui.painter(), last, 9.0, party_of(view.seat), color);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &view.chance));
}

fn unfinished(ui: &mut Ui, row: &HearingRow, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.push_id(&row.hearing, |ui| {
        ui.horizontal(|ui| {
            party_of(row.seat).show_mark(ui, 9.0, "");
            if ui.add(TextLink::new(&row.title).kind(Text::Strong)).clicked() {
                actions.push(Action::Docket(DocketAction::Resume(row.hearing.clone())));
            }
        });
        ui.horizontal(|ui| {
            ui.label(Text::Caption.rich(&row.detail).color(palette.ink3));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = format!("Put aside {}", row.title);
                let look = Button::icon_only(icons::X, &name).small().tip("Put it aside");
                if ui.add(look).clicked() {
                    actions.push(Action::Docket(DocketAction::Discard(row.hearing.clone())));
                }
            });
        });
    });
}

fn show_record(ui: &mut Ui, view: &RecordCard) {
    let palette = Palette::of(ui);
    region_label(ui, "Your record");
    let [won, lost, neither] = view.results;
    let figures = [
        (view.hearings.to_string(), "hearings"),
        (view.mean.map_or_else(|| "–".to_owned(), |mean| mean.to_string()), "mean score"),
        (format!("{won}–{lost}–{neither}"), "won, lost, neither"),
    ];
    ui.columns(3, |columns| {
        for (ui, (figure, label)) in columns.iter_mut().zip(&figures) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(Text::H1.rich(figure).color(palette.ink));
                ui.label(Text::Caption.rich(*label).color(palette.ink3));
            });
        }
    });
    if !view.weakest.is_empty() {
        hairline(ui);
    }
    for (criterion, mean) in &view.weakest {
        ui.horizontal(|ui| {
            let name = Text::Small.clamped(ui.painter(), criterion, palette.ink2, 108.0, 1);
            let (rect, _) = ui.allocate_exact_size(vec2(108.0, 18.0), Sense::hover());
            ui.painter().galley(rect.min, name, palette.ink2);
            let bar = (ui.available_width() - 34.0).max(40.0);
            ui.add(StrengthBar::new(criterion, Party::Bench, f32::from(*mean)).size(bar, 5.0));
            ui.label(Text::Strong.rich(mean.to_string()).color(palette.ink));
        });
    }
    if let Some(brier) = &view.brier {
        hairline(ui);
        ui.label(Text::SmallStrong.rich(format!("Brier score {}", brier.figures)));
        ui.label(Text::Caption.rich(&brier.meaning).color(palette.ink3));
    }
}
