//! A row of tabs with counts. Left and right move, and stop at the ends.

use egui::{Id, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{
    Inline,
    segmented::{Arrow, arrow, hold_arrows},
};
use crate::gui::theme::{Palette, Text, focus, palette::mix, radius, stroke};

const GAP: f32 = 20.0;
const HEIGHT: f32 = 38.0;

/// One tab.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Tab<'a> {
    label: &'a str,
    count: Option<usize>,
}

impl<'a> Tab<'a> {
    /// A tab with a label.
    pub const fn new(label: &'a str) -> Self {
        Self { label, count: None }
    }

    /// How many things are behind the tab.
    pub const fn count(self, count: usize) -> Self {
        Self { count: Some(count), ..self }
    }
}

/// A row of tabs.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Tabs<'a> {
    name: &'a str,
    row: &'a [Tab<'a>],
    selected: usize,
    rule: bool,
    gap: f32,
}

impl<'a> Tabs<'a> {
    /// Tabs named for screen readers, with the index of the open one.
    pub const fn new(name: &'a str, tabs: &'a [Tab<'a>], selected: usize) -> Self {
        Self { name, row: tabs, selected, rule: true, gap: GAP }
    }

    /// Leaves out the hairline below the row.
    pub const fn without_rule(self) -> Self {
        Self { rule: false, ..self }
    }

    /// Sets the tabs so many points apart.
    pub const fn gap(self, gap: f32) -> Self {
        Self { gap, ..self }
    }

    /// Shows the row. Returns the tab that was just opened.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        self.show_anchored(ui).0
    }

    /// The same, with the id of the tab that is open, at which the keyboard enters the row.
    pub fn show_anchored(self, ui: &mut Ui) -> (Option<usize>, Id) {
        let list =
            UiBuilder::new().accessibility_role(Role::TabList).accessibility_label(self.name);
        ui.scope_builder(list, |ui| (self.show_row(ui), tab_id(ui, self.selected))).inner
    }

    fn show_row(self, ui: &mut Ui) -> Option<usize> {
        let palette = Palette::of(ui);
        let counts: Vec<_> =
            self.row.iter().map(|tab| tab.count.map(|count| count.to_string())).collect();
        let widths: Vec<_> = self
            .row
            .iter()
            .zip(&counts)
            .map(|(tab, count)| contents(tab, count.as_deref(), palette, 0.0, false))
            .map(|contents| contents.lay_out(ui.painter(), f32::INFINITY).size().x.round())
            .collect();
        #[expect(clippy::cast_precision_loss, reason = "a row has a handful of tabs")]
        let gaps = self.gap * self.row.len().saturating_sub(1) as f32;
        let natural = widths.iter().sum::<f32>() + gaps;
        let width = if self.rule { ui.available_width().max(natural) } else { natural };
        let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
        if self.rule {
            let line = Stroke::new(stroke::HAIR, palette.line2);
            ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        }
        let mut left = rect.left();
        let mut opened = None;
        for (index, ((tab, count), width)) in self.row.iter().zip(&counts).zip(&widths).enumerate()
        {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, HEIGHT));
            left += width + self.gap;
            opened = opened.or(self.tab(ui, cell, index, tab, count.as_deref()));
        }
        opened
    }

    fn tab(
        self,
        ui: &Ui,
        cell: Rect,
        index: usize,
        tab: &Tab<'_>,
        count: Option<&str>,
    ) -> Option<usize> {
        let palette = Palette::of(ui);
        let id = tab_id(ui, index);
        let selected = index == self.selected;
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let sense = if selected || has_focus { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(cell, id, sense);
        let hover = ui.animate_bool(id, response.hovered());
        let line = contents(tab, count, palette, hover, selected);
        line.lay_out(ui.painter(), f32::INFINITY).paint(ui.painter(), cell.left_center(), palette);
        if selected {
            let under = Rect::from_min_max(pos2(cell.left(), cell.bottom() - 2.0), cell.max);
            ui.painter().rect_filled(under, 0, palette.accent);
        }
        focus::ring_at(ui, &response, cell.expand2(vec2(4.0, -6.0)), radius::KEY);
        let name = match count {
            Some(count) => format!("{}, {count}", tab.label),
            None => tab.label.to_owned(),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), selected, &name));
        if response.clicked() {
            response.request_focus();
            return (!selected).then_some(index);
        }
        if has_focus { self.move_by_key(ui, index, id) } else { None }
    }

    fn move_by_key(self, ui: &Ui, index: usize, id: Id) -> Option<usize> {
        hold_arrows(ui, id);
        let next = match arrow(ui)? {
            Arrow::Right => Some(index + 1).filter(|next| *next < self.row.len()),
            Arrow::Left => index.checked_sub(1),
        };
        if let Some(next) = next {
            ui.memory_mut(|memory| memory.request_focus(tab_id(ui, next)));
        }
        next
    }
}

fn contents<'a>(
    tab: &Tab<'a>,
    count: Option<&'a str>,
    palette: &Palette,
    hover: f32,
    selected: bool,
) -> Inline<'a> {
    let ink = if selected { palette.ink } else { mix(palette.ink3, palette.ink, hover) };
    let line = Inline::new().text(Text::Strong, tab.label, ink);
    match count {
        Some(count) => line.gap(5.0).text(Text::CaptionStrong, count, palette.ink3),
        None => line,
    }
}

fn tab_id(ui: &Ui, index: usize) -> Id {
    ui.scope_id().with(("tab", index))
}
