//! The scale of type: for each use one family, one size, one line height.
//!
//! 12 points is the floor. Nothing here sets the flag for slanted letters: an italic is a family
//! of its own, and [`Passage::marked`] picks it for words between asterisks.

use std::sync::Arc;

use egui::{
    Align, Color32, FontFamily, FontId, Galley, Painter, RichText, TextFormat, Ui,
    text::{LayoutJob, TextWrapping},
};

use super::fonts;
use super::ties::kept_together;

/// A use of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The title of a screen, once.
    Display,
    /// A number as large as a headline.
    Figure,
    /// The title of a page or campaign, and numbers that matter.
    H1,
    /// A strength beside its bar.
    Number,
    /// A section.
    H2,
    /// A card, an issue, a judge.
    H3,
    /// The name of the case at the top of the window.
    Title,
    /// The name of the court on a slip opinion.
    Court,
    /// The term, the parties and the panel on a slip opinion.
    Parties,
    /// A question from the bench.
    Question,
    /// The question presented.
    Lead,
    /// The opinion and the transcript.
    Opinion,
    /// The opinion's words that stand out.
    OpinionStrong,
    /// The title of an argument card.
    CardTitle,
    /// The title of a card without room for more.
    CardTitleSmall,
    /// Notes in the student's own hand.
    Note,
    /// Authorities.
    Cite,
    /// Authorities on a card.
    CiteSmall,
    /// Everything else.
    Body,
    /// Buttons, tabs, names.
    Strong,
    /// The label of a large button.
    StrongLarge,
    /// Rows and tables.
    Small,
    /// Names in rows, labels of small buttons.
    SmallStrong,
    /// What stands under or beside a thing to explain it.
    Caption,
    /// A caption on a line of rows and tables: as high as they, so that both stand alike.
    SmallCaption,
    /// Chips, and captions that must be seen.
    CaptionStrong,
    /// A short name in two lines where there is hardly room for them.
    Tag,
    /// The name of a region, in capitals.
    Over,
    /// The text of a scenario file.
    Mono,
    /// Codes of arguments.
    MonoSmall,
}

struct Spec {
    family: FontFamily,
    size: f32,
    line: f32,
}

impl Text {
    fn spec(self) -> Spec {
        let spec = |family, size, line| Spec { family, size, line };
        match self {
            Self::Display => spec(fonts::display(), 28.0, 34.0),
            Self::Figure => spec(fonts::display(), 34.0, 42.0),
            Self::H1 => spec(fonts::display(), 22.0, 28.0),
            Self::Number => spec(fonts::display(), 20.0, 24.0),
            Self::H2 => spec(fonts::serif_semibold(), 18.0, 24.0),
            Self::H3 => spec(fonts::serif_semibold(), 15.0, 20.0),
            Self::Title => spec(fonts::serif_italic(), 15.0, 20.0),
            Self::Court => spec(fonts::display(), 18.0, 26.0),
            Self::Parties => spec(fonts::serif(), 14.0, 19.0),
            Self::Question => spec(fonts::serif(), 19.0, 27.0),
            Self::Lead => spec(fonts::serif(), 16.0, 23.0),
            Self::Opinion => spec(fonts::serif(), 15.0, 22.0),
            Self::OpinionStrong => spec(fonts::serif_semibold(), 15.0, 22.0),
            Self::CardTitle => spec(fonts::serif_semibold(), 15.0, 19.0),
            Self::CardTitleSmall => spec(fonts::serif_semibold(), 14.0, 17.0),
            Self::Note => spec(fonts::serif_italic(), 14.0, 20.0),
            Self::Cite => spec(fonts::serif_italic(), 13.0, 18.0),
            Self::CiteSmall => spec(fonts::serif_italic(), 12.0, 16.0),
            Self::Body => spec(fonts::sans(), 14.0, 20.0),
            Self::Strong => spec(fonts::sans_semibold(), 14.0, 20.0),
            Self::StrongLarge => spec(fonts::sans_semibold(), 15.0, 20.0),
            Self::Small => spec(fonts::sans(), 13.0, 18.0),
            Self::SmallStrong => spec(fonts::sans_semibold(), 13.0, 18.0),
            Self::Caption => spec(fonts::sans(), 12.0, 16.0),
            Self::SmallCaption => spec(fonts::sans(), 12.0, 18.0),
            Self::CaptionStrong | Self::Over => spec(fonts::sans_semibold(), 12.0, 16.0),
            Self::Tag => spec(fonts::sans(), 12.0, 14.0),
            Self::Mono => spec(fonts::mono(), 13.0, 19.0),
            Self::MonoSmall => spec(fonts::mono(), 12.0, 16.0),
        }
    }

    /// The font and its size in points.
    pub fn font(self) -> FontId {
        let Spec { family, size, .. } = self.spec();
        FontId::new(size, family)
    }

    /// The height of a line, in points.
    pub fn line_height(self) -> f32 {
        self.spec().line
    }

