//! The icons: Phosphor, regular and filled, by name.
//!
//! An icon is one glyph of a font that the program carries, so it is drawn like text and takes
//! any color. An icon never stands alone: the control it is in has a name in words.

use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, text::LayoutJob};

use super::theme::fonts;
use crate::law::ArgumentKind;

/// One icon, in its regular or its filled weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon {
    code: char,
    filled: bool,
}

impl Icon {
    const fn new(code: char) -> Self {
        Self { code, filled: false }
    }

    /// The same icon in the filled weight.
    #[must_use]
    pub const fn filled(self) -> Self {
        Self { filled: true, ..self }
    }

    /// The font and size of the glyph, in points.
    pub fn font(self, size: f32) -> FontId {
        FontId::new(size, if self.filled { fonts::icons_filled() } else { fonts::icons() })
    }

    /// The glyph, to be set in [`Self::font`].
    pub const fn glyph(self) -> char {
        self.code
    }

    /// Draws the icon with its box centered on a point.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) -> Rect {
        painter.text(center, Align2::CENTER_CENTER, self.code, self.font(size), color)
    }

    /// Appends the icon to a line of text, lowered to stand on it.
    pub fn append(self, job: &mut LayoutJob, size: f32, color: Color32) {
        let format = egui::TextFormat {
            font_id: self.font(size),
            color,
            valign: egui::Align::Center,
            ..egui::TextFormat::default()
        };
        job.append(self.code.encode_utf8(&mut [0; 4]), 0.0, format);
    }
}

/// The icon of a kind of argument.
pub const fn of_kind(kind: ArgumentKind) -> Icon {
    match kind {
        ArgumentKind::Text => TEXT_AA,
        ArgumentKind::Structure => SQUARES_FOUR,
        ArgumentKind::History => HOURGLASS_MEDIUM,
        ArgumentKind::Precedent => BOOK_BOOKMARK,
        ArgumentKind::Purpose => FLAG,
        ArgumentKind::Analogy => MAGNIFYING_GLASS,
        ArgumentKind::Consequences => ARROW_BEND_DOWN_RIGHT,
        ArgumentKind::Comity => FLAG_BANNER,
        ArgumentKind::Presumption => SCALES,
        ArgumentKind::InstitutionalRole => BANK,
        ArgumentKind::ConstitutionalLimit => SCROLL,
    }
}

