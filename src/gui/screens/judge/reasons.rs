//! Why the court finds so: what it makes of each argument, and its own words.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::writing::{Hand, Writing};
use super::{Field, Place};
use crate::app::Credit;
use crate::app::view::judge::{FindingView, ReasonRow};
use crate::app::{Action, JudgeAction};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, text::unmarked};
use crate::gui::widgets::{Segment, Segmented, Tip, hairline, mark};

const ROW: f32 = 38.0;
const DEGREES: f32 = 210.0;
const SHARE: f32 = 48.0;
/// The narrowest card in which a reason and its degrees stand on one line.
const NARROW: f32 = 470.0;

/// Shows the reasons of a finding, which cannot be weighed while there is a reason why they are
/// closed.
pub(super) fn show(
    ui: &mut Ui,
    closed: Option<&str>,
    finding: &FindingView,
    place: &mut Place,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    ui.add_space(9.0);
    for reason in &finding.reasons {
        hairline(ui);
        let (rect, picked) = ui.push_id(reason.entry, |ui| row(ui, reason, closed)).inner;
        place.anchors.reasons.push((rect, finding.id, reason.entry));
        if let Some(credit) = picked {
            let act = JudgeAction::Credit(finding.id, reason.entry, credit);
            actions.push(Action::Judge(act));
        }
    }
    hairline(ui);
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.label(Text::CaptionStrong.rich("Your reasons").color(palette.ink2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&finding.words_note).color(palette.ink3));
        });
    });
    ui.add_space(2.0);
    let mut words = finding.words.clone();
    let name = format!("Your reasons on {}", finding.title);
    let field = Writing {
        name: &name,
        hint: "Why the court finds so. The opinion quotes it.",
        hand: Hand::Upright,
        rows: 2,
        lines: true,
    };
    let response = field.show(ui, &mut words);
    if place.takes(Field::Reasons) {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if words != finding.words {
        actions.push(Action::Judge(JudgeAction::Words(finding.id, words)));
    }
}

/// Shows a reason. Returns where, and the degree that was picked.
fn row(ui: &mut Ui, reason: &ReasonRow, closed: Option<&str>) -> (Rect, Option<Credit>) {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let narrow = width < NARROW;
    let text_room = if narrow { width } else { width - DEGREES } - 16.0 - SHARE - 10.0;
    let title = Passage::new()
        .text(Text::SmallStrong, &reason.code, palette.ink)
        .text(Text::Small, " ", palette.ink)
        .marked(Text::Small, &reason.title, palette.ink)
        .width(text_room)
        .rows(2)
        .galley(ui.painter());
    let line = ROW.max(title.size().y + 10.0);
    let height = if narrow { line + 36.0 } else { line };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let middle = rect.top() + line / 2.0;
    let side = party(reason.side);
    let painter = ui.painter();
    mark(painter, pos2(rect.left() + 4.5, middle), 9.0, side, side.color(palette));
    let lines = title.size().y;
    painter.galley(pos2(rect.left() + 16.0, middle - lines / 2.0), title, palette.ink);
    let degrees = if narrow {
        Rect::from_min_size(pos2(rect.left() + 16.0, rect.top() + line), vec2(DEGREES, 30.0))
    } else {
        let from = pos2(rect.right() - DEGREES, middle - 15.0);
        Rect::from_min_size(from, vec2(DEGREES, 30.0))
    };
    let share = Text::Caption.line(painter, &reason.share, palette.ink2);
    let right = if narrow { rect.right() } else { degrees.left() - 8.0 };
    painter.galley(pos2(right - share.size().x, middle - 8.0), share, palette.ink2);
    if let Some(binding) = &reason.binding {
        let words = format!("Brings {}, which binds this court.", unmarked(binding));
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, format!("{}. {words}", unmarked(&reason.title)))
        });
        Tip::new(&words).on(response);
    }
    let builder = UiBuilder::new().id_salt("degrees").max_rect(degrees);
    let picked = ui
        .scope_builder(builder, |ui| {
            let segments = Credit::ALL.map(|credit| {
                let segment = Segment::new(label(credit)).disabled(closed);
                if reason.credit == Some(credit) { segment.icon(icon(credit)) } else { segment }
            });
            let chosen = Credit::ALL.iter().position(|credit| reason.credit == Some(*credit));
            let name = format!("{} {}", reason.code, unmarked(&reason.title));
            Segmented::new(&name, &segments, chosen).width(DEGREES).show(ui)
        })
        .inner;
    (rect, picked.and_then(|index| Credit::ALL.get(index).copied()))
}

const fn label(credit: Credit) -> &'static str {
    match credit {
        Credit::Credit => "Credit",
        Credit::Little => "Little",
        Credit::Reject => "Reject",
    }
}

const fn icon(credit: Credit) -> icons::Icon {
    match credit {
        Credit::Credit => icons::CHECK,
        Credit::Little => icons::MINUS,
        Credit::Reject => icons::X,
    }
}