    /// The format of a run of text in a layout job.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            extra_letter_spacing: if self == Self::Over { 0.6 } else { 0.0 },
            line_height: Some(self.line_height()),
            color,
            ..TextFormat::default()
        }
    }

    /// Text for a label of egui, in the color of the style unless one is set.
    pub fn rich(self, text: impl Into<String>) -> RichText {
        let text = RichText::new(kept_together(&text.into())).font(self.font());
        let text = text.line_height(Some(self.line_height()));
        if self == Self::Over { text.extra_letter_spacing(0.6) } else { text }
    }

    /// Text on one line.
    pub fn line(self, painter: &Painter, text: &str, color: Color32) -> Arc<Galley> {
        self.wrapped(painter, text, color, f32::INFINITY)
    }

    /// Text in as many lines as the width in points needs.
    pub fn wrapped(self, painter: &Painter, text: &str, color: Color32, width: f32) -> Arc<Galley> {
        self.clamped(painter, text, color, width, usize::MAX)
    }

    /// Text in at most so many lines of the width, the last one ended by … when cut.
    pub fn clamped(
        self,
        painter: &Painter,
        text: &str,
        color: Color32,
        width: f32,
        rows: usize,
    ) -> Arc<Galley> {
        Passage::new().text(self, text, color).width(width).rows(rows).galley(painter)
    }

    /// The faces for words between single and double asterisks.
    fn marked_faces(self) -> (FontFamily, FontFamily) {
        let serif = matches!(
            self,
            Self::Court | Self::Parties | Self::Question | Self::Lead | Self::Opinion
        ) || matches!(
            self,
            Self::OpinionStrong | Self::H2 | Self::H3 | Self::CardTitle | Self::CardTitleSmall
        );
        match self {
            // Within italics, emphasis is upright.
            Self::Title | Self::Note | Self::Cite | Self::CiteSmall => {
                (fonts::serif(), fonts::serif_semibold())
            }
            _ if serif => (fonts::serif_italic(), fonts::serif_semibold()),
            _ => (fonts::sans_italic(), fonts::sans_semibold()),
        }
    }
}

/// A piece of text put together from runs of several kinds.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Passage {
    job: LayoutJob,
    justified: bool,
}

impl Passage {
    /// An empty passage, without a limit to its width.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a run.
    pub fn text(mut self, kind: Text, text: &str, color: Color32) -> Self {
        self.job.append(&kept_together(text), 0.0, kind.format(color));
        self
    }

    /// Adds a run after a gap in points.
    pub fn after(mut self, gap: f32, kind: Text, text: &str, color: Color32) -> Self {
        self.job.append(&kept_together(text), gap, kind.format(color));
        self
    }

    /// Adds a name in simulated small capitals: small letters become capitals at 84 %.
    pub fn small_capitals(mut self, kind: Text, text: &str, color: Color32) -> Self {
        let large = kind.format(color);
        let mut small = large.clone();
        small.font_id.size *= SMALL_CAPITAL;
        // A line is centered in its height. The lower height puts the capitals on the baseline.
        let lost = large.font_id.size - small.font_id.size;
        small.line_height = large.line_height.map(|height| height - 2.0 * CAPITAL_MIDDLE * lost);
        for letter in text.chars() {
            let format = if letter.is_lowercase() { &small } else { &large };
            self.job.append(&letter.to_uppercase().to_string(), 0.0, format.clone());
        }
        self
    }

    /// Adds a run in which `*words*` are italic and `**words**` are semibold. An asterisk without
    /// a partner stays as it is.
    pub fn marked(mut self, kind: Text, text: &str, color: Color32) -> Self {
        let (italic, strong) = kind.marked_faces();
        for (emphasis, run) in emphases(text) {
            let mut format = kind.format(color);
            match emphasis {
                Emphasis::None => {}
                Emphasis::Italic => format.font_id.family = italic.clone(),
                Emphasis::Strong => format.font_id.family = strong.clone(),
            }
            self.job.append(&kept_together(run), 0.0, format);
        }
        self
    }

    /// Adds an icon that stands on the line.
    pub fn icon(mut self, icon: super::super::icons::Icon, size: f32, color: Color32) -> Self {
        icon.append(&mut self.job, size, color);
        self
    }

    /// Indents the first line, in points.
    pub fn indented(mut self, indent: f32) -> Self {
        if let Some(first) = self.job.sections.first_mut() {
            first.leading_space += indent;
        }
        self
    }

