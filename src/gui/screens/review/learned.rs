//! The column of what there is to learn: the selected move, its best line, what would have won,
//! history, and each judge.

use egui::{
    Align, Layout, Painter, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::{cards, look};
use crate::app::view::ReviewView;
use crate::app::view::dialog::DebriefSummary;
use crate::app::view::review::{
    Against, AgainstHistory, JudgeLine, LineRow, LineView, SearchState, WonView,
};
use crate::app::{Action, ShellAction};
use crate::gui::icons::{self, Icon};
use crate::gui::keys;
use crate::gui::screens::parts::{button, party};
use crate::gui::theme::{Palette, Passage, Text, space, stroke};
use crate::gui::widgets::{
    Button, Inline, Medallion, TextLink, WorkingPanel, card, hairline, mark,
};

/// Shows the column.
pub(super) fn show(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    search(ui, view, actions);
    explanation(ui, view, actions);
    others(ui, view, actions);
}

/// How far the search is, and how to stop it or go on.
pub(super) fn search(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    match &view.search {
        SearchState::Done => {}
        SearchState::Working(progress) => {
            let (done, of) = progress.unwrap_or_default();
            let words = if of == 0 { String::new() } else { format!("{done} of {of}") };
            let panel = WorkingPanel {
                title: "Going through the hearing",
                progress: &words,
                share: done as f32 / of.max(1) as f32,
                note: "Chances and sheet are here already.",
            };
            if panel.show(ui) {
                actions.push(Action::Shell(ShellAction::StopWork));
            }
        }
        SearchState::Stopped(go_on) => {
            let palette = Palette::of(ui);
            card(palette).show(ui, |ui| {
                ui.take_available_width();
                ui.spacing_mut().item_spacing.y = space::S;
                cards::heading(ui, "Stopped", "");
                let text = "Labels, best lines and what would have won are not known yet.";
                ui.label(Text::Small.rich(text).color(palette.ink2));
                let look = Button::new(&go_on.label).icon(icons::PLAY.filled());
                button(ui, go_on, look, actions);
            });
        }
    }
}

/// Why the selected move was good or bad.
pub(super) fn explanation(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let view = &view.explanation;
    card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let mut title = Inline::new();
            if let Some(label) = view.label {
                let look = look(label, palette);
                title = title.icon(look.icon, 18.0, look.color).gap(8.0);
            }
            title.text(Text::H3, &view.title, palette.ink).show(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                Inline::new().text(Text::Small, &view.values, palette.ink2).show(ui);
            });
        });
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            for text in &view.text {
                Passage::new().marked(Text::Small, text, palette.ink2).show(ui);
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            let retry = Button::new(&view.retry.label).primary().icon(icons::PLAY.filled());
            let keyed = retry.key("T");
            let map = view.map.as_ref().map(|map| Button::new(&map.label).icon(icons::GRAPH));
            let beside = map.map_or(0.0, |map| map.measure(ui).x + space::S);
            // the key is listed by `?` as well; the map stands in the same row rather than it
            let fits = keyed.measure(ui).x + beside <= ui.available_width();
            let retry = button(ui, &view.retry, if fits { keyed } else { retry }, actions);
            keys::ranked_region(ui, 1, ui.max_rect(), retry.id);
            if let Some(map) = &view.map {
                button(ui, map, Button::new(&map.label).icon(icons::GRAPH), actions);
            }
            if let Some(read) = &view.read {
                let look = Button::new(&read.label).icon(icons::BOOK_OPEN);
                let room = ui.available_width().max(160.0).min(ui.max_rect().width());
                let natural = look.measure(ui).x;
                let look = if natural > room { look.width(room) } else { look };
                button(ui, read, look, actions);
            }
        });
    });
}

