//! What to do after a ruling: the review first, pinned below with what else there is room for.

use egui::{Align, Layout, Ui, vec2};

use crate::app::Action;
use crate::app::view::Control;
use crate::app::view::ruling::RulingActions;
use crate::gui::icons::{self, Icon};
use crate::gui::keys;
use crate::gui::screens::parts::button;
use crate::gui::theme::space;
use crate::gui::widgets::Button;

/// Something to do.
struct Act<'a> {
    control: &'a Control,
    icon: Icon,
    /// Whether it is set without a frame, at the right end of the bar.
    quiet: bool,
}

impl<'a> Act<'a> {
    const fn new(control: &'a Control, icon: Icon) -> Self {
        Self { control, icon, quiet: false }
    }

    const fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    fn look(&self) -> Button<'a> {
        let look = Button::new(&self.control.label).icon(self.icon);
        if self.quiet { look.quiet() } else { look }
    }
}

/// Everything beside the review, the most wanted first.
fn others(view: &RulingActions) -> Vec<Act<'_>> {
    let next = view.next_stage.as_ref().map(|next| Act::new(next, icons::ARROW_RIGHT));
    let rest = [
        Act::new(&view.debrief, icons::NOTE_PENCIL),
        Act::new(&view.save_html, icons::FILE_HTML).quiet(),
        Act::new(&view.swap, icons::ARROWS_LEFT_RIGHT),
        Act::new(&view.again, icons::ARROW_COUNTER_CLOCKWISE),
        Act::new(&view.take_back, icons::ARROW_U_UP_LEFT),
        Act::new(&view.save_markdown, icons::FILE_MD).quiet(),
        Act::new(&view.docket, icons::BOOKS).quiet(),
    ];
    next.into_iter().chain(rest).collect()
}

/// Shows the review and as much of the rest as there is room for. Returns how much that is.
pub(super) fn bar(ui: &mut Ui, view: &RulingActions, actions: &mut Vec<Action>) -> usize {
    let review = Button::new(&view.review.label).primary().icon(icons::CHART_LINE).key("R");
    let others = others(view);
    let mut used = review.measure(ui).x;
    let fitting = others
        .iter()
        .take_while(|act| {
            used += space::S + act.look().measure(ui).x;
            used <= ui.available_width()
        })
        .count();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let review = button(ui, &view.review, review, actions);
        keys::ranked_region(ui, 1, ui.max_rect(), review.id);
        let shown = || others.iter().take(fitting);
        for act in shown().filter(|act| !act.quiet) {
            button(ui, act.control, act.look(), actions);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for act in shown().filter(|act| act.quiet) {
                button(ui, act.control, act.look(), actions);
            }
        });
    });
    fitting
}

/// Shows what had no room in the bar.
pub(super) fn rest(ui: &mut Ui, view: &RulingActions, shown: usize, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for act in others(view).iter().skip(shown) {
            button(ui, act.control, act.look(), actions);
        }
    });
}
