//! The courtroom as judge: hear both sides, ask, find, give reasons, decide.
//!
//! At the left counsel, the transcript and the questions to ask; in the middle the findings with
//! their reasons and the disposition, the ruling pinned below; at the right the risk of reversal
//! and the bench notes. Where there is no room for columns they become tabs.

mod ask;
mod findings;
mod hearing;
mod notes;
mod order;
mod reasons;
mod risk;
mod writing;

use egui::{Id, Key, Memory, Modifiers, Rect, Role, Ui, vec2};

use crate::app::Credit;
use crate::app::view::JudgeView;
use crate::app::{Action, JudgeAction};
use crate::gui::keys;
use crate::gui::screens::parts::{activate, region_with_rings as region};
use crate::gui::theme::{Palette, WindowClass};
use crate::gui::widgets::{Tab, Tabs, hairline_at, vertical_rule};

const HEARING: f32 = 485.0;
const HEARING_COMPACT: f32 = 408.0;
const SIDE: f32 = 276.0;
const SIDE_COMPACT: f32 = 264.0;
const MARGIN: f32 = 16.0;
/// Room beside the findings, in which their scroll bar floats.
const BESIDE: f32 = 10.0;
const TABS: f32 = 42.0;
/// F6 goes from the hearing to the findings, and to the notes last.
const RULING: u8 = 1;
/// Above the disposition where it is pinned, and below it.
const BELOW_ORDER: f32 = 10.0;
/// The part of the column that the disposition may take and be pinned.
const PINNED: f32 = 0.5;
/// The lowest room in which the columns leave something of the transcript, in points.
const LOWEST: f32 = 520.0;
/// From this width on risk and notes stand beside the open tab.
const BESIDE_TABS: f32 = 940.0;

/// What the screen remembers between passes: no more than where one looks and writes.
#[derive(Clone, Debug, Default)]
struct Place {
    /// The tab of a small window.
    tab: Part,
    /// A passage to scroll to.
    passage: Option<usize>,
    /// The last coming for which a passage was brought into sight.
    coming: u64,
    /// The passage that the note being written is linked to.
    noted: Option<usize>,
    /// The field that gets the keyboard.
    write: Option<Field>,
    /// Whether the field that searches the questions is open.
    searching: bool,
    /// Height of the disposition in the last pass.
    order: f32,
    /// The controls that F6 and the keys of the screen go to.
    anchors: Anchors,
}

/// A part of the screen, for the tabs of a small window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// Counsel and what was said.
    #[default]
    Hearing,
    /// What to ask, where it does not fit below what was said.
    Questions,
    /// Findings and disposition.
    Findings,
    /// Risk and notes.
    Notes,
}

/// A field that another control or a key leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    /// The next note.
    Note,
    /// One's own reasons on the open issue.
    Reasons,
}

impl Place {
    /// Whether this field gets the keyboard now; asked once.
    fn takes(&mut self, field: Field) -> bool {
        let takes = self.write == Some(field);
        if takes {
            self.write = None;
        }
        takes
    }
}

#[derive(Clone, Debug, Default)]
struct Anchors {
    hearing: Option<Id>,
    ask: Option<Id>,
    findings: Option<Id>,
    /// The disposition that is chosen, or the first.
    order: Option<Id>,
    /// The reasons as drawn: issue, entry and where.
    reasons: Vec<(Rect, crate::app::IssueId, crate::app::EntryId)>,
}

/// Shows the courtroom in all the room there is.
pub fn show(ui: &mut Ui, view: &JudgeView, actions: &mut Vec<Action>) {
    let memory = ui.scope_id().with("judge");
    let mut place: Place = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    if let Some(shown) = view.passage.filter(|shown| shown.coming != place.coming) {
        place.coming = shown.coming;
        place.passage = Some(shown.ply);
    }
    shortcuts(ui, view, &mut place, actions);
    place.anchors = Anchors::default();
    let room = ui.available_rect_before_wrap();
    let class = WindowClass::current(ui);
    if class == WindowClass::Single || room.height() < LOWEST {
        tabs(ui, room, view, &mut place, actions);
    } else {
        columns(ui, room, class, view, &mut place, actions);
    }
    ui.data_mut(|data| data.insert_temp(memory, place));
}

fn columns(
    ui: &mut Ui,
    room: Rect,
    class: WindowClass,
    view: &JudgeView,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    let full = class == WindowClass::Full;
    let (left, right) = if full { (HEARING, SIDE) } else { (HEARING_COMPACT, SIDE_COMPACT) };
    let (hearing, rest) = room.split_left_right_at_x(room.left() + left);
    let (middle, side) = rest.split_left_right_at_x(rest.right() - right);
    ui.painter().rect_filled(rest, 0, palette.ground);
    region(ui, hearing, Role::Region, "Hearing", |ui| {
        hearing_column(ui, view, place, actions);
    });
    vertical_rule(ui.painter(), hearing.right() - 0.5, room.y_range(), palette);
    region(ui, middle, Role::Region, "Findings", |ui| {
        findings_column(ui, view, place, actions);
    });
    region(ui, side, Role::Region, "Risk and notes", |ui| {
        side_column(ui, view, place, actions);
    });
}