/// Everything below the explanation.
pub(super) fn others(ui: &mut Ui, view: &ReviewView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let section = |ui: &mut Ui, contents: &mut dyn FnMut(&mut Ui)| {
        card(palette).show(ui, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = space::XS;
            contents(ui);
        });
    };
    section(ui, &mut |ui| line(ui, &view.line, actions));
    if !view.won.sides.is_empty() {
        section(ui, &mut |ui| won(ui, &view.won));
    }
    section(ui, &mut |ui| debrief(ui, &view.debrief, actions));
    section(ui, &mut |ui| history(ui, &view.history));
    if !view.objectives.is_empty() {
        section(ui, &mut |ui| objectives(ui, view));
    }
    section(ui, &mut |ui| {
        cards::heading(ui, "Judge by judge", view.judges_caption);
        for judge in &view.judges {
            ui.push_id(&judge.name, |ui| show_judge(ui, judge));
        }
    });
}

fn line(ui: &mut Ui, view: &LineView, actions: &mut Vec<Action>) {
    cards::heading(ui, "Best line", &view.caption);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, row) in view.rows.iter().enumerate() {
            let step = ui.push_id(place, |ui| step(ui, row)).inner;
            if place == 0 {
                keys::ranked_region(ui, 1, ui.max_rect(), step.id);
            }
            if step.clicked() {
                actions.push(row.action.clone());
            }
        }
    });
    ui.label(Text::Caption.rich(&view.more).color(Palette::of(ui).ink3));
}

fn step(ui: &mut Ui, view: &LineRow) -> Response {
    let palette = Palette::of(ui);
    let (rect, response) = cards::row(ui, 25.0, view.selected);
    let painter = ui.painter();
    let middle = rect.center().y;
    let put = |words: std::sync::Arc<egui::Galley>, x: f32| {
        let top = middle - words.size().y / 2.0;
        painter.galley(pos2(x, top), words, palette.ink);
    };
    let number = Text::Caption.line(painter, &view.number, palette.ink3);
    let width = number.size().x;
    put(number, rect.left() + 18.0 - width);
    let side = party(view.side);
    mark(painter, pos2(rect.left() + 30.0, middle), 9.0, side, side.color(palette));
    let chance = Text::SmallStrong.line(painter, &view.chance, palette.ink);
    let room = rect.width() - 42.0 - chance.size().x - 10.0;
    put(Text::Small.clamped(painter, &view.name, palette.ink, room, 1), rect.left() + 42.0);
    let end = rect.right() - 2.0 - chance.size().x;
    put(chance, end);
    let words = format!("{} {}, chance {}", view.number, view.name, view.chance);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, view.selected, &words));
    response
}

fn won(ui: &mut Ui, view: &WonView) {
    let palette = Palette::of(ui);
    cards::heading(ui, "What would have won", "");
    let several = view.sides.len() > 1;
    for side in &view.sides {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if several {
                // in the middle of the first line
                let (spot, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
                let own = party(side.side);
                mark(ui.painter(), spot.center(), 10.0, own, own.color(palette));
            }
            ui.vertical(|ui| {
                for change in &side.changes {
                    noted(ui, icons::CHECK_CIRCLE, palette.mv_best, change);
                }
                Passage::new().marked(Text::Small, &side.then, palette.ink2).show(ui);
            });
        });
    }
}

/// What one made of the hearing, and the way back to it.
fn debrief(ui: &mut Ui, view: &DebriefSummary, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    cards::heading(ui, "Your debrief", "");
    for (question, said) in &view.rows {
        ui.label(Text::CaptionStrong.rich(*question).color(palette.ink2));
        let said = Text::Small.wrapped(ui.painter(), said, palette.ink, ui.available_width());
        ui.label(said);
    }
    if view.rows.is_empty() {
        let text = "Four questions on what you make of this hearing, about five minutes.";
        ui.label(Text::Small.rich(text).color(palette.ink2));
    }
    let look = Button::new(&view.open.label).small().icon(icons::NOTE_PENCIL).key("D");
    button(ui, &view.open, look, actions);
}

/// How many rows of history are shown before one asks for all.
const FIRST_ROWS: usize = 2;

