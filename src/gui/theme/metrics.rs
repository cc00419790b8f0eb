//! Distances, radii, strokes and the classes of window size. All in points, at a zoom of 100 %.

/// Distances between things.
pub mod space {
    /// Between an icon's parts, or a label and its mark.
    pub const XXS: f32 = 2.0;
    /// Between lines that belong together.
    pub const XS: f32 = 4.0;
    /// Between rows of a list.
    pub const S: f32 = 8.0;
    /// Between cards; above and below the content of a card.
    pub const M: f32 = 12.0;
    /// Between groups of controls.
    pub const L: f32 = 16.0;
    /// Margin of a screen.
    pub const XL: f32 = 24.0;
    /// Between parts of a page.
    pub const XXL: f32 = 32.0;
    /// Around a page.
    pub const XXXL: f32 = 48.0;
    /// Left and right of the content of a card.
    pub const CARD_X: f32 = 14.0;
}

/// Radii of corners.
pub mod radius {
    /// A node of the first party on the map.
    pub const NODE: u8 = 2;
    /// A key cap, a bar, a cell of the grade book.
    pub const KEY: u8 = 4;
    /// A button or an input.
    pub const CONTROL: u8 = 6;
    /// A card or a panel.
    pub const CARD: u8 = 8;
    /// A dialog, and a node of the second party on the map.
    pub const DIALOG: u8 = 12;
}

/// Widths of lines.
pub mod stroke {
    /// Outlines and rules.
    pub const HAIR: f32 = 1.0;
    /// The field with an error.
    pub const ERROR: f32 = 1.5;
    /// What is selected, a threshold, and the ring of keyboard focus.
    pub const BOLD: f32 = 2.0;
    /// The rule at the left of a message.
    pub const RULE: f32 = 4.0;
}

/// Heights and widths of the parts that every screen shares.
pub mod size {
    /// Width of the rail with labels.
    pub const RAIL: f32 = 72.0;
    /// Width of the rail without labels.
    pub const RAIL_COMPACT: f32 = 56.0;
    /// Height of the top bar.
    pub const TOP_BAR: f32 = 48.0;
    /// Height of the usual button and of an input.
    pub const CONTROL: f32 = 32.0;
    /// Height of the small button.
    pub const CONTROL_SMALL: f32 = 26.0;
    /// Height of a chip.
    pub const CHIP: f32 = 22.0;
    /// Height of the large button.
    pub const CONTROL_LARGE: f32 = 40.0;
    /// Smallest height of a row that is a target as a whole.
    pub const ROW: f32 = 28.0;
    /// Width of a dialog that asks to confirm.
    pub const DIALOG: f32 = 420.0;
    /// Width of the question from the bench.
    pub const DIALOG_WIDE: f32 = 820.0;
    /// Widest column of the transcript.
    pub const TRANSCRIPT: f32 = 640.0;
}

/// How a screen lays itself out, by the size of the window in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WindowClass {
    /// One column; side columns become tabs, the rail a menu.
    Single,
    /// All columns, narrower, and cards with less text.
    Compact,
    /// Everything as drawn for 1440 × 900.
    Full,
}

impl WindowClass {
    /// The class of a window of the given size in points.
    pub fn of(size: egui::Vec2) -> Self {
        if size.x < 1040.0 {
            Self::Single
        } else if size.x < 1360.0 || size.y < 860.0 {
            Self::Compact
        } else {
            Self::Full
        }
    }

    /// The class of the window at the moment, its zoom considered.
    pub fn current(ctx: &egui::Context) -> Self {
        Self::of(ctx.content_rect().size())
    }
}

#[cfg(test)]
mod tests {
    use super::WindowClass;

    #[test]
    fn a_window_is_classed_by_its_points() {
        let class = |x, y| WindowClass::of(egui::vec2(x, y));
        assert_eq!(class(1440.0, 900.0), WindowClass::Full);
        assert_eq!(class(1440.0, 859.0), WindowClass::Compact);
        assert_eq!(class(1280.0, 800.0), WindowClass::Compact);
        assert_eq!(class(720.0, 450.0), WindowClass::Single);
    }
}
