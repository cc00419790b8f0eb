//! A row of segments of which one is chosen. Left and right move, and stop at the ends.

use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::{Inline, Party, Tip};
use crate::gui::{
    icons::Icon,
    theme::{Palette, Text, focus, palette::mix, radius, stroke},
};

const HEIGHT: f32 = 30.0;
const HEIGHT_SMALL: f32 = 24.0;
const PADDING: f32 = 11.0;

/// One segment.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Segment<'a> {
    label: &'a str,
    icon: Option<Icon>,
    mark: Option<Party>,
    tip: Option<&'a str>,
    reason_disabled: Option<&'a str>,
}

impl<'a> Segment<'a> {
    /// A segment with a label.
    pub const fn new(label: &'a str) -> Self {
        Self { label, icon: None, mark: None, tip: None, reason_disabled: None }
    }

    /// An icon before the label.
    pub const fn icon(self, icon: Icon) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// A party's mark before the label.
    pub const fn mark(self, party: Party) -> Self {
        Self { mark: Some(party), ..self }
    }

    /// A tooltip.
    pub const fn tip(self, tip: &'a str) -> Self {
        Self { tip: Some(tip), ..self }
    }

    /// With a reason the segment cannot be chosen now.
    pub const fn disabled(self, reason: Option<&'a str>) -> Self {
        Self { reason_disabled: reason, ..self }
    }

    fn contents(self, ink: Color32) -> Inline<'a> {
        let mut contents = Inline::new();
        if let Some(icon) = self.icon {
            contents = contents.icon(icon, 14.0, ink).gap(5.0);
        }
        if let Some(party) = self.mark {
            contents = contents.mark(party, 9.0).gap(5.0);
        }
        contents.text(Text::SmallStrong, self.label, ink)
    }
}

/// A choice of one among a few.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Segmented<'a> {
    name: &'a str,
    segments: &'a [Segment<'a>],
    selected: Option<usize>,
    equal: Option<f32>,
    height: f32,
}

impl<'a> Segmented<'a> {
    /// A control named for screen readers, with the index of what is chosen, if anything.
    pub const fn new(name: &'a str, segments: &'a [Segment<'a>], selected: Option<usize>) -> Self {
        Self { name, segments, selected, equal: None, height: HEIGHT }
    }

    /// Makes all segments equally wide, in all as wide as given, in points.
    pub const fn width(self, width: f32) -> Self {
        Self { equal: Some(width), ..self }
    }

    /// 24 high, for the head of a chart.
    pub const fn small(self) -> Self {
        Self { height: HEIGHT_SMALL, ..self }
    }

    /// Shows the control. Returns the segment that was just chosen.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        self.show_anchored(ui).0
    }

    /// The same, with the id of the segment at which the keyboard enters the control.
    pub fn show_anchored(self, ui: &mut Ui) -> (Option<usize>, Id) {
        let group =
            UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(self.name);
        let shown = ui.scope_builder(group, |ui| {
            (self.row(ui), segment_id(ui, self.selected.unwrap_or_default()))
        });
        shown.inner
    }

    fn row(self, ui: &mut Ui) -> Option<usize> {
        let palette = Palette::of(ui);
        let widths = self.widths(ui);
        let size = vec2(widths.iter().sum::<f32>(), self.height);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        ui.painter().rect_filled(rect, radius::CONTROL, palette.raised);

        let mut left = rect.left();
        let mut picked = None;
        let mut focused = None;
        for (index, (segment, width)) in self.segments.iter().zip(&widths).enumerate() {
            let cell = Rect::from_min_size(egui::pos2(left, rect.top()), vec2(*width, self.height));
            left += width;
            let response = self.segment(ui, cell, index, segment);
            if response.clicked() {
                picked = Some(index);
                response.request_focus();
            }
            if response.has_focus() {
                focused = Some((index, response.id));
            }
        }
        let outline = Stroke::new(stroke::HAIR, palette.edge);
        ui.painter().rect_stroke(rect, radius::CONTROL, outline, StrokeKind::Inside);
        picked.or(focused.and_then(|(index, id)| self.move_by_key(ui, index, id)))
    }