fn history(ui: &mut Ui, view: &AgainstHistory) {
    let palette = Palette::of(ui);
    cards::heading(ui, "Against history", &view.caption);
    let memory = egui::Id::unique("review: all of history");
    let all: bool = ui.data(|data| data.get_temp(memory)).unwrap_or(false);
    let long = view.rows.len() > FIRST_ROWS + 1 || !view.differs.is_empty();
    let shown = if all || !long { view.rows.len() } else { FIRST_ROWS };
    for row in view.rows.iter().take(shown) {
        let (icon, color) = match row.kind {
            Against::Same => (icons::EQUALS, palette.good),
            Against::Other => (icons::ARROWS_LEFT_RIGHT, palette.warn),
            Against::Note => (icons::INFO, palette.ink3),
        };
        noted(ui, icon, color, &row.text);
    }
    if all && !view.differs.is_empty() {
        hairline(ui);
        ui.label(Text::SmallStrong.rich("Where this model may differ").color(palette.ink));
        for point in &view.differs {
            noted(ui, icons::INFO, palette.ink3, point);
        }
    }
    if long {
        let words = if all { "Show less of it" } else { "Show all of it" };
        if ui.add(TextLink::new(words).kind(Text::SmallStrong).accent()).clicked() {
            ui.data_mut(|data| data.insert_temp(memory, !all));
        }
    }
}

/// What the hearing was to teach.
fn objectives(ui: &mut Ui, view: &ReviewView) {
    let palette = Palette::of(ui);
    cards::heading(ui, "What this hearing was to teach", "");
    for row in &view.objectives {
        let (icon, color) = if row.is_touched {
            (icons::CHECK_CIRCLE, palette.good)
        } else {
            (icons::INFO, palette.ink3)
        };
        noted(ui, icon, color, &format!("{} {}", row.text, row.touched));
    }
}

/// A passage beside an icon.
fn noted(ui: &mut Ui, icon: Icon, color: egui::Color32, text: &str) {
    let palette = Palette::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (rect, _) = ui.allocate_exact_size(vec2(15.0, 18.0), Sense::hover());
        icon.paint(ui.painter(), rect.center(), 15.0, color);
        ui.vertical(|ui| Passage::new().marked(Text::Small, text, palette.ink).show(ui));
    });
}

fn show_judge(ui: &mut Ui, view: &JudgeLine) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.set_min_height(32.0);
        ui.add(Medallion::new(&view.name, &view.monogram, Medallion::ROW));
        let size = vec2(ui.available_width(), 32.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let painter = ui.painter();
        let room = (rect.width() * 0.42).min(150.0);
        let name = Text::Small.clamped(painter, &view.name, palette.ink, room - 8.0, 1);
        painter.galley(rect.left_center() - vec2(0.0, name.size().y / 2.0), name, palette.ink);
        let end = Text::SmallStrong.line(painter, &view.end, palette.ink);
        let at = rect.right_center() - vec2(end.size().x + 2.0, end.size().y / 2.0);
        painter.galley(at, end, palette.ink);
        let line = Rect::from_min_max(
            pos2(rect.left() + room, rect.top() + 4.0),
            pos2(rect.right() - 40.0, rect.bottom() - 4.0),
        );
        spark(painter, line, &view.chances, palette);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &view.sentence));
    });
}

/// A small curve over the line of one half.
fn spark(painter: &Painter, rect: Rect, chances: &[f32], palette: &Palette) {
    painter.hline(rect.x_range(), rect.center().y, Stroke::new(stroke::HAIR, palette.line2));
    let last = chances.len().saturating_sub(1).max(1) as f32;
    let at = |(place, chance): (usize, &f32)| {
        let x = egui::lerp(rect.x_range().min..=rect.x_range().max, place as f32 / last);
        pos2(x, egui::lerp(rect.bottom()..=rect.top(), chance / 100.0))
    };
    let points: Vec<_> = chances.iter().enumerate().map(at).collect();
    let end = points.last().copied();
    painter.line(points, Stroke::new(1.5, palette.ink));
    if let Some(end) = end {
        painter.circle_filled(end, 3.0, palette.ink);
    }
}
