//! Issue by issue, what moved the court, and what would have changed it.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::view::RulingView;
use crate::app::view::Tone as ViewTone;
use crate::app::view::ruling::{FindingMark, IssueOutcome, WaterKind, WaterRow};
use crate::app::{Action, RulingAction};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, WindowClass, focus, radius, space};
use crate::gui::widgets::{
    ButForRow, Button, Inline, Segment, Segmented, StrengthBar, Verdict, Waterfall, WaterfallTerm,
    card, hairline, mark,
};
use crate::law::Side;

const ROW: f32 = 32.0;
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
        let note = if wide { width - 104.0 } else { width };
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

    /// Shows a row. Returns whether it was clicked.
    fn row(&self, ui: &mut Ui, issue: &IssueOutcome) -> bool {
        let palette = Palette::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, ROW), Sense::click());
        let painter = ui.painter();
        if issue.selected || response.hovered() {
            let fill = if issue.selected { palette.accent_t } else { palette.surface };
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
        icon.paint(painter, at(self.finding + 7.0), 13.0, ink);
        text(Text::Small, &issue.finding_words, self.finding + 18.0, 96.0, ink);
        text(Text::Caption, &issue.note, self.note, self.width - self.note, palette.ink2);
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
        response.clicked()
    }
}

/// The waterfall and the switches, side by side where there is room.
pub(super) fn moved_and_but_for(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let compact = WindowClass::current(ui) != WindowClass::Full;
    if width < 560.0 {
        moved(ui, view, compact, 0.0, actions);
        but_for(ui, view, 0.0, actions);
        return;
    }
    // Both cards are as high as the higher one was in the last pass.
    let memory = ui.scope_id().with("height of the higher card");
    let least: f32 = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let whole = ui.available_rect_before_wrap();
    let split = (width * 0.57).round();
    let left = whole.with_max_x(whole.left() + split);
    let right = whole.with_min_x(whole.left() + split + space::M);
    let beside = |rect| UiBuilder::new().max_rect(rect);
    let moved = ui.scope_builder(beside(left), |ui| moved(ui, view, compact, least, actions)).inner;
    let but_for = ui.scope_builder(beside(right), |ui| but_for(ui, view, least, actions)).inner;
    let higher = moved.max(but_for);
    if (higher - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(memory, higher));
        ui.request_discard("cards side by side are equally high");
    }
    ui.advance_cursor_after_rect(whole.with_max_y(whole.top() + higher + 2.0 * space::M));
}

/// Fills a card up to a height. Returns the height of what was in it before.
fn fill_up(ui: &mut Ui, top: f32, least: f32, below: f32) -> f32 {
    let used = ui.cursor().top() - top;
    ui.add_space((least - used - below).max(0.0));
    used + below
}

/// Returns the height of its contents.
fn moved(
    ui: &mut Ui,
    view: &RulingView,
    compact: bool,
    least: f32,
    actions: &mut Vec<Action>,
) -> f32 {
    let palette = Palette::of(ui);
    let chart = &view.waterfall;
    let shown = card(palette).show(ui, |ui| {
        let top = ui.cursor().top();
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
        if let Some(empty) = &chart.empty {
            ui.label(Text::Small.rich(empty).color(palette.ink2));
        }
        let rows: Vec<&WaterRow> =
            chart.rows.iter().filter(|row| row.kind != WaterKind::Result).collect();
        let terms: Vec<_> = rows.iter().map(|row| term(row)).collect();
        let selected = rows.iter().position(|row| row.selected);
        let shown =
            Waterfall::new(&chart.title, &terms).compact(compact).selected(selected).show(ui);
        if let Some(WaterRow { kind: WaterKind::Entry(entry, _), .. }) =
            shown.and_then(|index| rows.get(index).copied())
        {
            actions.push(Action::Ruling(RulingAction::Entry(*entry)));
        }
        let height = fill_up(ui, top, least, LEGEND);
        hairline(ui);
        legend(ui, view);
        height
    });
    shown.inner
}

/// Whose bars are solid and whose are hatched, and the sum.
fn legend(ui: &mut Ui, view: &RulingView) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&view.waterfall.sum).color(palette.ink2));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                for (side, fill) in [(Side::First, "solid"), (Side::Second, "hatched")] {
                    let named = view.issues.iter().find(|issue| issue.burden == side);
                    let words = named.map(|issue| format!("{}, {fill}", issue.burden_name));
                    if let Some(words) = words {
                        Inline::new()
                            .mark(party(side), 9.0)
                            .gap(5.0)
                            .text(Text::Caption, &words, palette.ink2)
                            .show(ui);
                    }
                }
            });
        });
    });
}

fn term(row: &WaterRow) -> WaterfallTerm<'_> {
    let party = match row.kind {
        WaterKind::Entry(_, side) | WaterKind::Silence(side) => Some(party(side)),
        WaterKind::Start | WaterKind::Draw | WaterKind::Threshold | WaterKind::Result => None,
    };
    let value = f64::from(row.to) - f64::from(row.from);
    WaterfallTerm { code: &row.code, name: &row.name, party, value }
}

/// Returns the height of its contents.
fn but_for(ui: &mut Ui, view: &RulingView, least: f32, actions: &mut Vec<Action>) -> f32 {
    let palette = Palette::of(ui);
    let list = &view.but_for;
    let shown = card(palette).show(ui, |ui| {
        let top = ui.cursor().top();
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(Text::H3.rich("But for").color(palette.ink));
        ui.label(Text::Caption.rich(&list.caption).color(palette.ink2));
        hairline(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in &list.rows {
            let flips = row.verdict.tone == ViewTone::Bad;
            let shown = ButForRow {
                party: party(row.side),
                code: &row.code,
                name: &row.name,
                on: row.on,
                strength: row.strength,
                verdict: if flips { Verdict::Flips } else { Verdict::Holds },
            };
            if ui.push_id(row.entry, |ui| shown.show(ui)).inner {
                actions.push(Action::Ruling(RulingAction::Toggle(row.entry)));
            }
        }
        ui.spacing_mut().item_spacing.y = space::S;
        ui.add_space(space::XS);
        Passage::new().marked(Text::Small, &list.sentence, palette.ink2).show(ui);
        let reset = Button::new(&list.reset.label).small().icon(icons::ARROW_COUNTER_CLOCKWISE);
        if ui.add(reset.disabled(list.reset.blocked.as_deref())).clicked() {
            actions.push(list.reset.action.clone());
        }
        fill_up(ui, top, least, 0.0)
    });
    shown.inner
}
