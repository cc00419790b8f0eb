//! A line from 0 to 100 to set a chance on, with its number.

use egui::{
    Event, EventFilter, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo,
    accesskit, lerp, pos2, vec2,
};

use crate::gui::theme::{Palette, Text, focus, stroke};

/// A slider for a number of percent. Arrows move it by one, Page Up and Page Down by ten.
#[derive(Debug)]
#[must_use]
pub struct PercentSlider<'a> {
    name: &'a str,
    percent: &'a mut u8,
}

const HEIGHT: f32 = 56.0;
const TRACK: f32 = 6.0;
const KNOB: f32 = 20.0;
const NUMBER: f32 = 78.0;

impl<'a> PercentSlider<'a> {
    /// A slider named for screen readers.
    pub const fn new(name: &'a str, percent: &'a mut u8) -> Self {
        Self { name, percent }
    }

    fn by_key(&self, ui: &Ui, response: &Response) -> Option<i32> {
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let now = i32::from(*self.percent);
        let steps = [
            (Key::ArrowRight, 1),
            (Key::ArrowUp, 1),
            (Key::ArrowLeft, -1),
            (Key::ArrowDown, -1),
            (Key::PageUp, 10),
            (Key::PageDown, -10),
            (Key::Home, -100),
            (Key::End, 100),
        ];
        let pressed = |key| ui.input(|input| i32::try_from(input.num_presses(key)).unwrap_or(1));
        let step: i32 = steps.iter().map(|(key, step)| pressed(*key) * step).sum();
        (step != 0).then_some(now + step)
    }

    fn by_request(&self, ui: &Ui, response: &Response) -> Option<i32> {
        let now = i32::from(*self.percent);
        ui.input(|input| {
            let asked = |action| input.num_accesskit_action_requests(response.id, action);
            let up = i32::try_from(asked(accesskit::Action::Increment)).unwrap_or(1);
            let down = i32::try_from(asked(accesskit::Action::Decrement)).unwrap_or(1);
            let set = input.events.iter().find_map(|event| match event {
                Event::AccessKitActionRequest(request)
                    if request.action == accesskit::Action::SetValue =>
                {
                    match request.data {
                        Some(accesskit::ActionData::NumericValue(value))
                            if request.target_node == response.id.accesskit_id() =>
                        {
                            Some(value)
                        }
                        _ => None,
                    }
                }
                _ => None,
            });
            #[expect(clippy::cast_possible_truncation, reason = "clamped to a percentage")]
            let set = set.map(|value| value.round().clamp(0.0, 100.0) as i32);
            set.or((up != down).then_some(now + 5 * (up - down)))
        })
    }
}

/// Where the pointer presses on the track, in percent.
fn by_pointer(response: &Response, track: Rect) -> Option<i32> {
    let pointer = response.interact_pointer_pos()?;
    if !(response.is_pointer_button_down_on() || response.dragged() || response.clicked()) {
        return None;
    }
    let share = (pointer.x - track.left()) / track.width();
    #[expect(clippy::cast_possible_truncation, reason = "a share of 0 to 1 in percent")]
    Some((share.clamp(0.0, 1.0) * 100.0).round() as i32)
}

impl Widget for PercentSlider<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let size = vec2(ui.available_width(), HEIGHT);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let middle = rect.top() + 20.0;
        let left = pos2(rect.left() + KNOB / 2.0, middle - TRACK / 2.0);
        let right = pos2(rect.right() - NUMBER, middle + TRACK / 2.0);
        let track = Rect::from_min_max(left, right);
        let asked = by_pointer(&response, track)
            .or_else(|| self.by_key(ui, &response))
            .or_else(|| self.by_request(ui, &response));
        let asked = asked.and_then(|asked| u8::try_from(asked.clamp(0, 100)).ok());
        if let Some(asked) = asked.filter(|asked| asked != self.percent) {
            *self.percent = asked;
            response.mark_changed();
        }

        let share = f32::from(*self.percent) / 100.0;
        let at = |share: f32| lerp(track.left()..=track.right(), share);
        let painter = ui.painter();
        painter.rect_filled(track, TRACK / 2.0, palette.sunken);
        let outline = Stroke::new(stroke::HAIR, palette.line2);
        painter.rect_stroke(track, TRACK / 2.0, outline, StrokeKind::Inside);
        painter.rect_filled(track.with_max_x(at(share)), TRACK / 2.0, palette.accent);
        for (tick, label) in [(0.0, "0"), (0.5, "50"), (1.0, "100")] {
            let words = Text::Caption.line(painter, label, palette.ink3);
            let from = pos2(at(tick) - words.size().x / 2.0, middle + 16.0);
            painter.galley(from, words, palette.ink3);
        }
        let knob = pos2(at(share), middle);
        let hover = response.hovered() || response.dragged();
        let fill = if hover { palette.sunken } else { palette.raised };
        let edge = Stroke::new(stroke::BOLD, palette.accent);
        painter.circle(knob, KNOB / 2.0 - 1.0, fill, edge);
        let number = format!("{} %", self.percent);
        let number = Text::H1.line(painter, &number, palette.ink);
        let from = pos2(rect.right() - number.size().x, middle - number.size().y / 2.0);
        painter.galley(from, number, palette.ink);
        let around = Rect::from_center_size(knob, vec2(KNOB, KNOB));
        focus::ring_at(ui, &response, around, 10);
        self.describe(ui, &response);
        response
    }
}

impl PercentSlider<'_> {
    fn describe(&self, ui: &Ui, response: &Response) {
        let value = f64::from(*self.percent);
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), value, self.name));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
            node.set_numeric_value_step(1.0);
            node.add_action(accesskit::Action::SetValue);
            node.add_action(accesskit::Action::Increment);
            node.add_action(accesskit::Action::Decrement);
        });
    }
}
