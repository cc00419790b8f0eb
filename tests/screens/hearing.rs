//! Whole hearings of the lead case in the real window, from the docket to the ruling, by the
//! keyboard alone and from each of the three seats.

use std::collections::BTreeSet;
use std::time::Duration;

use colloquy::app::reading::Reading;
use colloquy::app::view::courtroom::Turn;
use colloquy::app::view::judge::{Fit, JudgeView};
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::gui::Shell;
use colloquy::gui::theme;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use crate::reachable::{
    every_widget_is_named, focus_name, nothing_is_drawn_at_rest, the_keyboard_stays_in_the_dialog,
};
use crate::support::{CpuRenderer, draw};

/// The window, and somebody at its keyboard.
struct Desk {
    window: Harness<'static, Shell>,
    /// Kinds of dialog seen so far.
    seen: BTreeSet<&'static str>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn open(size: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().to_owned();
        let window = Harness::builder()
            .with_size(size)
            .with_theme(egui::Theme::Light)
            // movements take a frame or two, and messages go away
            .with_step_dt(0.25)
            .with_max_steps(60)
            .with_render_cursor(false)
            .renderer(CpuRenderer::default())
            .build_eframe(|context| {
                theme::install(&context.egui_ctx);
                let cases = Reading::begin(Some(&data), None);
                Shell::new(&context.egui_ctx, Some(data), cases).unwrap()
            });
        let mut desk = Self { window, seen: BTreeSet::new(), _folder: folder };
        desk.settle();
        desk
    }

    fn screen(&self) -> &ScreenView {
        &self.window.state().view().screen
    }

    fn dialog(&self) -> Option<&DialogView> {
        self.window.state().view().dialog.as_ref()
    }

    fn judge(&self) -> &JudgeView {
        let ScreenView::Judge(view) = self.screen() else { panic!("not on the bench") };
        view
    }

    /// Lets the window and whoever is preparing come to rest, and looks at what it shows.
    fn settle(&mut self) {
        for _ in 0..20_000 {
            self.window.run();
            if self.window.state().view().shell.working.is_none() {
                every_widget_is_named(&self.window);
                self.watch_dialog();
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the window does not come to rest");
    }

    /// The first time that a kind of dialog opens, the keyboard must stay in it.
    fn watch_dialog(&mut self) {
        let kind = match self.dialog() {
            None => return,
            Some(DialogView::Question(_)) => "question",
            Some(DialogView::Reasons(_)) => "reasons",
            Some(DialogView::Prediction(_)) => "prediction",
            Some(DialogView::Confirm(_)) => "confirm",
            Some(DialogView::Debrief(_)) => "debrief",
            Some(_) => "other",
        };
        if self.seen.insert(kind) {
            the_keyboard_stays_in_the_dialog(&mut self.window);
        }
    }

    /// Presses a key and lets it go, with the text that it types, as a keyboard does it.
    fn press(&mut self, key: Key) {
        let down = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let name = key.symbol_or_name();
        let events = &mut self.window.input_mut().events;
        events.push(down(true));
        if name.chars().count() == 1 {
            events.push(Event::Text(name.to_lowercase()));
        }
        self.window.step();
        self.window.event(down(false));
        self.settle();
    }

    fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.window.key_press_modifiers(modifiers, key);
        self.settle();
    }

    fn write(&mut self, text: &str) {
        self.window.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Goes on with Tab until the keyboard is at a control whose name begins so.
    fn tab_to(&mut self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..150 {
            let at = focus_name(&self.window);
            if at.starts_with(name) {
                return;
            }
            passed.push(at);
            self.window.key_press(Key::Tab);
            self.window.run();
            every_widget_is_named(&self.window);
        }
        panic!("Tab does not come to {name:?}, but to {passed:?}");
    }

    /// From the docket to the courtroom: a seat by its letter, a level of the others, and no
    /// prediction.
    fn begin(&mut self, seat: Key, levels: &[(&str, Key)]) {
        assert!(matches!(self.screen(), ScreenView::Docket(_)));
        nothing_is_drawn_at_rest(&mut self.window);
        self.press(Key::Enter);
        assert!(matches!(self.screen(), ScreenView::CaseFile(_)), "Enter opens the case");
        nothing_is_drawn_at_rest(&mut self.window);
        self.press(seat);
        for (level, arrow) in levels {
            self.tab_to(level);
            self.press(*arrow);
        }
        self.tab_to("Begin");
        self.press(Key::Enter);
        assert!(matches!(self.dialog(), Some(DialogView::Prediction(_))));
        self.press(Key::Escape);
        assert!(matches!(self.screen(), ScreenView::CaseFile(_)), "Escape begins nothing");
        self.tab_to("Begin");
        self.press(Key::Enter);
        self.tab_to("Skip");
        self.press(Key::Enter);
        assert!(!matches!(self.screen(), ScreenView::CaseFile(_)), "the hearing has begun");
        assert!(self.dialog().is_none(), "{:?}", self.dialog());
        nothing_is_drawn_at_rest(&mut self.window);
    }

    /// Does the next thing as counsel. Returns whether both sides have been heard.
    fn step_as_counsel(&mut self, turns: &mut usize) -> bool {
        match self.dialog() {
            Some(DialogView::Question(_)) => {
                self.press(Key::Num1);
                self.press(Key::Enter);
                return false;
            }
            Some(DialogView::Reasons(_)) => {
                self.press(Key::ArrowDown);
                self.press(Key::Enter);
                return false;
            }
            Some(DialogView::Confirm(_)) => {
                self.press(Key::Tab);
                self.press(Key::Enter);
                return false;
            }
            Some(other) => panic!("unexpected {other:?}"),
            None => {}
        }
        let ScreenView::Courtroom(view) = self.screen() else { panic!("not in court") };
        match view.prompt.turn {
            Turn::Submitted => return true,
            Turn::Theirs => self.press(Key::A),
            Turn::Preparing => panic!("the window is at rest"),
            Turn::Yours if *turns == 0 || view.tray.cards.is_empty() => self.press(Key::Y),
            Turn::Yours => {
                self.press(Key::Num1);
                self.press(Key::Enter);
                *turns -= 1;
            }
        }
        false
    }

    fn argue(&mut self, mut turns: usize, name: &str) {
        for step in 0..200 {
            if self.step_as_counsel(&mut turns) {
                break;
            }
            if step == 9 {
                self.picture(&format!("hearing-{name}"));
            }
        }
        nothing_is_drawn_at_rest(&mut self.window);
        let seen: Vec<_> = self.seen.iter().copied().collect();
        assert!(seen.contains(&"question") && seen.contains(&"reasons"), "{seen:?}");
        self.press(Key::Enter);
        assert!(matches!(self.dialog(), Some(DialogView::Prediction(_))), "asks once more");
        self.press(Key::ArrowRight);
        self.press(Key::Enter);
        assert!(matches!(self.screen(), ScreenView::Ruling(_)), "the ruling is heard");
        self.at_the_ruling(name);
    }

    fn at_the_ruling(&mut self, name: &str) {
        assert!(self.dialog().is_none(), "{:?}", self.dialog());
        for _ in 0..40 {
            self.window.step();
        }
        self.settle();
        nothing_is_drawn_at_rest(&mut self.window);
        self.picture(&format!("ruling-{name}"));
        self.press(Key::Num2);
        self.review(name);
        self.press_with(Modifiers::COMMAND, Key::Comma);
        assert!(matches!(self.screen(), ScreenView::Settings(_)), "Ctrl and comma: settings");
        nothing_is_drawn_at_rest(&mut self.window);
        self.press_with(Modifiers::COMMAND, Key::Num1);
        assert!(matches!(self.screen(), ScreenView::Docket(_)), "Ctrl and 1: the docket");
        nothing_is_drawn_at_rest(&mut self.window);
    }

    /// Goes through the hearing, move by move.
    fn review(&mut self, name: &str) {
        self.press(Key::R);
        self.debrief(name);
        let selected = |desk: &Self| {
            let ScreenView::Review(view) = desk.screen() else { panic!("not at the review") };
            (view.chart.selected, view.moves.rows.len())
        };
        let (_, count) = selected(self);
        self.press(Key::End);
        assert_eq!(selected(self).0, count - 1);
        self.press(Key::ArrowLeft);
        assert_eq!(selected(self).0, count - 2);
        self.press(Key::Home);
        assert_eq!(selected(self).0, 0);
        self.press(Key::M);
        for _ in 0..20 {
            self.window.step();
        }
        nothing_is_drawn_at_rest(&mut self.window);
        self.picture(&format!("review-{name}"));
    }

    /// Answers a question of the debrief, goes on to the next and leaves the rest for later.
    fn debrief(&mut self, name: &str) {
        let open = |desk: &Self| {
            let Some(DialogView::Debrief(view)) = desk.dialog() else { panic!("no debrief") };
            (view.steps.iter().position(|step| step.selected), view.words.clone())
        };
        assert_eq!(open(self), (Some(0), String::new()));
        self.write("Their best point stood.");
        assert_eq!(open(self).1, "Their best point stood.");
        for _ in 0..8 {
            self.window.step();
        }
        self.picture(&format!("debrief-{name}"));
        self.tab_to("Next");
        self.press(Key::Enter);
        assert_eq!(open(self), (Some(1), String::new()));
        nothing_is_drawn_at_rest(&mut self.window);
        self.press(Key::Escape);
        assert!(self.dialog().is_none(), "{:?}", self.dialog());
    }

    fn picture(&mut self, name: &str) {
        draw(&mut self.window, name);
    }
}

#[test]
fn the_prosecutor_argues_by_keyboard_alone_from_the_docket_to_the_ruling() {
    let mut desk = Desk::open([1440.0, 900.0]);
    desk.begin(Key::P, &[("Associate", Key::ArrowLeft)]);
    desk.argue(20, "prosecutor");
}

#[test]
fn counsel_for_the_company_argues_by_keyboard_alone_in_a_small_window() {
    let mut desk = Desk::open([1024.0, 700.0]);
    desk.begin(Key::M, &[]);
    desk.argue(6, "company-1024");
}

impl Desk {
    /// Hears counsel as judge: asks twice, lets them go on, closes the argument.
    fn preside(&mut self) {
        for round in 0..3 {
            for _ in 0..2 {
                assert!(self.judge().ask.go_on.is_enabled(), "counsel are waiting");
                self.press(Key::Space);
            }
            if round < 2 {
                let said = self.judge().transcript.len();
                self.press(Key::Num1);
                self.press(Key::Q);
                assert!(self.judge().transcript.len() > said, "the question was put");
            }
        }
        self.picture("hearing-judge");
        nothing_is_drawn_at_rest(&mut self.window);
        self.tab_to("Close argument");
        self.press(Key::Enter);
        self.confirm();
        assert!(self.judge().findings.closed.is_none(), "the findings are open");
    }

    fn confirm(&mut self) {
        assert!(matches!(self.dialog(), Some(DialogView::Confirm(_))), "{:?}", self.dialog());
        self.press(Key::Tab);
        self.press(Key::Enter);
        assert!(self.dialog().is_none());
    }

    /// Finds on every issue: the first is carried, the others not; credits the first reason of
    /// each, and writes one's own.
    fn find(&mut self) {
        let count = self.judge().findings.issues.len();
        for place in 0..count {
            let issue = &self.judge().findings.issues[place];
            let (title, open) = (issue.title.clone(), issue.open);
            if place == 0 {
                self.press(Key::F);
            }
            self.tab_to(&format!("{title}, "));
            if !open {
                self.press(Key::Enter);
            }
            self.tab_to("Carried");
            self.press(Key::Space);
            if place > 0 {
                self.press(Key::ArrowRight);
            }
            let reasons = self.judge().findings.issues[place].reasons.clone();
            if !reasons.is_empty() {
                self.tab_to("Credit");
                self.press(Key::Plus);
            }
            self.tab_to("Your reasons on");
            self.write("The words of the statute decide this.");
            let issue = &self.judge().findings.issues[place];
            assert!(issue.found.is_some() && issue.words.starts_with("The words"), "{issue:?}");
            assert_eq!(reasons.is_empty(), issue.reasons.iter().all(|row| row.credit.is_none()));
        }
        nothing_is_drawn_at_rest(&mut self.window);
    }

    /// Notes something, chooses what follows from the findings, and enters the ruling.
    fn dispose(&mut self) {
        let follows = self.judge().dispositions.iter().find(|row| row.fit == Fit::Consistent);
        let title = follows.unwrap().title.clone();
        self.tab_to(&title);
        self.press(Key::Space);
        assert!(self.judge().dispositions.iter().any(|row| row.selected), "{title}");
        self.press(Key::N);
        self.write("Both sides agree on the facts.");
        self.press(Key::Enter);
        assert_eq!(self.judge().notes.len(), 1);
        assert_eq!(self.judge().notes[0].text, "Both sides agree on the facts.");
        self.picture("hearing-judge-decides");
        self.press_with(Modifiers::COMMAND, Key::Enter);
        assert!(matches!(self.dialog(), Some(DialogView::Prediction(_))), "asks once more");
        self.press(Key::Enter);
        assert!(matches!(self.screen(), ScreenView::Ruling(_)), "the ruling is entered");
    }
}

#[test]
fn the_judge_asks_finds_and_rules_by_keyboard_alone() {
    let mut desk = Desk::open([1440.0, 900.0]);
    desk.begin(Key::J, &[]);
    desk.preside();
    desk.find();
    desk.dispose();
    desk.at_the_ruling("judge");
}

#[test]
fn every_part_of_the_case_file_and_every_dialog_of_the_frame_is_reached_by_key() {
    let mut desk = Desk::open([1280.0, 800.0]);
    desk.press(Key::Enter);
    let tabs = |desk: &Desk| {
        let ScreenView::CaseFile(view) = desk.screen() else { panic!("not in the case file") };
        let at = view.tabs.iter().position(|tab| tab.selected);
        (at, view.tabs.len())
    };
    let (_, count) = tabs(&desk);
    for place in 1..count {
        desk.press(Key::CloseBracket);
        assert_eq!(tabs(&desk).0, Some(place));
        nothing_is_drawn_at_rest(&mut desk.window);
    }
    desk.press(Key::OpenBracket);
    assert_eq!(tabs(&desk).0, Some(count - 2));

    desk.press_with(Modifiers::COMMAND, Key::K);
    assert!(matches!(desk.dialog(), Some(DialogView::Search(_))));
    desk.write("warrant");
    nothing_is_drawn_at_rest(&mut desk.window);
    desk.press(Key::Escape);
    assert!(desk.dialog().is_none());
    desk.seen.clear();
    desk.press(Key::F1);
    assert!(matches!(desk.dialog(), Some(DialogView::Keys(_))), "{:?}", desk.dialog());
    nothing_is_drawn_at_rest(&mut desk.window);
    desk.press(Key::Escape);
    assert!(desk.dialog().is_none());
    for forward in [true, true, true, false] {
        let shift = if forward { Modifiers::NONE } else { Modifiers::SHIFT };
        desk.press_with(shift, Key::F6);
    }
}
