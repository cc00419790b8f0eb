//! The courtroom as counsel, in the whole window: what each control comes to.

use colloquy::app::view::courtroom::{CardState, EntryChipKind, Relation, Turn};
use colloquy::app::view::{CourtroomView, DialogView, ScreenView};
use colloquy::app::{Action, CourtroomAction, Effect, QuestionAction, Report, update};
use colloquy::gui::screens::courtroom;
use colloquy::gui::theme::Palette;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Shape, Theme};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Desk;
use crate::stage::window;
use crate::views_courtroom as views;
use crate::whole::{
    self, Window, argued, click, click_start, command, place_of, press, says, turn_wheel,
};

fn court(window: &Window) -> &CourtroomView {
    let ScreenView::Courtroom(view) = &window.state().view.screen else { panic!("not in court") };
    view
}

fn filters(window: &Window) -> Vec<String> {
    court(window).tray.filters.iter().map(|filter| filter.label.clone()).collect()
}

#[test]
fn a_filter_of_the_hand_is_set_by_click_and_taken_away_by_click() {
    let mut window = argued(6);
    let all = court(&window).tray.cards.len();
    let row = court(&window).table[0].clone();
    click_start(
        &mut window,
        Role::Button,
        &format!("{} {}, ", row.code, row.title.replace('*', "")),
    );
    assert_eq!(filters(&window).len(), 1);
    let answers = |card: &colloquy::app::view::courtroom::CardView| {
        matches!(card.relation, Relation::Answers { .. })
    };
    assert!(court(&window).tray.cards.iter().all(answers));
    let chip = format!("Show not only {}", filters(&window)[0]);
    click(&mut window, Role::Button, &chip);
    assert!(filters(&window).is_empty());
    assert_eq!(court(&window).tray.cards.len(), all, "every card is back");

    let issue = court(&window).issues[0].sentence.clone();
    click(&mut window, Role::Button, &issue);
    assert!(court(&window).issues[0].selected && filters(&window).len() == 1);
    let chip = format!("Show not only {}", filters(&window)[0]);
    click(&mut window, Role::Button, &chip);
    assert!(filters(&window).is_empty() && !court(&window).issues[0].selected);
}

#[test]
fn the_chips_below_a_passage_lead_to_answers_authority_and_map() {
    let mut window = argued(6);
    let open = |window: &Window| {
        let chips = court(window).transcript.iter().flat_map(|said| &said.chips);
        chips.filter(|chip| chip.text == "unanswered").count()
    };
    assert!(open(&window) > 0, "something of theirs stands open");
    click(&mut window, Role::Button, "unanswered");
    assert!(filters(&window)[0].starts_with("Answers "), "{:?}", filters(&window));
    let of = |window: &Window, kind| {
        let mut chips = court(window).transcript.iter().flat_map(|said| said.chips.clone());
        let chip = chips.find(|chip| chip.kind == kind && chip.action.is_some());
        chip.unwrap().text.replace('*', "")
    };
    let cite = of(&window, EntryChipKind::Authority);
    whole::click_place(&mut window, Role::Link, &cite, 0);
    assert!(matches!(window.state().view.dialog, Some(DialogView::Authority(_))));
    press(&mut window, Key::Escape);
    let card = of(&window, EntryChipKind::Card);
    click(&mut window, Role::Button, &card);
    assert!(matches!(&window.state().view.screen, ScreenView::Map(map) if map.inspector.is_some()));
}

#[test]
fn the_wheel_goes_back_and_a_button_comes_back_to_now() {
    let mut window = argued(14);
    assert!(window.query_by_label("Back to now").is_none());
    let middle = window.get_by_role_and_label(Role::Log, "Transcript").rect().center();
    turn_wheel(&mut window, middle, 240.0);
    click(&mut window, Role::Button, "Back to now");
    assert!(window.query_by_label("Back to now").is_none());
    click(&mut window, Role::Link, "earlier in the hearing");
    assert!(window.query_by_label("Back to now").is_some());
}

