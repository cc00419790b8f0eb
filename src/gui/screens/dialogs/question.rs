//! A question from the bench, which must be answered: Escape does nothing.

use egui::{Align, Context, Key, Layout, Role, Ui, UiBuilder, WidgetInfo, vec2};

use super::{authority, choice, dialog};
use crate::app::view::Control;
use crate::app::view::dialog::{AnswerView, QuestionView};
use crate::app::{Action, QuestionAction};
use crate::gui::{
    icons::{self, Icon},
    keys,
    screens::parts::{activate, button},
    theme::{Palette, Passage, Text, WindowClass, metrics::size, space},
    widgets::{
        Button, Chip, Inline, KeyCap, Medallion, Opening, OptionCard, StrengthBar, Tone, explained,
    },
};
use crate::law::Manner;

/// Width of what is read beside the question, in points.
const READER: f32 = 380.0;
/// Width at the foot of what chooses and gives the answer.
const ANSWER: f32 = 230.0;
const FOOT: f32 = 32.0;

pub(super) fn show(ctx: &Context, view: &QuestionView, actions: &mut Vec<Action>) {
    let beside = view.reading.is_some() && ctx.content_rect().width() >= 1230.0;
    let width = if beside { size::DIALOG_WIDE + READER } else { size::DIALOG_WIDE };
    let title = format!("Question from the bench, {}", view.name);
    let over = dialog(ctx, "question", &title).wide().width(width).must_be_answered();
    over.show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::S;
        match &view.reading {
            Some(reading) if beside => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XL;
                    let left = size::DIALOG_WIDE - 50.0;
                    ui.allocate_ui(vec2(left, 0.0), |ui| {
                        ui.vertical(|ui| {
                            ui.set_width(left);
                            body(ui, view, opening, actions);
                        });
                    });
                    ui.vertical(|ui| authority::beside(ui, reading, actions));
                });
            }
            Some(reading) => authority::beside(ui, reading, actions),
            None => body(ui, view, opening, actions),
        }
    });
}

fn body(ui: &mut Ui, view: &QuestionView, opening: Opening, actions: &mut Vec<Action>) {
    let low = ui.content_rect().height() < 560.0;
    let head = ui.cursor().top();
    if !low {
        self::head(ui, view);
        countdown(ui, view);
    }
    let above = ui.cursor().top() - head;
    let beside = reads_beside(ui, view);
    let foot = if beside { FOOT } else { 2.0 * FOOT };
    let (choice, first) = super::scrolled(ui, "answers", above + foot, |ui| {
        if low {
            self::head(ui, view);
            countdown(ui, view);
        }
        let already = view.answers.iter().position(|answer| answer.chosen);
        let can = |place: usize| view.answers.get(place).is_some_and(|a| a.blocked.is_none());
        let chosen = choice::choose(ui, view.answers.len(), already, can, |ui, place| {
            match view.answers.get(place) {
                Some(answer) => self::answer(ui, answer),
                None => ui.label(""),
            }
        });
        hints(ui, view);
        chosen
    });
    if let Some(answer) = choice.chosen.and_then(|place| view.answers.get(place)) {
        actions.push(Action::Question(QuestionAction::Choose(answer.id)));
    }
    if choice.confirmed {
        activate(&view.answer, actions);
    }
    if let Some(first) = first {
        opening.start_at(&first);
    }
    self::foot(ui, view, beside, actions);
}

fn head(ui: &mut Ui, view: &QuestionView) {
    let palette = Palette::of(ui);
    let small = WindowClass::current(ui) == WindowClass::Single;
    let size = if small { Medallion::VOTE } else { Medallion::QUESTION };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        ui.add(Medallion::new(&view.name, &view.monogram, size));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                ui.set_height(20.0);
                ui.label(Text::Over.rich("QUESTION FROM THE BENCH").color(palette.ink3));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.add(Chip::new(&view.issue).tone(Tone::Neutral).icon(icons::SCALES));
                });
            });
            Inline::new()
                .text(Text::H3, &view.name, palette.ink)
                .gap(8.0)
                .text(Text::Small, &view.about, palette.ink3)
                .show(ui);
            ui.add_space(4.0);
            explained(ui, Passage::new().marked(Text::Question, &view.text, palette.ink));
        });
    });
    ui.add_space(2.0);
}

fn countdown(ui: &mut Ui, view: &QuestionView) {
    let Some((left, all)) = view.countdown else { return };
    let palette = Palette::of(ui);
    let share = left as f32 / all.max(1) as f32 * 100.0;
    let clock = format!("{}:{:02}", left / 60, left % 60);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let words = Inline::new().text(Text::CaptionStrong, &clock, palette.ink).text(
            Text::Caption,
            " to begin your answer",
            palette.ink2,
        );
        let laid = words.lay_out(ui.painter(), f32::INFINITY);
        let bar = ui.available_width() - laid.size().x - space::M;
        let name = format!("{clock} left to begin your answer");
        ui.add(StrengthBar::plain(&name, share).size(bar.max(40.0), 6.0));
        words.show(ui);
    });
    ui.add_space(4.0);
}

