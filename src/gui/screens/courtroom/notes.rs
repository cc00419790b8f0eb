//! What the program says beside the transcript: a hint, the lesson of a reason, two passages that
//! do not go together.

use egui::{Color32, Margin, Rect, Role, Ui, UiBuilder, vec2};

use crate::app::view::courtroom::{Contradiction, CourtroomView, HintView, LessonView};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, metrics, radius, space},
    widgets::Button,
};

/// Where the words of the transcript begin.
const LEFT: f32 = 116.0;

/// Shows what the selected card touches, in the column of the words.
pub(super) fn touches(ui: &mut Ui, view: &CourtroomView) {
    let ink = Palette::of(ui).ink2;
    let room = column(ui);
    ui.scope_builder(UiBuilder::new().max_rect(room), |ui| {
        Passage::new().marked(Text::Caption, &view.touches, ink).show(ui);
    });
}

/// Where the words of the transcript stand.
fn column(ui: &Ui) -> Rect {
    let room = ui.available_rect_before_wrap();
    let left = if room.width() > 500.0 { room.left() + LEFT } else { room.left() };
    room.with_min_x(left).with_max_x(room.right().min(left + metrics::size::TRANSCRIPT))
}

/// Shows the hint and the lesson, if there are any, in the column of the words.
pub(super) fn show(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
    if let Some(lesson) = &view.lesson {
        self::lesson(ui, lesson, actions);
        ui.add_space(space::S);
    }
    if let Some(hint) = &view.hint {
        self::hint(ui, hint);
        ui.add_space(space::S);
    }
}

fn lesson(ui: &mut Ui, lesson: &LessonView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let (icon, ink, tint) = if lesson.right {
        (icons::CHECK_CIRCLE, palette.good, palette.good_t)
    } else {
        (icons::INFO, palette.warn, palette.warn_t)
    };
    panel(ui, "Lesson", tint, icon, ink, |ui| {
        let room = ui.available_width() - 36.0;
        let mut words = Passage::new()
            .text(Text::Strong, &lesson.lead, palette.ink)
            .text(Text::Body, " ", palette.ink)
            .marked(Text::Body, &lesson.text, palette.ink2);
        if let Some(right) = &lesson.right_reason {
            words = words.text(Text::Strong, "\nThe right reason: ", palette.ink);
            words = words.marked(Text::Body, right, palette.ink2);
        }
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room);
                words.show(ui);
            });
            let close = Button::icon_only(icons::X, "Close the lesson").small();
            if ui.add(close).clicked() {
                actions.push(Action::Courtroom(CourtroomAction::DismissLesson));
            }
        });
    });
}

fn hint(ui: &mut Ui, hint: &HintView) {
    let palette = Palette::of(ui);
    let (tint, ink) = (palette.accent_t, palette.accent);
    panel(ui, "Hint", tint, icons::LIGHTBULB, ink, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XXS;
            for step in &hint.steps {
                Passage::new().marked(Text::Body, step, palette.ink).show(ui);
            }
        });
    });
}

/// Shows two passages side by side, or one below the other where there is little room.
pub(super) fn contradiction(ui: &mut Ui, said: &Contradiction) {
    let palette = Palette::of(ui);
    ui.add_space(space::S);
    let tint = palette.warn_t;
    panel(ui, "Contradiction", tint, icons::WARNING, palette.warn, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
            Passage::new().marked(Text::Strong, &said.proposition, palette.ink).show(ui);
            let passages = [("Before", &said.earlier), ("Now", &said.later)];
            if ui.available_width() < 360.0 {
                for (when, words) in passages {
                    passage(ui, when, words);
                }
            } else {
                ui.columns(2, |columns| {
                    for (ui, (when, words)) in columns.iter_mut().zip(passages) {
                        passage(ui, when, words);
                    }
                });
            }
        });
    });
}

fn passage(ui: &mut Ui, when: &str, words: &str) {
    let palette = Palette::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(Text::CaptionStrong.rich(when).color(palette.ink2));
        Passage::new().marked(Text::Note, words, palette.ink).show(ui);
    });
}

fn panel(
    ui: &mut Ui,
    name: &str,
    tint: Color32,
    icon: Icon,
    ink: Color32,
    contents: impl FnOnce(&mut Ui),
) {
    let builder = UiBuilder::new().accessibility_role(Role::Note).accessibility_label(name);
    ui.scope_builder(builder.max_rect(column(ui)), |ui| {
        let frame = egui::Frame::NONE.fill(tint).corner_radius(radius::CARD);
        frame.inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            ui.take_available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
                icon.filled().paint(ui.painter(), rect.center(), 18.0, ink);
                contents(ui);
            });
        });
    });
}