fn tabs(ui: &mut Ui, room: Rect, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let (head, body) = room.split_top_bottom_at_y(room.top() + TABS);
    ui.painter().rect_filled(head, 0, palette.surface);
    let inner = head.shrink2(vec2(MARGIN, 0.0));
    let low = body.height() < LOWEST;
    let beside = !low && room.width() >= BESIDE_TABS;
    let parts: &[Part] = match (low, beside) {
        (true, _) => &[Part::Hearing, Part::Questions, Part::Findings, Part::Notes],
        (false, false) => &[Part::Hearing, Part::Findings, Part::Notes],
        (false, true) => &[Part::Hearing, Part::Findings],
    };
    let opened = region(ui, inner, Role::Group, "Parts of the screen", |ui| {
        ui.add_space(4.0);
        let tabs: Vec<_> = parts.iter().map(|part| tab(*part, view)).collect();
        let open = parts.iter().position(|part| *part == place.tab).unwrap_or(0);
        Tabs::new("Parts of the screen", &tabs, open).without_rule().show(ui)
    });
    let rule = egui::Stroke::new(1.0, palette.line2);
    ui.painter().hline(head.x_range(), head.bottom() - 0.5, rule);
    place.tab = match place.write {
        Some(Field::Note) if !beside => Part::Notes,
        Some(Field::Reasons) => Part::Findings,
        None if place.passage.is_some() => Part::Hearing,
        Some(Field::Note) | None => {
            opened.and_then(|at| parts.get(at)).copied().unwrap_or(place.tab)
        }
    };
    if !parts.contains(&place.tab) {
        place.tab = Part::Hearing;
    }
    let body = if beside {
        let (body, side) = body.split_left_right_at_x(body.right() - SIDE - 2.0 * MARGIN);
        let side = side.with_min_x(side.left() + MARGIN);
        region(ui, side, Role::Region, "Risk and notes", |ui| {
            side_column(ui, view, place, actions);
        });
        body
    } else {
        body
    };
    open_part(ui, body, low, view, place, actions);
}

/// What the open tab shows.
fn open_part(
    ui: &mut Ui,
    body: Rect,
    low: bool,
    view: &JudgeView,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let inner = body.with_min_x(body.left() + MARGIN);
    match place.tab {
        Part::Hearing if low => region(ui, body, Role::Region, "Hearing", |ui| {
            low_hearing(ui, view, place, actions);
        }),
        Part::Hearing => region(ui, body, Role::Region, "Hearing", |ui| {
            hearing_column(ui, view, place, actions);
        }),
        Part::Questions => ask::panel(ui, body, &view.ask, place, actions),
        Part::Findings => region(ui, body, Role::Region, "Findings", |ui| {
            findings_column(ui, view, place, actions);
        }),
        Part::Notes => region(ui, inner, Role::Region, "Risk and notes", |ui| {
            side_column(ui, view, place, actions);
        }),
    }
}

fn tab(part: Part, view: &JudgeView) -> Tab<'static> {
    match part {
        Part::Hearing => Tab::new("Hearing"),
        Part::Questions => Tab::new("Questions").count(view.ask.questions.len()),
        Part::Findings => Tab::new("Findings").count(view.findings.issues.len()),
        Part::Notes => Tab::new("Notes").count(view.notes.len()),
    }
}

/// Counsel and transcript in a low window, with what one can do pinned below.
fn low_hearing(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let (heads, below) = room.split_top_bottom_at_y(room.top() + hearing::HEADS_LOW);
    let (said, bar) = below.split_top_bottom_at_y(below.bottom() - ask::BAR);
    hearing::counsel(ui, heads, view);
    hearing::transcript(ui, said, view, place, actions);
    ask::bar(ui, bar, &view.ask, actions);
}

/// Counsel, transcript, and the questions pinned below.
fn hearing_column(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let (heads, below) = room.split_top_bottom_at_y(room.top() + hearing::HEADS);
    let asking = ask::height(&view.ask, place).min((below.height() * 0.56).round());
    let (said, ask) = below.split_top_bottom_at_y(below.bottom() - asking);
    hearing::counsel(ui, heads, view);
    hearing::transcript(ui, said, view, place, actions);
    ask::panel(ui, ask, &view.ask, place, actions);
}