#[test]
fn a_judge_says_what_he_weighs_to_the_pointer() {
    let mut window = argued(2);
    let judge = court(&window).bench[0].clone();
    let weighs = judge.about.replace('*', "");
    let start = judge.name;
    let place = place_of(&window, Role::Button, &start);
    let shown = |window: &Window| {
        let told = |shape: &Shape| matches!(shape, Shape::Text(text) if text.galley.text().contains(weighs.split(['.', ',']).next().unwrap()));
        window.output().shapes.iter().filter(|clipped| told(&clipped.shape)).count()
    };
    let before = shown(&window);
    window.hover_at(place.center());
    window.run_steps(8);
    assert!(shown(&window) > before, "the tooltip tells {weighs:?}");
    window.hover_at(egui::pos2(700.0, 400.0));
    window.run_steps(8);
    click_start(&mut window, Role::Button, &start);
    assert!(shown(&window) > before, "and so does the note at a click");
}

#[test]
fn a_card_answers_the_pointer_is_selected_by_a_click_and_played_by_another() {
    let mut window = argued(2);
    let card =
        court(&window).tray.cards.iter().find(|card| card.state == CardState::Ready).unwrap();
    let start = format!("{}, {}", card.code, card.kind_name);
    let place = place_of(&window, Role::Button, &start);
    let edge = |window: &Window| {
        window.output().shapes.iter().find_map(|clipped| match &clipped.shape {
            Shape::Rect(shape)
                if shape.rect.contains_rect(place.shrink(1.0))
                    && place.expand(1.0).contains_rect(shape.rect)
                    && shape.stroke.width > 0.0 =>
            {
                Some(shape.stroke.color)
            }
            _ => None,
        })
    };
    let palette = Palette::current(&window.ctx);
    assert_eq!(edge(&window), Some(palette.line));
    window.hover_at(place.center());
    window.run_steps(4);
    assert_eq!(edge(&window), Some(palette.edge));
    click_start(&mut window, Role::Button, &start);
    assert!(court(&window).tray.cards.iter().any(|card| card.selected));
    assert!(court(&window).actions.primary.label.contains(start.split(',').next().unwrap()));
    click_start(&mut window, Role::Button, &start);
    assert!(matches!(window.state().view.dialog, Some(DialogView::Reasons(_))), "the reason first");
}

#[test]
fn the_tabs_of_the_hand_are_opened_by_click_and_by_brackets() {
    let mut window = argued(4);
    let open = |window: &Window| court(window).tray.tabs.iter().position(|tab| tab.selected);
    for (place, tab) in court(&window).tray.tabs.clone().iter().enumerate().rev() {
        let name =
            tab.count.map_or(tab.label.to_owned(), |count| format!("{}, {count}", tab.label));
        click(&mut window, Role::Tab, &name);
        assert_eq!(open(&window), Some(place), "{name}");
    }
    press(&mut window, Key::CloseBracket);
    assert_eq!(open(&window), Some(1));
    press(&mut window, Key::OpenBracket);
    assert_eq!(open(&window), Some(0));
}

#[test]
fn a_turn_is_taken_back_and_played_again_by_keys() {
    let mut window = argued(4);
    whole::with(&mut window, |desk| {
        while !desk.play_first() || desk.dialog().is_some() {
            desk.step_as_counsel();
        }
    });
    let said = court(&window).transcript.len();
    command(&mut window, Key::Z);
    assert!(court(&window).transcript.len() < said);
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.run();
    assert_eq!(court(&window).transcript.len(), said);
}

#[test]
fn a_point_is_conceded_and_the_floor_yielded_only_after_one_was_asked() {
    let mut window = argued(8);
    let said = court(&window).transcript.len();
    click(&mut window, Role::Button, "Concede");
    assert!(matches!(window.state().view.dialog, Some(DialogView::Concede(_))));
    press(&mut window, Key::Escape);
    assert_eq!(court(&window).transcript.len(), said, "Escape concedes nothing");
    press(&mut window, Key::C);
    let Some(DialogView::Concede(view)) = &window.state().view.dialog else { panic!("no dialog") };
    let (label, confirm) = (view.choices[0].label.replace('*', ""), view.confirm.label.clone());
    let choice = window.get_all_by_label_contains(&label).last().unwrap();
    choice.click();
    window.run();
    let all = window.get_all_by_role_and_label(Role::Button, &confirm);
    all.last().unwrap().click();
    window.run();
    assert!(court(&window).transcript.len() > said, "it is on the record");
    let mut window = argued(8);
    press(&mut window, Key::Y);
    assert!(matches!(window.state().view.dialog, Some(DialogView::Confirm(_))));
}

