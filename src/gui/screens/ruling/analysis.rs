//! Issue by issue, what moved the court, and beside it what would have changed it.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{but_for, second};
use crate::app::view::RulingView;
use crate::app::view::ruling::{FindingMark, IssueOutcome, WaterKind, WaterRow};
use crate::app::{Action, Destination, Page, RulingAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Text, WindowClass, focus, radius, space};
use crate::gui::widgets::{
    Inline, Segment, Segmented, StrengthBar, TextLink, Waterfall, WaterfallTerm, card, hairline,
    mark,
};
use crate::law::Side;

const ROW: f32 = 32.0;
/// How much higher than the waterfall the switches may be to stand beside it alone.
const SPARE: f32 = 70.0;
/// Height of the legend below the waterfall, with its hairline.
const LEGEND: f32 = 25.0;

/// The issue table.
pub(super) fn issues(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    card(palette).inner_margin(8).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let table = Table::of(ui.available_width());
        table.heads(ui);
        for issue in &view.issues {
            hairline(ui);
            if table.row(ui, issue) {
                actions.push(Action::Ruling(RulingAction::Issue(issue.id)));
            }
        }
    });
}

/// Where the columns begin, from the left.
struct Table {
    width: f32,
    burden: f32,
    bar: f32,
    number: f32,
    finding: f32,
    note: f32,
}

impl Table {
    fn of(width: f32) -> Self {
        let wide = width > 620.0;
        let note = if wide { width - 108.0 } else { width };
        let finding = note - 116.0;
        let number = finding - 88.0;
        let burden = if wide { 142.0 } else { 112.0 };
        let bar = if wide { burden + 108.0 } else { burden + 18.0 };
        Self { width, burden, bar, number, finding, note }
    }

    fn heads(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(self.width, 28.0), Sense::hover());
        let burden = if self.bar - self.burden > 60.0 { "Burden" } else { "" };
        let heads = [
            (8.0, "Issue"),
            (self.burden, burden),
            (self.bar, "Strength against standard"),
            (self.finding, "Finding"),
        ];
        for (x, head) in heads {
            let room = self.width - x;
            let words = Text::CaptionStrong.clamped(ui.painter(), head, palette.ink2, room, 1);
            let top = rect.center().y - words.size().y / 2.0;
            ui.painter().galley(pos2(rect.left() + x, top), words, palette.ink2);
        }
    }

    /// The note, in two lines at most.
    fn notes(&self, ui: &Ui, issue: &IssueOutcome) -> std::sync::Arc<egui::Galley> {
        let room = if self.note < self.width { self.width - self.note } else { 98.0 };
        // one thing to a line
        let note = issue.note.replace(", ", ",\n");
        Text::Caption.clamped(ui.painter(), &note, Palette::of(ui).ink2, room, 2)
    }

    /// Shows a row. Returns whether it was clicked.
    fn row(&self, ui: &mut Ui, issue: &IssueOutcome) -> bool {
        let palette = Palette::of(ui);
        let notes = self.notes(ui, issue);
        let height = if self.note < self.width {
            ROW.max(notes.size().y + 6.0)
        } else {
            ROW + notes.size().y
        };
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, height), Sense::click());
        let painter = ui.painter();
        let fill = match issue {
            _ if issue.selected => Some(palette.accent_t),
            // what the case turned on stays in sight whatever is looked at
            _ if issue.deciding => Some(palette.bench_t),
            _ if response.hovered() => Some(palette.surface),
            _ => None,
        };
        if let Some(fill) = fill {
            painter.rect_filled(rect, radius::KEY, fill);
        }
        let at = |x: f32| pos2(rect.left() + x, rect.center().y);
        let text = |kind: Text, words: &str, x: f32, room: f32, color| {
            let words = kind.clamped(painter, words, color, room, 1);
            painter.galley(at(x) - vec2(0.0, words.size().y / 2.0), words, color);
        };
        let ink = palette.ink;
        text(Text::SmallStrong, &issue.title, 8.0, self.burden - 12.0, ink);
        let side = party(issue.burden);
        mark(painter, at(self.burden + 5.0), 9.0, side, side.color(palette));
        if self.bar - self.burden > 60.0 {
            text(Text::Small, &issue.burden_name, self.burden + 15.0, 88.0, palette.ink2);
        }
        let bar = Rect::from_center_size(
            at(f32::midpoint(self.bar, self.number - 12.0)),
            vec2(self.number - 12.0 - self.bar, 8.0),
        );
        let strength = issue.gauge.strength.unwrap_or(0.0);
        StrengthBar::new(&issue.title, side, strength)
            .size(bar.width(), 8.0)
            .threshold(issue.gauge.threshold)
            .paint(ui, bar, strength);
        text(Text::SmallStrong, &issue.gauge.label(), self.number, 26.0, ink);
        text(Text::Caption, &issue.needs, self.number + 26.0, 60.0, palette.ink3);
        let icon = match issue.finding {
            FindingMark::Carried => icons::CHECK,
            FindingMark::NotCarried => icons::X,
            FindingMark::NotReached => icons::MINUS,
            FindingMark::Divided => icons::ARROWS_LEFT_RIGHT,
        };
        // where there is no column for the note, it stands below the finding
        let up = if self.note < self.width { 0.0 } else { notes.size().y / 2.0 };
        icon.paint(painter, at(self.finding + 7.0) - vec2(0.0, up), 13.0, ink);
        let words = Text::Small.clamped(painter, &issue.finding_words, ink, 96.0, 1);
        let from = at(self.finding + 18.0) - vec2(0.0, words.size().y / 2.0 + up);
        let below = from + vec2(0.0, words.size().y);
        painter.galley(from, words, ink);
        let beside = at(self.note) - vec2(0.0, notes.size().y / 2.0);
        painter.galley(if up > 0.0 { below } else { beside }, notes, palette.ink2);
        focus::ring_at(ui, &response, rect, radius::KEY);
        response.widget_info(|| {
            let words = format!(
                "{}. Burden: {}. Strength {}, {}. {}. {}",
                issue.title,
                issue.burden_name,
                issue.gauge.label(),
                issue.needs,
                issue.finding_words,
                issue.note
            );
            WidgetInfo::selected(Role::Button, true, issue.selected, words)
        });
        if issue.selected {
            keys::region(ui, ui.max_rect(), response.id);
        }
        response.clicked()
    }
}

