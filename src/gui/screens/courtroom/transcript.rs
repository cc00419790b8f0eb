//! What was said, scrolled to now, and below it whose turn it is.

use egui::{
    Align, Id, Key, Layout, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::notes;
use crate::app::Action;
use crate::app::view::courtroom::{CourtroomView, Prompt, TranscriptEntry as View, Turn};
use crate::gui::{
    icons, keys,
    screens::parts,
    theme::{Palette, Text, focus, motion, space, stroke},
    widgets::{Button, Inline, TextLink, TranscriptEntry},
};

const GAP: f32 = 14.0;
/// How much of the room a press of Page Up goes back.
const PAGE: f32 = 0.8;
const LINE: f32 = 44.0;

/// How far back one has scrolled, and where one wants to go.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    /// Height of what was said in the last pass.
    height: f32,
    /// Height of the room for it.
    room: f32,
    /// Whether later passages lie below.
    back: bool,
    /// Whether to go to the end in this pass.
    to_now: bool,
    /// How far to go back in this pass; forward where negative.
    go: f32,
    /// How many passages there were when the screen opened: they do not appear, they are there.
    first: Option<usize>,
    /// The last coming for which a passage was brought into sight.
    coming: u64,
}

/// How the transcript is set in its room.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Around what was said; left and right of the prompt as well.
    pub(super) margin: Margin,
    /// Height of the prompt.
    pub(super) prompt: f32,
    /// Whether what the selected card touches stands at the end of what was said.
    pub(super) touches: bool,
}

/// Shows the transcript and the prompt. Returns the control that stands for the region.
pub(super) fn show(
    ui: &mut Ui,
    view: &CourtroomView,
    setting: Setting,
    actions: &mut Vec<Action>,
) -> Id {
    let Setting { margin, prompt, .. } = setting;
    let room = ui.max_rect();
    let (said, prompt) = room.split_top_bottom_at_y(room.bottom() - prompt);
    let memory = ui.scope_id().with("place");
    let mut place: Place = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let anchor = ui.interact(said, memory.with("anchor"), Sense::focusable_noninteractive());
    anchor.widget_info(|| WidgetInfo::labeled(Role::Log, true, "Transcript"));
    focus::ring_at(ui, &anchor, said.shrink(5.0), 0);
    by_key(ui, &anchor, said.height(), &mut place);

    super::region(ui, said, Role::Group, "What was said", |ui| {
        scrolled(ui, view, setting, &mut place, actions);
    });
    let prompt = Rect::from_min_max(
        pos2(prompt.left() + f32::from(margin.left), prompt.top()),
        pos2(prompt.right() - f32::from(margin.right), prompt.bottom()),
    );
    super::region(ui, prompt, Role::Status, "Turn", |ui| {
        self::prompt(ui, view, &mut place);
    });
    ui.data_mut(|data| data.insert_temp(memory, place));
    anchor.id
}

fn by_key(ui: &Ui, anchor: &egui::Response, height: f32, place: &mut Place) {
    if anchor.has_focus() {
        let arrows = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(anchor.id, arrows));
        place.go += if keys::plain(ui, Key::ArrowUp) { LINE } else { 0.0 };
        place.go -= if keys::plain(ui, Key::ArrowDown) { LINE } else { 0.0 };
        place.to_now |= keys::plain(ui, Key::End);
    }
    place.go += if keys::plain(ui, Key::PageUp) { PAGE * height } else { 0.0 };
    place.go -= if keys::plain(ui, Key::PageDown) { PAGE * height } else { 0.0 };
}

fn scrolled(
    ui: &mut Ui,
    view: &CourtroomView,
    setting: Setting,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let room = ui.max_rect().height();
    place.room = room;
    hide_bars(ui);
    let scroll = ScrollArea::vertical().id_salt("said").auto_shrink(false).stick_to_bottom(true);
    let shown = scroll.show(ui, |ui| {
        if place.go != 0.0 {
            ui.scroll_with_delta(vec2(0.0, std::mem::take(&mut place.go)));
        }
        // What was said last stands just above the prompt, however little there is.
        ui.add_space((room - place.height).max(0.0));
        let shown = egui::Frame::NONE.inner_margin(setting.margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.take_available_width();
            entries(ui, view, place, actions);
            notes::show(ui, view, actions);
            if setting.touches && !view.touches.is_empty() {
                notes::touches(ui, view);
                ui.add_space(space::S);
            }
        });
        let height = shown.response.rect.height();
        if (height - place.height).abs() > 0.5 {
            place.height = height;
            ui.request_discard("the transcript has grown");
        } else {
            place.coming = view.passage.map_or(place.coming, |passage| passage.coming);
        }
        if std::mem::take(&mut place.to_now) {
            ui.scroll_to_cursor(Some(Align::BOTTOM));
        }
    });
    let below = shown.content_size.y - shown.inner_rect.height() - shown.state.clamped_offset().y;
    place.back = below > 4.0;
}

