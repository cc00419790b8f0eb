//! The chart of win chances, move by move.

use egui::{
    Align, Color32, Layout, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo,
    lerp, pos2, vec2,
};

use super::chart_words::{chosen_pill, labels, line_label};
use super::{area, cards, look};
use crate::app::view::review::{ChartPoint, ChartView};
use crate::app::{Action, ReviewAction};
use crate::gui::keys;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Text, focus, radius, space, stroke};
use crate::gui::widgets::{Checkbox, Inline, card, mark};

/// Room for the numbers at the left.
const LEFT: f32 = 40.0;
/// Room for the numbers of the moves.
const BELOW: f32 = 26.0;

/// The card with the chart, so high in all.
pub(super) fn card_of(ui: &mut Ui, view: &ChartView, height: f32, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let frame = card(palette);
    let top = ui.cursor().top();
    frame.show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::S;
        head(ui, view, actions);
        let used = ui.cursor().top() - top + frame.inner_margin.bottomf();
        let size = vec2(ui.available_width(), (height - used - 2.0).max(120.0));
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        plot(ui, rect, view, actions);
    });
}

fn head(ui: &mut Ui, view: &ChartView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let title = |ui: &mut Ui| {
        ui.label(Text::H2.rich(&view.title).color(palette.ink));
    };
    if ui.available_width() < 760.0 {
        title(ui);
        ui.horizontal(|ui| caption_and_toggles(ui, view, actions));
    } else {
        ui.horizontal(|ui| {
            title(ui);
            ui.add_space(space::XS);
            caption_and_toggles(ui, view, actions);
        });
    }
}

/// What the numbers are, and at the right end what is drawn.
fn caption_and_toggles(ui: &mut Ui, view: &ChartView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for toggle in view.toggles.iter().rev() {
            let blocked = toggle.control.blocked.as_deref();
            let look = Checkbox::new(&toggle.control.label, toggle.on).disabled(blocked);
            if ui.add(look).clicked() {
                actions.push(toggle.control.action.clone());
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let caption = "if submitted then, after each move, in %";
            Inline::new().text(Text::Caption, caption, palette.ink3).show(ui);
        });
    });
}

/// Where moves and chances lie.
#[derive(Clone, Copy)]
pub(super) struct Plot {
    pub(super) rect: Rect,
    moves: usize,
}

impl Plot {
    /// The place after so many moves.
    pub(super) fn x(self, moves: usize) -> f32 {
        let share = moves as f32 / self.moves.max(1) as f32;
        lerp(self.rect.left()..=self.rect.right(), share)
    }

    fn y(self, chance: f32) -> f32 {
        lerp(self.rect.bottom()..=self.rect.top(), (chance / 100.0).clamp(0.0, 1.0))
    }

    pub(super) fn at(self, moves: usize, chance: f32) -> Pos2 {
        pos2(self.x(moves), self.y(chance))
    }

    /// Points between two moves.
    fn step(self) -> f32 {
        self.rect.width() / self.moves.max(1) as f32
    }

    /// The move nearest to a place, from 0.
    fn nearest(self, x: f32) -> usize {
        let places = 1..=self.moves;
        let near = |place: &usize| (self.x(*place) - x).abs();
        let best = places.min_by(|a, b| near(a).total_cmp(&near(b)));
        best.map_or(0, |place| place - 1)
    }

    fn curve(self, chances: &[f32]) -> Vec<Pos2> {
        let places = chances.iter().take(self.moves + 1).enumerate();
        places.map(|(place, chance)| self.at(place, *chance)).collect()
    }
}

fn plot(ui: &Ui, rect: Rect, view: &ChartView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let inner = Rect::from_min_max(
        rect.min + vec2(LEFT, 8.0),
        rect.max
            - vec2(
                if view.judges.is_empty() && view.best_play.is_empty() { 16.0 } else { 80.0 },
                BELOW,
            ),
    );
    let plot = Plot { rect: inner, moves: view.points.len() };
    let response = ui.interact(rect, ui.scope_id().with("chances"), Sense::click_and_drag());
    cards::hold_arrows(ui, &response);
    keys::region(ui, rect, response.id);
    if let Some(pointer) = response.interact_pointer_pos() {
        let place = plot.nearest(pointer.x);
        if place != view.selected && !view.points.is_empty() {
            actions.push(Action::Review(ReviewAction::Select(place)));
        }
    }
    let painter = ui.painter().with_clip_rect(rect.expand(6.0));
    ground(&painter, plot, palette);
    let now: Vec<f32> =
        std::iter::once(view.start).chain(view.points.iter().map(|point| point.chance)).collect();
    let now = plot.curve(&now);
    area::fill(&painter, &now, plot.y(50.0), party(view.side), palette);
    let mut taken = ahead(&painter, plot, view, &now, palette);
    others(&painter, plot, view, palette);
    painter.line(now.clone(), Stroke::new(2.0, palette.ink));
    cursor(&painter, plot, view, palette);
    marks(&painter, plot, view, &now, palette);
    numbers(&painter, plot, view, palette);
    let hovered = response.hover_pos().filter(|_| !response.dragged());
    let hovered = hovered.map(|pointer| plot.nearest(pointer.x));
    taken.extend(chosen_pill(&painter, plot, view));
    line_label(&painter, plot, view, &now, &taken, palette);
    labels(&painter, plot, view, hovered, palette);
    focus::ring_at(ui, &response, inner, radius::KEY);
    name(&response, view);
}