/// Above everything: a card is not filled up to there.
pub(super) const AS_IT_IS: f32 = f32::NEG_INFINITY;

/// Heights of the last pass, down from the top of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Heights {
    /// The waterfall by itself.
    moved: f32,
    /// Everything at the left by itself.
    left: f32,
    /// Both columns as shown.
    both: f32,
}

/// The waterfall, the switches and the second opinions: the first two side by side where there is
/// room, equally high; where the switches are many, the second opinions stand below the waterfall.
/// Returns whether they do.
pub(super) fn grounds(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) -> bool {
    let width = ui.available_width();
    let compact = WindowClass::current(ui) != WindowClass::Full;
    if width < 560.0 {
        moved(ui, view, compact, AS_IT_IS, actions);
        but_for::show(ui, view, but_for::Room { rows: AS_IT_IS, bottom: AS_IT_IS }, actions);
        return false;
    }
    let memory = ui.scope_id().with("heights of the cards");
    let last: Heights = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let whole = ui.available_rect_before_wrap();
    let top = whole.top();
    let split = (width * 0.57).round();
    let left = whole.with_max_x(whole.left() + split);
    let right = whole.with_min_x(whole.left() + split + space::M);
    let beside = |rect| UiBuilder::new().max_rect(rect);
    let many = but_for::least_height(view.but_for.rows.len()) > last.moved + SPARE;
    let all = but_for::shows_all(ui);
    let bottom = if all { AS_IT_IS } else { top + last.both };
    let (moved_end, left_end) = ui
        .scope_builder(beside(left), |ui| {
            let moved = moved(ui, view, compact, if many { AS_IT_IS } else { bottom }, actions);
            (moved, if many { second::show(ui, &view.second, bottom) } else { moved })
        })
        .inner;
    let rows = if many { top + last.left } else { f32::INFINITY };
    let room = but_for::Room { rows, bottom };
    let right_end =
        ui.scope_builder(beside(right), |ui| but_for::show(ui, view, room, actions)).inner;
    let end = left_end.max(right_end);
    let now = Heights { moved: moved_end - top, left: left_end - top, both: end - top };
    let changed = |a: f32, b: f32| (a - b).abs() > 0.5;
    if changed(now.moved, last.moved)
        || changed(now.left, last.left)
        || changed(now.both, last.both)
    {
        ui.data_mut(|data| data.insert_temp(memory, now));
        ui.request_discard("cards side by side end together");
        ui.request_repaint();
    }
    ui.advance_cursor_after_rect(whole.with_max_y(end));
    many
}

/// Fills a card down to a place, but for what is still to come. Returns where the card would end
/// by itself.
pub(super) fn fill_to(ui: &mut Ui, bottom: f32, below: f32) -> f32 {
    let below = below + card(Palette::of(ui)).total_margin().bottom;
    let next = ui.cursor().top();
    let end = if below > LEGEND { next } else { ui.min_rect().bottom() };
    if bottom - below > next {
        ui.add_space(bottom - below - next);
    }
    end + below
}