fn answer(ui: &mut Ui, answer: &AnswerView) -> egui::Response {
    let AnswerView { number, title, words, time, chosen, .. } = answer;
    let commits = answer.commits.join("\n");
    ui.push_id(answer.id, |ui| {
        ui.add(OptionCard {
            number: *number,
            title,
            manner: answer.manner.map(|manner| (icon(manner), manner.label())),
            text: words,
            commits: &commits,
            time,
            chosen: *chosen,
            disabled: answer.blocked.as_deref(),
        })
    })
    .inner
}

const fn icon(manner: Manner) -> Icon {
    match manner {
        Manner::Direct => icons::CHECK_CIRCLE,
        Manner::Distinguishes => icons::ARROWS_SPLIT,
        Manner::Concedes => icons::HAND_PALM,
        Manner::Indirect => icons::ARROW_BEND_DOWN_RIGHT,
    }
}

fn hints(ui: &mut Ui, view: &QuestionView) {
    let palette = Palette::of(ui);
    if view.hints.is_empty() {
        return;
    }
    let builder = UiBuilder::new().accessibility_role(Role::Note).accessibility_label("Hint");
    ui.scope_builder(builder, |ui| {
        for hint in &view.hints {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let (rect, icon) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::hover());
                icon.widget_info(|| WidgetInfo::labeled(Role::Image, true, "Hint"));
                let center = rect.center();
                icons::LIGHTBULB.filled().paint(ui.painter(), center, 18.0, palette.accent);
                Passage::new().marked(Text::Body, hint, palette.ink).show(ui);
            });
        }
    });
}

fn foot(ui: &mut Ui, view: &QuestionView, beside: bool, actions: &mut Vec<Action>) {
    ui.add_space(2.0);
    if !beside {
        ui.horizontal_wrapped(|ui| acts(ui, &reads(view), true, actions));
    }
    let row = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), FOOT), row, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let roomy = is_roomy(ui);
        let look = Button::new(&view.answer.label).primary();
        button(ui, &view.answer, if roomy { look.key("Enter") } else { look }, actions);
        if roomy && keys::letters_allowed(ui) {
            ui.add_space(space::XS);
            ui.label(Text::Caption.rich("choose").color(Palette::of(ui).ink3));
            ui.add(KeyCap(&view.answers.len().to_string()));
            ui.label(Text::Caption.rich("–").color(Palette::of(ui).ink3));
            ui.add(KeyCap("1"));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let mut all = if beside { reads(view) } else { Vec::new() };
            all.extend(others(view));
            acts(ui, &all, roomy, actions);
        });
    });
    letters(ui, view, actions);
}

/// Whether there is room for words on the buttons at the foot.
fn is_roomy(ui: &Ui) -> bool {
    ui.available_width() > 700.0
}

/// Whether what can be read stands in one row with everything else at the foot.
fn reads_beside(ui: &Ui, view: &QuestionView) -> bool {
    let all = reads(view).into_iter().chain(others(view));
    let words = all.map(|(control, icon)| {
        Button::new(&control.label).quiet().icon(icon).measure(ui).x + space::XS
    });
    !is_roomy(ui) || words.sum::<f32>() + ANSWER <= ui.available_width()
}

fn reads(view: &QuestionView) -> Vec<(&Control, Icon)> {
    view.read.iter().map(|control| (control, icons::BOOK_OPEN)).collect()
}

fn others(view: &QuestionView) -> Vec<(&Control, Icon)> {
    let moment = view.moment.iter().map(|control| (control, icons::HOURGLASS_MEDIUM));
    let pause = view.pause.iter().map(|control| (control, icons::PAUSE));
    let always = [(&view.hint, icons::LIGHTBULB), (&view.silence, icons::MICROPHONE_SLASH)];
    moment.chain(pause).chain(always).collect()
}

fn acts(ui: &mut Ui, all: &[(&Control, Icon)], words: bool, actions: &mut Vec<Action>) {
    for (control, icon) in all {
        let look = if words {
            Button::new(&control.label).quiet().icon(*icon)
        } else {
            Button::icon_only(*icon, &control.label)
        };
        button(ui, control, look, actions);
    }
}

fn letters(ui: &Ui, view: &QuestionView, actions: &mut Vec<Action>) {
    let keys = [
        (Key::S, view.read.first()),
        (Key::W, view.moment.as_ref()),
        (Key::P, view.pause.as_ref()),
        (Key::H, Some(&view.hint)),
    ];
    for (key, control) in keys {
        if let Some(control) = control.filter(|_| keys::letter(ui, key)) {
            activate(control, actions);
        }
    }
}