    /// Breaks lines at a width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.job.wrap.max_width = width;
        self
    }

    /// Shows at most so many lines, the last one ended by … when cut.
    pub fn rows(mut self, rows: usize) -> Self {
        let width = self.job.wrap.max_width;
        self.job.wrap =
            TextWrapping { max_width: width, max_rows: rows, ..TextWrapping::default() };
        self
    }

    /// Sets everything larger or smaller, on a sheet that is looked at from nearer or farther.
    /// Sizes go in half points, so that few are drawn.
    pub fn scaled(mut self, factor: f32) -> Self {
        let half = |size: f32| (2.0 * size * factor).round() / 2.0;
        for section in &mut self.job.sections {
            section.leading_space *= factor;
            let format = &mut section.format;
            format.font_id.size = half(format.font_id.size);
            format.extra_letter_spacing *= factor;
            format.line_height = format.line_height.map(half);
        }
        self.job.wrap.max_width *= factor;
        self
    }

    /// Spaces words so that lines fill the width: in opinions only.
    pub fn justified(mut self) -> Self {
        self.justified = true;
        self
    }

    /// Aligns lines to the left, center or right of the point at which the passage is drawn.
    pub fn aligned(mut self, align: Align) -> Self {
        self.job.halign = align;
        self
    }

    /// The words alone.
    pub fn plain(&self) -> &str {
        &self.job.text
    }

    /// Lays the passage out.
    pub fn galley(self, painter: &Painter) -> Arc<Galley> {
        let width = self.job.wrap.max_width;
        let galley = painter.layout_job(self.job);
        if self.justified { super::justify::justify(&galley, width) } else { galley }
    }

    /// The layout job, for an egui label.
    pub fn job(self) -> LayoutJob {
        self.job
    }

    /// Shows the passage as a label as wide as there is room.
    pub fn show(self, ui: &mut Ui) -> egui::Response {
        ui.label(self.job)
    }
}

/// Size of simulated small capitals.
const SMALL_CAPITAL: f32 = 0.84;
/// How far the middle of a line is above its baseline in Source Serif, as a share of the size.
const CAPITAL_MIDDLE: f32 = 0.35;

/// How a run of marked text is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Emphasis {
    None,
    Italic,
    Strong,
}

/// Splits marked text into runs.
fn emphases(text: &str) -> Vec<(Emphasis, &str)> {
    let mut runs = Vec::new();
    let mut rest = text;
    while let Some((before, mark)) = rest.split_once('*') {
        let (emphasis, fence, inner) = match mark.strip_prefix('*') {
            Some(inner) => (Emphasis::Strong, "**", inner),
            None => (Emphasis::Italic, "*", mark),
        };
        let Some((run, after)) = inner.split_once(fence).filter(|(run, _)| !run.is_empty()) else {
            break;
        };
        runs.push((Emphasis::None, before));
        runs.push((emphasis, run));
        rest = after;
    }
    runs.push((Emphasis::None, rest));
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// Marked text without its marks, for names that are read aloud.
pub fn unmarked(text: &str) -> String {
    emphases(text).into_iter().map(|(_, run)| run).collect()
}

/// A strength or chance, 0 to 1, as it is shown: 0 to 100 without decimals.
pub fn points(share: f64) -> String {
    format!("{:.0}", (share * 100.0).clamp(0.0, 100.0))
}

/// Log-odds or another signed number with two decimals, its sign always shown, minus as −.
pub fn signed(value: f64) -> String {
    let text = format!("{:.2}", value.abs());
    let sign = if text == "0.00" {
        ""
    } else if value < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{text}")
}

/// A whole number with its sign, minus as −.
pub fn signed_whole(value: f64) -> String {
    match format!("{:.0}", value.abs()).as_str() {
        "0" => "0".into(),
        digits if value < 0.0 => format!("−{digits}"),
        digits => format!("+{digits}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asterisks_mark_italic_and_semibold_words() {
        assert_eq!(
            emphases("Under *Morrison* we **ask**."),
            [
                (Emphasis::None, "Under "),
                (Emphasis::Italic, "Morrison"),
                (Emphasis::None, " we "),
                (Emphasis::Strong, "ask"),
                (Emphasis::None, "."),
            ]
        );
    }

    #[test]
    fn a_section_stays_with_its_sign() {
        let passage = Passage::new().marked(Text::Body, "*Under* §§ 2702 and § 2703", Color32::RED);
        assert_eq!(passage.plain(), "Under §§\u{a0}2702 and §\u{a0}2703");
        assert_eq!(Text::Body.rich("18 U.S.C. § 2703").text(), "18\u{a0}U.S.C. §\u{a0}2703");
    }

    #[test]
    fn an_asterisk_without_a_partner_stays() {
        assert_eq!(emphases("2 * 3"), [(Emphasis::None, "2 * 3")]);
        assert_eq!(unmarked("see *Marc Rich* at 5*"), "see Marc Rich at 5*");
        assert_eq!(emphases("**"), [(Emphasis::None, "**")]);
    }

    #[test]
    fn numbers_have_a_true_minus_and_no_negative_zero() {
        assert_eq!(signed(-0.37), "−0.37");
        assert_eq!(signed(0.623), "+0.62");
        assert_eq!(signed(-0.001), "0.00");
        assert_eq!(points(0.414), "41");
        assert_eq!(signed_whole(-6.6), "−7");
        assert_eq!(signed_whole(0.2), "0");
    }
}