#[test]
fn hints_come_by_button_and_by_key_until_there_is_no_further_one() {
    let mut window = argued(2);
    let steps = |window: &Window| court(window).hint.as_ref().map_or(0, |hint| hint.steps.len());
    let label = court(&window).actions.hint.label.clone();
    click(&mut window, Role::Button, &label);
    assert_eq!(steps(&window), 1);
    press(&mut window, Key::H);
    press(&mut window, Key::H);
    assert_eq!(steps(&window), 3);
    press(&mut window, Key::H);
    assert_eq!(steps(&window), 3);
    assert_eq!(court(&window).actions.hint.blocked.as_deref(), Some("There is no further hint."));
}

/// Lets the other side begin to prepare, and not come back yet.
fn preparing(desk: &mut Desk) -> Option<colloquy::app::work::Ticket> {
    for _ in 0..40 {
        let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
        if view.prompt.turn == Turn::Theirs {
            let act = Action::Courtroom(CourtroomAction::Continue);
            let effects = update(&mut desk.state, act);
            return effects.into_iter().find_map(|effect| match effect {
                Effect::Work(job) => Some(job.ticket),
                _ => None,
            });
        }
        desk.step_as_counsel();
    }
    None
}

#[test]
fn while_the_other_side_prepares_that_is_said_and_it_can_be_stopped() {
    let mut window = argued(1);
    let mut ticket = None;
    whole::with(&mut window, |desk| ticket = preparing(desk));
    let ticket = ticket.expect("somebody prepares");
    assert_eq!(court(&window).prompt.turn, Turn::Preparing);
    assert!(says(&window, "is preparing"));
    let go_on = window.get_by_role_and_label(Role::Button, "Continue");
    assert!(go_on.accesskit_node().is_disabled());
    whole::act(&mut window, Action::Report(Report::Progress(ticket, 3, 10)));
    assert!(says(&window, "3 of 10"));
    click(&mut window, Role::Button, "Stop");
    assert_eq!(court(&window).prompt.turn, Turn::Theirs, "they wait until one lets them go on");
    assert!(court(&window).actions.go_on.is_enabled());
}

#[test]
fn where_nothing_is_left_to_add_one_lets_the_others_go_on() {
    let mut view = views::courtroom();
    view.tray.cards.clear();
    view.tray.empty = Some("Nothing left to add on this issue".into());
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, courtroom::show, view);
    harness.run();
    harness.get_by_role_and_label(Role::Status, "Nothing left to add on this issue");
    // the panel's own button is the smaller of the two
    let height = |button: &egui_kittest::Node<'_>| button.rect().height();
    let buttons = harness.get_all_by_role_and_label(Role::Button, "Continue");
    buttons.min_by(|a, b| height(a).total_cmp(&height(b))).unwrap().click();
    harness.run();
    assert!(harness.state().pushed(&Action::Courtroom(CourtroomAction::Continue)));
}

#[test]
fn the_first_turn_says_for_whom_one_opens() {
    let window = whole::begun(colloquy::law::Seat::Counsel(colloquy::law::Side::First));
    let opens = court(&window).prompt.clone();
    assert!(opens.text.contains("All rise.") || opens.lead.contains("All rise."), "{opens:?}");
    assert!(says(&window, "All rise."));
}

#[test]
fn a_question_that_is_not_answered_in_time_is_passed_over_and_the_record_says_so() {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    whole::with(&mut window, |desk| {
        use colloquy::app::{CaseFileAction, Countdown, Destination};
        desk.go(Destination::CaseFile(Some(crate::desk::LEAD_CASE.to_owned())));
        desk.act(Action::CaseFile(CaseFileAction::Countdown(Countdown::HalfMinute)));
        desk.begin_here(colloquy::law::Seat::Counsel(colloquy::law::Side::Second));
        while !matches!(desk.dialog(), Some(DialogView::Question(_))) {
            desk.step_as_counsel();
        }
    });
    assert!(says(&window, "0:30 left to begin your answer"));
    click(&mut window, Role::Button, "Ask for a moment, +0:15");
    assert!(says(&window, "0:45 left to begin your answer"));
    whole::with(&mut window, |desk| {
        for _ in 0..45 {
            desk.act(Action::Question(QuestionAction::Second));
        }
    });
    let question = matches!(window.state().view.dialog, Some(DialogView::Question(_)));
    assert!(!question || says(&window, "0:30 left"), "another one at most");
    let passed = court(&window).transcript.iter().any(|said| said.act.contains("does not answer"));
    assert!(passed, "{:?}", court(&window).transcript.last());
}
