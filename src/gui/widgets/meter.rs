//! What a screen reader is told of a gauge, a bar or a line that runs from 0 to 100.

use egui::{Response, Role, WidgetInfo};

/// Where a meter stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading<'a> {
    /// At a number, 0 to 100.
    At(f32),
    /// At no number, or at one that is only told in words.
    Words(&'a str),
}

/// Names a meter, and says where it stands.
pub fn meter(response: &Response, name: &str, reading: Reading<'_>) {
    let value = match reading {
        Reading::At(value) => Some(f64::from(value.clamp(0.0, 100.0))),
        Reading::Words(_) => None,
    };
    response.widget_info(|| WidgetInfo { value, ..WidgetInfo::labeled(Role::Meter, true, name) });
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
        if let Reading::Words(words) = reading {
            node.set_value(words);
        }
    });
}