    fn widths(self, ui: &Ui) -> Vec<f32> {
        #[expect(clippy::cast_precision_loss, reason = "a control has a handful of segments")]
        let count = self.segments.len().max(1) as f32;
        let natural = |segment: &Segment<'_>| {
            let laid = segment.contents(Color32::PLACEHOLDER).lay_out(ui.painter(), f32::INFINITY);
            (laid.size().x + 2.0 * PADDING).round() + 1.0
        };
        let width = |segment| self.equal.map_or_else(|| natural(segment), |all| all / count);
        self.segments.iter().map(width).collect()
    }

    fn segment(self, ui: &Ui, cell: Rect, index: usize, segment: &Segment<'_>) -> Response {
        let palette = Palette::of(ui);
        let id = segment_id(ui, index);
        let enabled = segment.reason_disabled.is_none() && ui.is_enabled();
        let selected = self.selected == Some(index);
        // One stop for Tab: the chosen segment, or the first when none is chosen.
        let stop = selected || (self.selected.is_none() && index == 0);
        let sense = match (enabled, stop || ui.memory(|memory| memory.has_focus(id))) {
            (false, _) => Tip::RESTS,
            (true, true) => Sense::click(),
            (true, false) => Sense::CLICK,
        };
        let response = ui.interact(cell, id, sense);
        let hover = ui.animate_bool(id, enabled && response.hovered());
        let (fill, ink) = match (enabled, selected) {
            (false, _) => (palette.surface, palette.ink_dis),
            (true, true) => (palette.accent_t, palette.accent),
            (true, false) => (mix(palette.raised, palette.sunken, hover), palette.ink2),
        };
        let last = index + 1 == self.segments.len();
        let painter = ui.painter();
        painter.rect_filled(cell, ends(index == 0, last), fill);
        if index > 0 {
            let divider = Stroke::new(stroke::HAIR, palette.line2);
            painter.vline(cell.left(), cell.y_range().shrink(1.0), divider);
        }
        let room = cell.width() - PADDING;
        segment.contents(ink).lay_out(painter, room).paint_centered(painter, cell, palette);
        focus::ring(ui, &response, radius::CONTROL);
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, enabled, selected, segment.label)
        });
        match segment.reason_disabled.or(segment.tip) {
            Some(tip) => Tip::new(tip).on(response),
            None => response,
        }
    }

    /// Moves the choice with the arrow keys, and the focus with it.
    fn move_by_key(self, ui: &Ui, index: usize, id: Id) -> Option<usize> {
        hold_arrows(ui, id);
        let usable = |at: &usize| {
            self.segments.get(*at).is_some_and(|segment| segment.reason_disabled.is_none())
        };
        let next = match arrow(ui)? {
            Arrow::Right => (index + 1..self.segments.len()).find(usable),
            Arrow::Left => (0..index).rev().find(usable),
        };
        if let Some(next) = next {
            ui.memory_mut(|memory| memory.request_focus(segment_id(ui, next)));
        }
        next
    }
}

fn segment_id(ui: &Ui, index: usize) -> Id {
    ui.scope_id().with(("segment", index))
}

/// Keeps egui from moving the focus with the left and right arrows.
pub(super) fn hold_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    if !ui.memory(|memory| memory.had_focus_last_frame(id)) {
        // The filter holds from the second pass with focus on: see to it that there is one.
        ui.request_repaint();
    }
}

/// An arrow key that moves within a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrow {
    Left,
    Right,
}

/// Takes an arrow key, so that no neighbor that is given the keyboard now sees it too.
pub(super) fn arrow(ui: &Ui) -> Option<Arrow> {
    let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken(Key::ArrowRight) {
        Some(Arrow::Right)
    } else {
        taken(Key::ArrowLeft).then_some(Arrow::Left)
    }
}

const fn ends(first: bool, last: bool) -> CornerRadius {
    let left = if first { radius::CONTROL } else { 0 };
    let right = if last { radius::CONTROL } else { 0 };
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}