/// Shows the waterfall in a card that reaches down to a place at least. Returns where it would end
/// by itself.
fn moved(
    ui: &mut Ui,
    view: &RulingView,
    compact: bool,
    bottom: f32,
    actions: &mut Vec<Action>,
) -> f32 {
    let palette = Palette::of(ui);
    let chart = &view.waterfall;
    let shown = card(palette).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 30.0 * view.issues.len() as f32 - 12.0;
            let title = Text::H3.clamped(ui.painter(), &chart.title, palette.ink, room, 2);
            ui.label(title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let numbers: Vec<String> =
                    (1..=view.issues.len()).map(|number| number.to_string()).collect();
                let segments: Vec<_> = numbers
                    .iter()
                    .zip(&view.issues)
                    .map(|(number, issue)| Segment::new(number).tip(&issue.title))
                    .collect();
                let selected = view.issues.iter().position(|issue| issue.selected);
                if let Some(issue) = Segmented::new("Issue", &segments, selected)
                    .small()
                    .show(ui)
                    .and_then(|index| view.issues.get(index))
                {
                    actions.push(Action::Ruling(RulingAction::Issue(issue.id)));
                }
            });
        });
        ui.label(Text::Caption.rich(&chart.caption).color(palette.ink2));
        let how = ui.add(TextLink::new("How this is computed"));
        keys::region(ui, ui.max_rect(), how.id);
        if how.clicked() {
            actions.push(Action::Go(Destination::Page(Page::ModelCard(None))));
        }
        if let Some(empty) = &chart.empty {
            ui.label(Text::Small.rich(empty).color(palette.ink2));
        }
        let argued = chart.rows.iter().any(|row| matches!(row.kind, WaterKind::Entry(..)));
        if !argued && chart.empty.is_some() {
            return fill_to(ui, bottom, 0.0);
        }
        terms(ui, view, compact, actions);
        let below = Legend::of(ui, view);
        let end = fill_to(ui, bottom, below.height());
        hairline(ui);
        below.show(ui, view);
        fill_to(ui, bottom, 0.0);
        end
    });
    shown.inner
}

/// The chart.
fn terms(ui: &mut Ui, view: &RulingView, compact: bool, actions: &mut Vec<Action>) {
    let chart = &view.waterfall;
    let rows: Vec<&WaterRow> =
        chart.rows.iter().filter(|row| row.kind != WaterKind::Result).collect();
    let terms: Vec<_> = rows.iter().map(|row| term(row)).collect();
    let selected = rows.iter().position(|row| row.selected);
    let shown = Waterfall::new(&chart.title, &terms).compact(compact).selected(selected).show(ui);
    if let Some(WaterRow { kind: WaterKind::Entry(entry, _), .. }) =
        shown.and_then(|index| rows.get(index).copied())
    {
        actions.push(Action::Ruling(RulingAction::Entry(*entry)));
    }
}

/// Whose bars are solid and whose are hatched, and the sum, beside or below.
struct Legend {
    sides: Vec<(Side, String)>,
    beside: bool,
}

impl Legend {
    fn of(ui: &Ui, view: &RulingView) -> Self {
        let fills = [(Side::First, "solid"), (Side::Second, "hatched")];
        let named = fills.into_iter().filter_map(|(side, fill)| {
            let issue = view.issues.iter().find(|issue| issue.burden == side)?;
            Some((side, format!("{}, {fill}", issue.burden_name)))
        });
        let sides: Vec<_> = named.collect();
        let width =
            |words: &str| Text::Caption.line(ui.painter(), words, Palette::of(ui).ink2).size().x;
        let marks = sides.iter().map(|(_, words)| width(words) + 14.0 + space::M);
        let together = width(&view.waterfall.sum) + marks.sum::<f32>();
        Self { sides, beside: together <= ui.available_width() }
    }

    /// With the hairline above.
    const fn height(&self) -> f32 {
        if self.beside { LEGEND } else { 2.0 * LEGEND - space::XS }
    }

    fn show(&self, ui: &mut Ui, view: &RulingView) {
        let palette = Palette::of(ui);
        let sum = Text::Caption.rich(&view.waterfall.sum).color(palette.ink2);
        ui.horizontal(|ui| {
            for (side, words) in &self.sides {
                Inline::new()
                    .mark(party(*side), 9.0)
                    .gap(5.0)
                    .text(Text::Caption, words, palette.ink2)
                    .show(ui);
            }
            if self.beside {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(sum.clone()));
            }
        });
        if !self.beside {
            ui.label(sum);
        }
    }
}

fn term(row: &WaterRow) -> WaterfallTerm<'_> {
    let party = match row.kind {
        WaterKind::Entry(_, side) | WaterKind::Silence(side) => Some(party(side)),
        WaterKind::Start | WaterKind::Draw | WaterKind::Threshold | WaterKind::Result => None,
    };
    let value = f64::from(row.to) - f64::from(row.from);
    WaterfallTerm { code: &row.code, name: &row.name, party, value }
}
