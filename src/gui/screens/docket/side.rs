//! The right column: the hearing to go on with, others, and what one has done so far.

use egui::{Align, Id, Layout, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::hearings;
use crate::app::Action;
use crate::app::view::docket::{RecordCard, Resume, ResumeCard};
use crate::app::view::{Control, DocketView};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, forecasts, party_of};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{
    Button, Inline, StrengthBar, TextLink, card, hairline, lifted_card, region_label,
};

/// The longest bar of a criterion.
const BAR: f32 = 92.0;
/// Room for the mean of a criterion.
const NUMBER: f32 = 22.0;

/// The least width in which the cards stand in two columns, in points.
const TWO: f32 = 700.0;

/// Shows the column. Returns the control that goes on.
pub(super) fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> Option<Id> {
    ui.spacing_mut().item_spacing.y = space::L;
    let resume = go_on(ui, view, actions);
    so_far(ui, view, actions);
    resume
}

/// Shows the same above the cases, in two columns where there is room and something for both.
pub(super) fn beside(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> Option<Id> {
    let more = view.record.is_some() || !view.unfinished.is_empty() || !view.kept_aside.is_empty();
    if ui.available_width() < TWO || !more {
        return ui.scope(|ui| show(ui, view, actions)).inner;
    }
    ui.columns(2, |columns| {
        let [left, right] = columns else { return None };
        let resume = go_on(left, view, actions);
        so_far(right, view, actions);
        resume
    })
}

fn go_on(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> Option<Id> {
    let shown = lifted_card(Palette::of(ui)).inner_margin(16).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        let anchor = resume(ui, &view.resume, actions);
        if let Some(example) = &view.example {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.add_space(space::XS);
            self::example(ui, example, view.example_seen, actions);
        }
        anchor
    });
    if let Some(anchor) = shown.inner {
        keys::region(ui, shown.response.rect, anchor);
    }
    shown.inner
}

/// The way to the worked example: a button for a newcomer, a line for everybody else.
fn example(ui: &mut Ui, example: &Control, seen: bool, actions: &mut Vec<Action>) {
    if seen {
        let link = TextLink::new(&example.label).kind(Text::SmallStrong).accent();
        if ui.add(link).clicked() {
            actions.push(example.action.clone());
        }
    } else {
        let look = Button::new(&example.label).icon(icons::LIGHTBULB);
        button(ui, example, look.width(ui.available_width()), actions);
    }
}

fn so_far(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    hearings::unfinished(ui, view, actions);
    if !view.kept_aside.is_empty() {
        card(palette).inner_margin(16).show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::S;
            region_label(ui, "Kept aside");
            for why in &view.kept_aside {
                ui.label(Text::Small.rich(why).color(palette.ink2));
            }
        });
    }
    if view.record.is_none() && view.finished.is_empty() {
        return;
    }
    let shown = card(palette).inner_margin(16).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(record) = &view.record {
            show_record(ui, record);
        }
        hearings::finished(ui, view, actions)
    });
    if let Some(anchor) = shown.inner {
        keys::region(ui, shown.response.rect, anchor);
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

/// Returns the control that goes on.
fn resume(ui: &mut Ui, view: &Resume, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    match view {
        Resume::Hearing(hearing) => Some(resume_card(ui, hearing, actions)),
        Resume::Start { control, text } => {
            region_label(ui, "Start here");
            Passage::new().marked(Text::Lead, text, palette.ink2).show(ui);
            let look = Button::new(&control.label).primary().width(ui.available_width());
            Some(button(ui, control, look, actions).id)
        }
        Resume::Nothing(text) => {
            region_label(ui, "Start here");
            ui.label(Text::Body.rich(text).color(palette.ink2));
            None
        }
    }
}

fn resume_card(ui: &mut Ui, view: &ResumeCard, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        region_label(ui, "Resume");
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&view.saved).color(palette.ink3));
        });
    });
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(Text::H2.rich(&view.title).color(palette.ink));
        ui.label(Text::Cite.rich(&view.caption).color(palette.ink2));
    });
    ui.spacing_mut().item_spacing.y = space::XS;
    Inline::new()
        .gap(2.0)
        .mark(party_of(view.seat), 10.0)
        .gap(10.0)
        .text(Text::Small, &view.seat_line, palette.ink)
        .show(ui);
    noted(ui, icons::CLOCK, &view.time);
    noted(ui, icons::CHAT_CENTERED_TEXT, &view.open);
    if view.chances.len() > 1 {
        ui.add_space(space::XS);
        chance_line(ui, view);
    }
    if !view.chance.is_empty() {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.label(Text::Caption.rich(&view.chance).color(palette.ink3));
        });
    }
    ui.add_space(space::XS);
    let look = Button::new(&view.control.label)
        .primary()
        .large()
        .icon(icons::PLAY.filled())
        .key("Enter")
        .width(ui.available_width());
    button(ui, &view.control, look, actions).id
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

fn show_record(ui: &mut Ui, view: &RecordCard) {
    let palette = Palette::of(ui);
    region_label(ui, "Your record");
    let [won, lost, neither] = view.results;
    let figures = [
        (view.hearings.to_string(), if view.hearings == 1 { "hearing" } else { "hearings" }),
        (view.mean.map_or_else(|| "–".to_owned(), |mean| mean.to_string()), "mean score"),
        (format!("{won}–{lost}–{neither}"), "won, lost, neither"),
    ];
    ui.horizontal(|ui| {
        let words: f32 = figures
            .iter()
            .map(|(figure, label)| {
                let figure = Text::H1.line(ui.painter(), figure, palette.ink).size().x;
                Text::Caption.line(ui.painter(), label, palette.ink).size().x.max(figure)
            })
            .sum();
        ui.spacing_mut().item_spacing.x = ((ui.available_width() - words) / 2.0).max(space::S);
        for (figure, label) in &figures {
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
    // bars that are compared are of one length
    let names = view
        .weakest
        .iter()
        .map(|(criterion, _)| Text::Small.line(ui.painter(), criterion, palette.ink2).size().x);
    let longest = names.fold(0.0, f32::max);
    let bar = (ui.available_width() - longest - NUMBER - 2.0 * space::S).clamp(30.0, BAR);
    for (criterion, mean) in &view.weakest {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(Text::Small.rich(criterion).color(palette.ink2));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (figure, _) = ui.allocate_exact_size(vec2(NUMBER, 18.0), Sense::hover());
                let number = Text::SmallStrong.line(ui.painter(), &mean.to_string(), palette.ink);
                let from = figure.right_top() - vec2(number.size().x, 0.0);
                ui.painter().galley(from, number, palette.ink);
                ui.add(StrengthBar::plain(criterion, f32::from(*mean)).size(bar, 5.0));
            });
        });
    }
    if let Some(brier) = &view.brier {
        hairline(ui);
        ui.label(Text::SmallStrong.rich(format!("Brier score {}", brier.figures)));
        ui.label(Text::Caption.rich(&brier.meaning).color(palette.ink3));
    }
    if let Some(series) = &view.forecasts {
        forecasts(ui, series);
    }
}