/// The findings, and pinned below them the disposition and the ruling; where the disposition would
/// take too much of the room, it follows the findings.
fn findings_column(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let room = ui.max_rect().shrink2(vec2(MARGIN, 0.0));
    let (list, bar) = room.split_top_bottom_at_y(room.bottom() - order::BAR);
    let pinned = place.order <= list.height() * PINNED;
    let below = if pinned { place.order } else { 0.0 };
    let (list, order) = list.split_top_bottom_at_y(list.bottom() - below);
    let list = list.expand2(vec2(BESIDE, 0.0));
    region(ui, list, Role::Group, "Findings and disposition", |ui| {
        let scroll = egui::ScrollArea::vertical().id_salt("findings").auto_shrink(false);
        scroll.show(ui, |ui| {
            let margin = egui::Margin { left: 10, right: 10, top: 16, bottom: 12 };
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(8.0, 12.0);
                findings::show(ui, view, place, actions);
                if !pinned {
                    disposition(ui, view, place, actions);
                }
            });
        });
    });
    if pinned {
        region(ui, order, Role::Group, "Disposition and panel", |ui| {
            let palette = Palette::of(ui);
            ui.painter().rect_filled(order, 0, palette.ground);
            hairline_at(ui.painter(), order.x_range(), order.top() + 0.5, palette);
            ui.add_space(BELOW_ORDER);
            disposition(ui, view, place, actions);
        });
    }
    region(ui, bar, Role::Group, "Ruling", |ui| order::bar(ui, view, actions));
    if let Some(anchor) = place.anchors.findings {
        let above = if pinned { list } else { room };
        keys::ranked_region(ui, RULING, above, anchor);
    }
    if let Some(anchor) = place.anchors.order {
        keys::ranked_region(ui, RULING, order, anchor);
    }
}

/// The disposition, of which it is remembered how high it is.
fn disposition(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing = vec2(8.0, 12.0);
    place.anchors.order = order::show(ui, view, actions);
    let height = ui.min_rect().bottom() - top + 2.0 * BELOW_ORDER;
    if (height - place.order).abs() > 0.5 {
        place.order = height;
        ui.request_discard("the disposition is pinned as high as it is");
        ui.request_repaint();
    }
}

/// Risk of reversal above the notes. At the right end of the room the scroll bar floats.
fn side_column(ui: &mut Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    let scroll = egui::ScrollArea::vertical().id_salt("risk and notes").auto_shrink(false);
    scroll.show(ui, |ui| {
        let margin = egui::Margin { left: 0, right: 16, top: 16, bottom: 14 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            risk::show(ui, view);
            notes::show(ui, view, place, actions);
        });
    });
}

fn shortcuts(ui: &Ui, view: &JudgeView, place: &mut Place, actions: &mut Vec<Action>) {
    held_keys(ui, view, actions);
    if keys::letter(ui, Key::Q) {
        activate(&view.ask.ask, actions);
    }
    let unfocused = ui.memory(|memory| memory.focused().is_none());
    if unfocused && keys::plain(ui, Key::Space) {
        activate(&view.ask.go_on, actions);
    }
    if let Some(at) = keys::place(ui).filter(|at| *at < view.ask.questions.len()) {
        actions.push(Action::Judge(JudgeAction::QuestionAt(at)));
    }
    if keys::letter(ui, Key::N) {
        place.write = Some(Field::Note);
        place.noted = None;
    }
    if let Some(findings) = place.anchors.findings.filter(|_| keys::letter(ui, Key::F)) {
        ui.memory_mut(|memory| memory.request_focus(findings));
    } else if keys::letter(ui, Key::F) {
        place.tab = Part::Findings;
    }
    let focused = ui.memory(Memory::focused).and_then(|id| ui.read_response(id));
    let Some(at) = focused.map(|response| response.rect.center()) else { return };
    let reasons = &place.anchors.reasons;
    let Some((_, issue, entry)) = reasons.iter().find(|(rect, ..)| rect.contains(at)) else {
        return;
    };
    let degrees = [
        (Key::Plus, Credit::Credit),
        (Key::Equals, Credit::Credit),
        (Key::Minus, Credit::Little),
        (Key::X, Credit::Reject),
    ];
    for (key, degree) in degrees {
        if pressed(ui, key) {
            actions.push(Action::Judge(JudgeAction::Credit(*issue, *entry, degree)));
        }
    }
}

/// Whether a sign or letter acts, with Shift or without: plus is above equals on many keyboards.
fn pressed(ui: &Ui, key: Key) -> bool {
    let shifted = keys::letters_allowed(ui)
        && keys::listens(ui)
        && ui.input_mut(|input| {
            input.modifiers.shift_only() && input.consume_key(Modifiers::SHIFT, key)
        });
    shifted || keys::letter(ui, key)
}

/// A key that is held with Ctrl acts in a text field, too.
fn held_keys(ui: &Ui, view: &JudgeView, actions: &mut Vec<Action>) {
    let above = ui.memory(Memory::top_modal_layer);
    if above.is_some_and(|layer| layer != ui.layer_id()) {
        return;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        activate(&view.enter, actions);
    }
}