/// Leaves scroll bars out until the pointer comes near: something else says that there is more.
pub(super) fn hide_bars(ui: &mut Ui) {
    ui.spacing_mut().scroll.dormant_handle_opacity = 0.0;
}

fn entries(ui: &mut Ui, view: &CourtroomView, place: &mut Place, actions: &mut Vec<Action>) {
    let count = view.transcript.len();
    let first = place.first.unwrap_or(count).min(count);
    place.first = Some(first);
    for (index, said) in view.transcript.iter().enumerate() {
        let shown = view.passage.filter(|passage| passage.ply == said.ply);
        let at = ui.push_id(said.ply, |ui| {
            parts::passage(ui, shown.is_some(), |ui| {
                if index < first {
                    entry(ui, said, actions);
                } else {
                    appearing(ui, |ui| entry(ui, said, actions));
                }
            })
        });
        if shown.is_some_and(|passage| passage.coming != place.coming) {
            let at_once = egui::style::ScrollAnimation::none();
            ui.scroll_to_rect_animation(at.inner, Some(Align::Center), at_once);
        }
        ui.add_space(GAP);
    }
}

/// Lets something fade in and rise.
fn appearing(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let shown = motion::appear(ui, ui.scope_id().with("appear"));
    ui.scope(|ui| {
        ui.multiply_opacity(shown);
        let rise = vec2(0.0, motion::RISE_ENTRY * (1.0 - shown));
        ui.with_visual_transform(egui::emath::TSTransform::from_translation(rise), contents);
    });
}

fn entry(ui: &mut Ui, said: &View, actions: &mut Vec<Action>) {
    let act = format!("*{}*", said.act);
    let notes: Vec<_> = said.chips.iter().map(|chip| parts::entry_note(chip, said.seat)).collect();
    let entry = TranscriptEntry {
        party: parts::party_of(said.seat),
        speaker: &said.speaker,
        role: &said.role,
        text: if said.words.is_empty() { &act } else { &said.words },
        notes: &notes,
    };
    let clicked = entry.show(ui).and_then(|index| said.chips.get(index));
    actions.extend(clicked.and_then(|chip| chip.action.clone()));
    if let Some(contradiction) = &said.contradicts {
        notes::contradiction(ui, contradiction);
    }
}

fn prompt(ui: &mut Ui, view: &CourtroomView, place: &mut Place) {
    let palette = Palette::of(ui);
    let room = ui.max_rect();
    ui.painter().hline(room.x_range(), room.top() + 0.5, Stroke::new(stroke::HAIR, palette.line2));
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let Prompt { turn, lead, text } = &view.prompt;
        let own = parts::party(view.you);
        let (icon, ink) = match turn {
            Turn::Yours => (icons::CARET_RIGHT, own.color(palette)),
            Turn::Theirs => (icons::ARROW_RIGHT, own.opponent().color(palette)),
            Turn::Preparing => (icons::HOURGLASS_MEDIUM, own.opponent().color(palette)),
            Turn::Submitted => (icons::GAVEL, palette.ink2),
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if place.back {
                let button = Button::new("Back to now").small().icon(icons::ARROW_DOWN);
                place.to_now |= ui.add(button).clicked();
            } else if place.height > place.room {
                earlier(ui, view, place);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                Inline::new()
                    .icon(icon, 16.0, ink)
                    .gap(7.0)
                    .text(Text::Strong, lead, palette.ink)
                    .text(Text::Body, " ", palette.ink)
                    .text(Text::Body, text, palette.ink2)
                    .show(ui);
            });
        });
    });
    if place.to_now || place.go != 0.0 {
        ui.request_repaint();
    }
}

fn earlier(ui: &mut Ui, view: &CourtroomView, place: &mut Place) {
    if view.transcript.len() < 2 {
        return;
    }
    ui.spacing_mut().item_spacing.x = 5.0;
    if ui.add(TextLink::new("earlier in the hearing").kind(Text::Caption)).clicked() {
        place.go += PAGE * place.room;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(13.0, 16.0), Sense::hover());
    icons::ARROW_UP.paint(ui.painter(), rect.center(), 13.0, Palette::of(ui).ink3);
}
