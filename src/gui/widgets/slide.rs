//! How sliders are moved: by the pointer, by keys, and by a screen reader.

use egui::{Event, EventFilter, Key, Rect, Response, Ui, WidgetInfo, accesskit};

/// A slider from 0 to `most` in whole steps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slide<'a> {
    /// Its name for screen readers.
    pub(super) name: &'a str,
    /// Where it stands.
    pub(super) now: usize,
    /// Where it ends.
    pub(super) most: usize,
    /// What Page Up and Page Down move it by.
    pub(super) page: usize,
    /// What a screen reader moves it by.
    pub(super) nudge: usize,
}

impl Slide<'_> {
    /// Where the user wants it, if anywhere else.
    pub(super) fn asked(self, ui: &Ui, response: &Response, track: Rect) -> Option<usize> {
        let asked = self
            .by_pointer(response, track)
            .or_else(|| self.by_key(ui, response))
            .or_else(|| self.by_request(ui, response));
        asked.map(|asked| asked.min(self.most)).filter(|asked| *asked != self.now)
    }

    /// Where the pointer presses on the track.
    fn by_pointer(self, response: &Response, track: Rect) -> Option<usize> {
        let pointer = response.interact_pointer_pos()?;
        if !(response.is_pointer_button_down_on() || response.dragged() || response.clicked()) {
            return None;
        }
        let share = (pointer.x - track.left()) / track.width().max(1.0);
        Some(whole(f64::from(share.clamp(0.0, 1.0)) * self.most as f64))
    }

    fn by_key(self, ui: &Ui, response: &Response) -> Option<usize> {
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let pressed = |key, by: usize| by * ui.input(|input| input.num_presses(key));
        let on = pressed(Key::ArrowRight, 1)
            + pressed(Key::ArrowUp, 1)
            + pressed(Key::PageUp, self.page)
            + pressed(Key::End, self.most);
        let back = pressed(Key::ArrowLeft, 1)
            + pressed(Key::ArrowDown, 1)
            + pressed(Key::PageDown, self.page)
            + pressed(Key::Home, self.most);
        (on != back).then(|| (self.now + on).saturating_sub(back))
    }

    fn by_request(self, ui: &Ui, response: &Response) -> Option<usize> {
        ui.input(|input| {
            let asked = |action| input.num_accesskit_action_requests(response.id, action);
            let on = self.nudge * asked(accesskit::Action::Increment);
            let back = self.nudge * asked(accesskit::Action::Decrement);
            let set = input.events.iter().find_map(|event| match event {
                Event::AccessKitActionRequest(request)
                    if request.action == accesskit::Action::SetValue =>
                {
                    match request.data {
                        Some(accesskit::ActionData::NumericValue(value))
                            if request.target_node == response.id.accesskit_id() =>
                        {
                            Some(whole(value))
                        }
                        _ => None,
                    }
                }
                _ => None,
            });
            set.or((on != back).then(|| (self.now + on).saturating_sub(back)))
        })
    }

    /// Names it and says where it stands.
    pub(super) fn describe(self, ui: &Ui, response: &Response) {
        let value = self.now as f64;
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), value, self.name));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(self.most as f64);
            node.set_numeric_value_step(1.0);
            node.add_action(accesskit::Action::SetValue);
            node.add_action(accesskit::Action::Increment);
            node.add_action(accesskit::Action::Decrement);
        });
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below 0 becomes 0, and what is too much is cut to the end"
)]
fn whole(value: f64) -> usize {
    value.round() as usize
}