macro_rules! icons {
    ($($name:ident $code:literal $doc:literal;)*) => {
        $(#[doc = concat!("Phosphor `", $doc, "`.")] pub const $name: Icon = Icon::new($code);)*

        /// Every icon with its Phosphor name.
        pub const ALL: &[(&str, Icon)] = &[$(($doc, $name),)*];
    };
}

icons! {
    ARROW_BEND_DOWN_RIGHT '\u{E01A}' "arrow-bend-down-right";
    ARROW_BEND_UP_LEFT '\u{E024}' "arrow-bend-up-left";
    ARROW_COUNTER_CLOCKWISE '\u{E038}' "arrow-counter-clockwise";
    ARROW_DOWN '\u{E03E}' "arrow-down";
    ARROW_ELBOW_DOWN_RIGHT '\u{E046}' "arrow-elbow-down-right";
    ARROW_LEFT '\u{E058}' "arrow-left";
    ARROW_RIGHT '\u{E06C}' "arrow-right";
    ARROW_SQUARE_OUT '\u{E5DE}' "arrow-square-out";
    ARROW_U_UP_LEFT '\u{E08A}' "arrow-u-up-left";
    ARROW_U_UP_RIGHT '\u{E08C}' "arrow-u-up-right";
    ARROW_UP '\u{E08E}' "arrow-up";
    ARROWS_CLOCKWISE '\u{E094}' "arrows-clockwise";
    ARROWS_LEFT_RIGHT '\u{E0A0}' "arrows-left-right";
    ARROWS_SPLIT '\u{ED3C}' "arrows-split";
    BANK '\u{E0B4}' "bank";
    BOOK_BOOKMARK '\u{E0E4}' "book-bookmark";
    BOOK_OPEN '\u{E0E6}' "book-open";
    BOOKS '\u{E758}' "books";
    BRIEFCASE '\u{E0EE}' "briefcase";
    CALENDAR_BLANK '\u{E10A}' "calendar-blank";
    CARET_DOWN '\u{E136}' "caret-down";
    CARET_LEFT '\u{E138}' "caret-left";
    CARET_RIGHT '\u{E13A}' "caret-right";
    CARET_UP '\u{E13C}' "caret-up";
    CHALKBOARD_TEACHER '\u{E600}' "chalkboard-teacher";
    CHART_LINE '\u{E154}' "chart-line";
    CHAT_CENTERED_TEXT '\u{E166}' "chat-centered-text";
    CHAT_TEXT '\u{E17A}' "chat-text";
    CHATS '\u{E17C}' "chats";
    CHECK '\u{E182}' "check";
    CHECK_CIRCLE '\u{E184}' "check-circle";
    CLOCK '\u{E19A}' "clock";
    COPY '\u{E1CA}' "copy";
    CORNERS_OUT '\u{E1D0}' "corners-out";
    DOTS_THREE '\u{E1FE}' "dots-three";
    DOWNLOAD_SIMPLE '\u{E20C}' "download-simple";
    ENVELOPE_SIMPLE '\u{E218}' "envelope-simple";
    EQUALS '\u{E21C}' "equals";
    EXPORT '\u{EAF0}' "export";
    EYE '\u{E220}' "eye";
    EYE_SLASH '\u{E224}' "eye-slash";
    FILE_CODE '\u{E914}' "file-code";
    FILE_CSV '\u{EB1C}' "file-csv";
    FILE_HTML '\u{EB38}' "file-html";
    FILE_MD '\u{ED50}' "file-md";
    FILE_PDF '\u{E702}' "file-pdf";
    FILE_TEXT '\u{E23A}' "file-text";
    FLAG '\u{E244}' "flag";
    FLAG_BANNER '\u{E622}' "flag-banner";
    FLOPPY_DISK '\u{E248}' "floppy-disk";
    FOLDER_OPEN '\u{E256}' "folder-open";
    FUNNEL_SIMPLE '\u{E268}' "funnel-simple";
    GAVEL '\u{EA32}' "gavel";
    GEAR_SIX '\u{E272}' "gear-six";
    GLOBE_HEMISPHERE_WEST '\u{E28C}' "globe-hemisphere-west";
    GRAPH '\u{EB58}' "graph";
    HAND_PALM '\u{E57E}' "hand-palm";
    HANDSHAKE '\u{E582}' "handshake";
    HOURGLASS_MEDIUM '\u{E2B8}' "hourglass-medium";
    IMAGE '\u{E2CA}' "image";
    INFO '\u{E2CE}' "info";
    KEYBOARD '\u{E2D8}' "keyboard";
    LIGHTBULB '\u{E2DC}' "lightbulb";
    LINK_SIMPLE '\u{E2E6}' "link-simple";
    LIST '\u{E2F0}' "list";
    LIST_BULLETS '\u{E2F2}' "list-bullets";
    LOCK_SIMPLE '\u{E308}' "lock-simple";
    MAGNIFYING_GLASS '\u{E30C}' "magnifying-glass";
    MAP_TRIFOLD '\u{E31A}' "map-trifold";
    MEGAPHONE '\u{E324}' "megaphone";
    MICROPHONE_SLASH '\u{E328}' "microphone-slash";
    MINUS '\u{E32A}' "minus";
    MOON '\u{E330}' "moon";
    NOTE_PENCIL '\u{E34C}' "note-pencil";
    PAUSE '\u{E39E}' "pause";
    PEN_NIB '\u{E3AC}' "pen-nib";
    PENCIL_SIMPLE '\u{E3B4}' "pencil-simple";
    PLAY '\u{E3D0}' "play";
    PLUS '\u{E3D4}' "plus";
    PRINTER '\u{E3DC}' "printer";
    QUESTION '\u{E3E8}' "question";
    QUOTES '\u{E660}' "quotes";
    SCALES '\u{E750}' "scales";
    SCROLL '\u{EB7A}' "scroll";
    SHIELD_CHECK '\u{E40C}' "shield-check";
    SHUFFLE '\u{E422}' "shuffle";
    SKIP_BACK '\u{E5A4}' "skip-back";
    SKIP_FORWARD '\u{E5A6}' "skip-forward";
    SLIDERS_HORIZONTAL '\u{E434}' "sliders-horizontal";
    SQUARES_FOUR '\u{E464}' "squares-four";
    STAR '\u{E46A}' "star";
    STOP '\u{E46C}' "stop";
    STUDENT '\u{E73E}' "student";
    SUN '\u{E472}' "sun";
    SWORD '\u{E5BA}' "sword";
    TEXT_AA '\u{E6EE}' "text-aa";
    TIMER '\u{E492}' "timer";
    TRASH '\u{E4A6}' "trash";
    TROPHY '\u{E67E}' "trophy";
    USERS_THREE '\u{E68E}' "users-three";
    WARNING '\u{E4E0}' "warning";
    WARNING_CIRCLE '\u{E4E2}' "warning-circle";
    X '\u{E4F6}' "x";
    X_CIRCLE '\u{E4F8}' "x-circle";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_in_both_fonts() {
        let ctx = egui::Context::default();
        super::super::theme::install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |ui| {
            for (name, icon) in ALL {
                for icon in [*icon, icon.filled()] {
                    let found = ui.fonts_mut(|fonts| fonts.has_glyph(&icon.font(16.0), icon.code));
                    assert!(found, "no glyph for {name}");
                }
            }
        })
        .drop_without_applying_deltas();
    }

    #[test]
    fn no_two_kinds_of_argument_share_an_icon() {
        for (i, a) in ArgumentKind::ALL.iter().enumerate() {
            for b in &ArgumentKind::ALL[..i] {
                assert_ne!(of_kind(*a), of_kind(*b), "{a:?} and {b:?}");
            }
        }
    }
}