fn name(response: &Response, view: &ChartView) {
    let point = view.points.get(view.selected);
    let at = point.map(|point| format!(", {}, {}", point.label, point.name)).unwrap_or_default();
    let chance = point.map_or(view.start, |point| point.chance);
    response
        .widget_info(|| WidgetInfo::slider(true, f64::from(chance), format!("{}{at}", view.title)));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_description(view.sentence.clone());
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
}

/// The bed with its lines and the numbers at the left.
fn ground(painter: &Painter, plot: Plot, palette: &Palette) {
    painter.rect_filled(plot.rect, 0, palette.surface);
    for chance in [0_u8, 25, 50, 75, 100] {
        let y = plot.y(f32::from(chance)).round() - 0.5;
        let color = if chance == 50 { palette.edge } else { palette.line };
        painter.hline(plot.rect.x_range(), y, Stroke::new(stroke::HAIR, color));
        let words = Text::Caption.line(painter, &chance.to_string(), palette.ink3);
        let left = plot.rect.left() - 8.0 - words.size().x;
        painter.galley(pos2(left, y - words.size().y / 2.0), words, palette.ink3);
    }
    for x in [plot.rect.left(), plot.rect.right()] {
        painter.vline(x.round() - 0.5, plot.rect.y_range(), Stroke::new(1.0, palette.line));
    }
}

/// Who is ahead above and below the middle: at the left, or at the right where the curve is in the
/// way. Returns where.
fn ahead(
    painter: &Painter,
    plot: Plot,
    view: &ChartView,
    now: &[Pos2],
    palette: &Palette,
) -> Vec<Rect> {
    let mut taken = Vec::new();
    let above = party(view.side);
    let [own, other] = &view.ahead;
    for (words, party, top) in [(own, above, true), (other, above.opponent(), false)] {
        let color = party.color(palette);
        let words = Text::CaptionStrong.line(painter, words, color);
        let y = if top { plot.rect.top() + 5.0 } else { plot.rect.bottom() - 5.0 - words.size().y };
        let at = |left: f32| Rect::from_min_size(pos2(left, y), words.size());
        let ends = [at(plot.rect.left() + 8.0), at(plot.rect.right() - 8.0 - words.size().x)];
        let rise = if top { -5.0 - words.size().y } else { 5.0 };
        let inner = ends.map(|place| place.translate(vec2(0.0, plot.y(50.0) + rise - y)));
        // the selected move has its words at the top
        let chosen = plot.x(view.selected + 1);
        let beside = [at(chosen - 74.0 - words.size().x), at(chosen + 74.0)];
        let within = |place: &Rect| plot.rect.contains_rect(*place);
        let beside = beside.into_iter().filter(within);
        let mut places = ends.into_iter().chain(beside).chain(inner);
        let named = |place: &Rect| top && place.expand2(vec2(48.0, 0.0)).x_range().contains(chosen);
        let flagged = |place: &Rect| {
            let flags = view.points.iter().zip(now.iter().skip(1));
            let room = place.expand2(vec2(18.0, 22.0));
            flags.filter(|(point, _)| point.flag.is_some()).any(|(_, at)| room.contains(*at))
        };
        let free = places
            .find(|place| !is_crossed(place.expand(6.0), now) && !named(place) && !flagged(place));
        let place = free.unwrap_or(ends[0]);
        painter.rect_filled(place.expand2(vec2(3.0, 0.0)), 3, palette.surface);
        painter.galley(place.min, words, color);
        taken.push(place);
    }
    taken
}

/// Whether a curve goes through a rectangle.
pub(super) fn is_crossed(rect: Rect, curve: &[Pos2]) -> bool {
    curve.windows(2).any(|ends| {
        let [a, b] = ends else { return false };
        Rect::from_two_pos(*a, *b).intersects(rect)
            && (0..=8).any(|step| rect.contains(a.lerp(*b, step as f32 / 8.0)))
    })
}

