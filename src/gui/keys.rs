//! The keyboard of a screen: which keys act at the moment, and where F6 goes.
//!
//! A key of a screen acts only while nothing lies above the screen and no text field has the
//! keyboard. Single letters and digits can be switched off altogether, for those who speak to
//! their computer or press keys by accident (WCAG 2.2, 2.1.4). Keys held with Ctrl, function keys
//! and Enter are always on.

use egui::{Context, Id, Key, Modifiers, Rect, Ui};

/// Lets single letters and digits act as keys, or not, for the whole window.
pub fn allow_letters(ctx: &Context, allowed: bool) {
    ctx.data_mut(|data| data.insert_temp(letters_id(), allowed));
}

/// Whether single letters and digits act as keys.
pub fn letters_allowed(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(letters_id())).unwrap_or(true)
}

/// Whether keys of what is drawn in `ui` act now: no dialog or menu lies above, and no text field
/// has the keyboard.
pub fn listens(ui: &Ui) -> bool {
    let above = ui.memory(egui::Memory::top_modal_layer);
    above.is_none_or(|layer| layer == ui.layer_id())
        && !ui.any_popup_open()
        && !ui.text_edit_focused()
}

/// Whether a single letter was pressed that acts now. A press is answered once.
pub fn letter(ui: &Ui, key: Key) -> bool {
    letters_allowed(ui) && plain(ui, key)
}

/// Whether a single letter was pressed with Shift that acts now.
pub fn shifted_letter(ui: &Ui, key: Key) -> bool {
    let shift = Modifiers::SHIFT;
    letters_allowed(ui)
        && listens(ui)
        && ui.input_mut(|input| input.modifiers == shift && input.consume_key(shift, key))
}

/// Whether a sign was typed that acts now, by whichever keys a keyboard types it.
pub fn typed(ui: &Ui, sign: &str) -> bool {
    let is_sign = |event: &egui::Event| matches!(event, egui::Event::Text(text) if text == sign);
    letters_allowed(ui) && listens(ui) && ui.input(|input| input.events.iter().any(is_sign))
}

/// The place, from 0, that a digit from 1 to 9 was pressed for, if digits act now.
pub fn place(ui: &Ui) -> Option<usize> {
    DIGITS.iter().position(|digit| letter(ui, *digit))
}

/// Whether a key that is not a letter was pressed by itself and acts now.
pub fn plain(ui: &Ui, key: Key) -> bool {
    listens(ui)
        && ui.input_mut(|input| {
            let held = input.modifiers;
            !held.any() && input.consume_key(Modifiers::NONE, key)
        })
}

/// Whether Enter was pressed while no control has the keyboard, and so means the one thing that
/// the region is for.
pub fn enter(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none()) && plain(ui, Key::Enter)
}

const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

fn letters_id() -> Id {
    Id::unique("colloquy letter keys")
}

/// The rank of what lies over the screen: F6 goes there after everything else.
pub const LAST: u8 = u8::MAX;

/// A part of the screen that F6 goes to.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Region {
    rank: u8,
    rect: Rect,
    anchor: Id,
}

/// The regions of the last whole pass and those of the pass under way.
#[derive(Clone, Debug, Default)]
struct Regions {
    pass: u64,
    whole: Vec<Region>,
    growing: Vec<Region>,
}

/// Notes a region and the control in it that gets the keyboard when F6 goes there. Call in every
/// pass, in the order in which F6 goes round.
pub fn region(ui: &Ui, rect: Rect, anchor: Id) {
    ranked_region(ui, 0, rect, anchor);
}

/// The same, for a region that is laid out before others to which F6 goes first: it goes to those
/// of rank 0, then to those of the next.
pub fn ranked_region(ui: &Ui, rank: u8, rect: Rect, anchor: Id) {
    let pass = ui.cumulative_pass_nr();
    ui.data_mut(|data| {
        let regions: &mut Regions = data.get_temp_mut_or_default(regions_id());
        if regions.pass != pass {
            regions.pass = pass;
            regions.whole = std::mem::take(&mut regions.growing);
        }
        let at = regions.growing.partition_point(|other| other.rank <= rank);
        regions.growing.insert(at, Region { rank, rect, anchor });
    });
}

/// Gives the keyboard to the next region, or to the one before, going round.
pub fn step_region(ctx: &Context, forward: bool) {
    let regions: Regions = ctx.data(|data| data.get_temp(regions_id())).unwrap_or_default();
    let all = if regions.whole.is_empty() { regions.growing } else { regions.whole };
    let focused = ctx.memory(egui::Memory::focused);
    let at = focused.and_then(|id| ctx.read_response(id)).and_then(|response| {
        let center = response.rect.center();
        all.iter()
            .position(|region| region.anchor == response.id)
            .or_else(|| all.iter().position(|region| region.rect.contains(center)))
    });
    let last = all.len().saturating_sub(1);
    let next = match (at, forward) {
        (None, true) => 0,
        (None, false) => last,
        (Some(at), true) => {
            if at == last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), false) => at.checked_sub(1).unwrap_or(last),
    };
    if let Some(region) = all.get(next) {
        ctx.memory_mut(|memory| memory.request_focus(region.anchor));
    }
}

fn regions_id() -> Id {
    Id::unique("colloquy regions")
}