/// Each judge, best play, and the best line of the selected move.
fn others(painter: &Painter, plot: Plot, view: &ChartView, palette: &Palette) {
    let mut ends = Vec::new();
    for (place, (name, chances)) in view.judges.iter().enumerate() {
        let line = plot.curve(chances);
        let thin = Stroke::new(1.0, palette.ink2);
        match place {
            0 => drop(painter.line(line.clone(), thin)),
            place => painter.extend(Shape::dashed_line(&line, thin, 2.0 + 4.0 * place as f32, 2.0)),
        }
        ends.extend(line.last().map(|end| (end.y, name.as_str(), palette.ink2)));
    }
    if view.best_play.len() > 1 {
        let line = plot.curve(&view.best_play);
        ends.extend(line.last().map(|end| (end.y, "best play", palette.accent)));
        painter.line(line, Stroke::new(1.25, palette.accent));
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = f32::NEG_INFINITY;
    for (y, name, color) in ends {
        let words = Text::Caption.clamped(painter, name, color, 71.0, 1);
        let top = (y - 8.0).max(free);
        free = top + 15.0;
        painter.galley(pos2(plot.rect.right() + 9.0, top), words, color);
    }
    best_line(painter, plot, view, palette);
}

/// Where the best line goes, from before the selected move.
pub(super) fn best_points(plot: Plot, view: &ChartView) -> Vec<Pos2> {
    let places = view.line.iter().enumerate();
    places
        .map(|(step, chance)| (view.selected + step, *chance))
        .filter(|(place, _)| *place <= plot.moves)
        .map(|(place, chance)| plot.at(place, chance))
        .collect()
}

fn best_line(painter: &Painter, plot: Plot, view: &ChartView, palette: &Palette) {
    let line = best_points(plot, view);
    let dashes = Stroke::new(2.0, palette.accent);
    painter.extend(Shape::dashed_line(&line, dashes, 6.0, 4.0));
    if let Some(at) = view.step.and_then(|step| line.get(step + 1)) {
        painter.circle(*at, 5.0, palette.raised, dashes);
    }
}

/// The selected move.
fn cursor(painter: &Painter, plot: Plot, view: &ChartView, palette: &Palette) {
    if view.points.is_empty() {
        return;
    }
    let x = plot.x(view.selected + 1).round() - 0.5;
    let ends = [pos2(x, plot.rect.top()), pos2(x, plot.rect.bottom())];
    painter.extend(Shape::dashed_line(&ends, Stroke::new(1.25, palette.ink2), 4.0, 3.0));
}

/// The marks of the sides and the signs of what is flagged.
fn marks(painter: &Painter, plot: Plot, view: &ChartView, now: &[Pos2], palette: &Palette) {
    let size = if plot.step() > 20.0 { 9.0 } else { 7.0 };
    let best = best_points(plot, view);
    for (index, (point, around)) in view.points.iter().zip(now.windows(2)).enumerate() {
        let [before, at] = around else { continue };
        let mover = party(point.side);
        mark(painter, *at, size + 3.0, mover, palette.raised);
        mark(painter, *at, size, mover, mover.color(palette));
        if let Some(label) = point.flag {
            let look = look(label, palette);
            let words = Text::SmallStrong.line(painter, look.sign, look.color);
            let aside = if index == view.selected { 10.0 } else { 0.0 };
            let left = at.x + aside - words.size().x / 2.0;
            let place = |below: bool| {
                let rise = if below { 7.0 } else { -7.0 - words.size().y };
                Rect::from_min_size(pos2(left, at.y + rise), words.size())
            };
            let within = |place: &Rect| {
                let room = plot.rect.expand(3.0);
                room.top() <= place.top() && place.bottom() <= room.bottom()
            };
            // where the curve comes from the other side, unless the best line is there
            let usual = at.y > before.y;
            let places = [place(usual), place(!usual)].into_iter().filter(within);
            let places: Vec<Rect> = places.collect();
            let free = |place: &&Rect| !is_crossed(place.shrink(2.0), &best);
            let place = places.iter().find(free).or(places.first());
            painter.galley(place.map_or(*at, |place| place.min), words, look.color);
        }
    }
}

/// The numbers of the moves, as many as there is room for.
fn numbers(painter: &Painter, plot: Plot, view: &ChartView, palette: &Palette) {
    let mut right = f32::NEG_INFINITY;
    let chosen = view.points.get(view.selected);
    let chosen = chosen.map(|point| number(painter, point, Text::CaptionStrong, palette.ink));
    let place = |words: &egui::Galley, place: usize| {
        let center = plot.x(place + 1);
        (center - words.size().x / 2.0, center + words.size().x / 2.0)
    };
    let kept = chosen.as_ref().map(|words| place(words, view.selected));
    for (index, point) in view.points.iter().enumerate() {
        let words = number(painter, point, Text::Caption, palette.ink3);
        let (from, to) = place(&words, index);
        let covered = kept.is_some_and(|(left, right)| from < right + 5.0 && to > left - 5.0);
        if from < right + 5.0 || covered {
            continue;
        }
        right = to;
        painter.galley(pos2(from, plot.rect.bottom() + 6.0), words, palette.ink3);
    }
    if let (Some(words), Some((from, _))) = (chosen, kept) {
        painter.galley(pos2(from, plot.rect.bottom() + 6.0), words, palette.ink);
    }
}

fn number(
    painter: &Painter,
    point: &ChartPoint,
    kind: Text,
    color: Color32,
) -> std::sync::Arc<egui::Galley> {
    kind.line(painter, &point.number, color)
}
