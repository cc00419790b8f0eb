//! Ruling, review and map in the whole window: what each control comes to.

use colloquy::app::view::review::MoveLabel;
use colloquy::app::view::{MapView, ReviewView, RulingView, ScreenView};
use colloquy::app::{Action, Ask, Destination, MapNode, Report, ReviewDocument, ShellAction};
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Theme, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, SMALL_CASE};
use crate::reachable::focus_name;
use crate::whole::{
    self, Window, click, click_start, command, draws, press, ruled, says, turn_wheel,
};

fn ruling(window: &Window) -> &RulingView {
    let ScreenView::Ruling(view) = &window.state().view.screen else { panic!("no ruling") };
    view
}

fn review(window: &Window) -> &ReviewView {
    let ScreenView::Review(view) = &window.state().view.screen else { panic!("no review") };
    view
}

fn map(window: &Window) -> &MapView {
    let ScreenView::Map(view) = &window.state().view.screen else { panic!("no map") };
    view
}

fn asked(window: &mut Window) -> Vec<Ask> {
    let mut asked = Vec::new();
    whole::with(window, |desk| asked.clone_from(&desk.asked));
    asked
}

/// The ruling of a panel of three.
fn of_a_panel() -> Window {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    whole::with(&mut window, |desk| {
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        desk.argue_to_ruling();
    });
    whole::act(&mut window, Action::Ruling(colloquy::app::RulingAction::VotesRead));
    window
}

fn reviewed() -> Window {
    let mut window = ruled();
    whole::go(&mut window, Destination::Review);
    whole::act(&mut window, Action::Shell(ShellAction::Escape));
    window
}

fn strengths(window: &Window) -> Vec<String> {
    ruling(window).issues.iter().map(|issue| issue.gauge.label()).collect()
}

#[test]
fn a_click_on_a_judge_scores_everything_for_that_judge_alone_and_another_for_the_bench() {
    let mut window = of_a_panel();
    let of_all = strengths(&window);
    let judges = ruling(&window).votes.clone();
    let mut seen = Vec::new();
    for judge in &judges {
        click_start(&mut window, Role::Button, &format!("{}, ", judge.name));
        assert!(
            ruling(&window).votes.iter().any(|vote| vote.selected && vote.judge == judge.judge)
        );
        seen.push((strengths(&window), ruling(&window).waterfall.sum.clone()));
    }
    assert!(seen.iter().any(|(strengths, _)| *strengths != of_all), "{seen:?} {of_all:?}");
    seen.dedup();
    assert!(seen.len() > 1, "judges weigh differently");
    let last = judges.last().unwrap();
    click_start(&mut window, Role::Button, &format!("{}, ", last.name));
    assert_eq!(strengths(&window), of_all, "the same judge again: the bench");
    assert!(ruling(&window).votes.iter().all(|vote| !vote.selected));
}

#[test]
fn space_switches_an_argument_off_and_reset_switches_all_on() {
    let mut window = ruled();
    let before = (strengths(&window), ruling(&window).but_for.sentence.clone());
    let switch = window.get_all_by_role(Role::Switch).next().unwrap();
    switch.focus();
    window.run();
    press(&mut window, Key::Space);
    assert!(!ruling(&window).but_for.rows[0].on);
    assert_ne!(ruling(&window).but_for.sentence, before.1, "the sentence says what would be");
    let reset = ruling(&window).but_for.reset.label.clone();
    click(&mut window, Role::Button, &reset);
    assert!(ruling(&window).but_for.rows.iter().all(|row| row.on));
    assert_eq!((strengths(&window), ruling(&window).but_for.sentence.clone()), before);
}

#[test]
fn a_passage_of_the_opinion_selects_what_it_rests_on() {
    let mut window = ruled();
    for _ in 0..ruling(&window).opinion.pages.len() {
        let names = window.get_all_by_role(Role::Link).map(|node| node.accesskit_node().label());
        let rests = names.flatten().find(|name| name.starts_with("Rests on "));
        if let Some(code) = rests {
            click(&mut window, Role::Link, &code);
            let node = map(&window).inspector.as_ref().map(|inspector| inspector.node);
            assert!(matches!(node, Some(MapNode::Entry(_))), "{node:?}");
            return;
        }
        let next = ruling(&window).opinion.next.label.clone();
        click(&mut window, Role::Button, &next);
    }
    panic!("no passage rests on anything");
}

#[test]
fn the_opinion_is_saved_by_button_and_key_and_a_failure_names_the_path() {
    let mut window = ruled();
    click(&mut window, Role::Button, "Save for print (HTML)");
    let saves = |ask: &Ask| matches!(ask, Ask::SaveOpinion { name, .. } if name.contains(".html"));
    assert_eq!(asked(&mut window).iter().filter(|ask| saves(ask)).count(), 1);
    command(&mut window, Key::S);
    assert_eq!(asked(&mut window).iter().filter(|ask| saves(ask)).count(), 2);
    let report = Report::NotWritten("/full/opinion.html".into(), "no room is left".to_owned());
    whole::act(&mut window, Action::Report(report));
    assert!(says(&window, "/full/opinion.html could not be written: no room is left."));
}

#[test]
fn after_a_ruling_the_next_stage_is_one_click_away() {
    let mut window = ruled();
    let next = ruling(&window).actions.next_stage.clone().unwrap();
    click(&mut window, Role::Button, &next.label);
    let ScreenView::CaseFile(file) = &window.state().view.screen else { panic!("no file") };
    assert_eq!(file.locked, None, "it is open now");
}

#[test]
fn dragging_over_the_chart_goes_through_the_moves_and_resting_tells_one() {
    let mut window = reviewed();
    let chart = window.get_by_role(Role::Slider).rect();
    let at = |share: f32| Pos2::new(chart.left() + share * chart.width(), chart.center().y);
    window.drag_at(at(0.2));
    window.run();
    let mut seen = vec![review(&window).chart.selected];
    for step in 3..9_u8 {
        window.hover_at(at(0.1 * f32::from(step)));
        window.run();
        seen.push(review(&window).chart.selected);
    }
    window.drop_at(at(0.8));
    window.run();
    assert!(seen.is_sorted(), "{seen:?}");
    seen.dedup();
    assert!(seen.len() > 4, "each move on the way is selected: {seen:?}");
    window.hover_at(at(0.02) + vec2(40.0, 0.0));
    window.run();
    let points = &review(&window).chart.points;
    assert!(points.iter().take(4).any(|point| draws(&window, &point.label)), "{points:?}");
}

#[test]
fn the_next_mistake_is_one_s_own_and_flagged() {
    let mut window = reviewed();
    let mistake = review(&window).moves.mistake.clone();
    if mistake.blocked.is_some() {
        assert!(review(&window).moves.rows.iter().all(|row| row.side == Side::First
            || !matches!(row.label, Some(MoveLabel::Mistake | MoveLabel::Blunder))));
        return;
    }
    click(&mut window, Role::Button, &mistake.label);
    let row = review(&window).moves.rows.iter().find(|row| row.selected).unwrap();
    let flagged = [MoveLabel::Inaccuracy, MoveLabel::Mistake, MoveLabel::Blunder];
    assert!(row.side == Side::Second && row.label.is_some_and(|l| flagged.contains(&l)), "{row:?}");
}

#[test]
fn each_document_of_the_review_is_saved_from_its_menu_and_the_report_by_key() {
    let mut window = reviewed();
    for (name, what) in [
        ("Save the report as HTML", ReviewDocument::Html),
        ("Save the report as Markdown", ReviewDocument::Markdown),
        ("Save the report as plain text", ReviewDocument::Text),
        ("Save the moves as CSV", ReviewDocument::Moves),
        ("Save the transcript", ReviewDocument::Transcript),
        ("Save the record", ReviewDocument::Record),
    ] {
        click(&mut window, Role::Button, "Save as…");
        click(&mut window, Role::Button, name);
        let last = asked(&mut window).pop();
        assert!(matches!(&last, Some(Ask::SaveReview { what: of, .. }) if *of == what), "{last:?}");
    }
    command(&mut window, Key::E);
    let last = asked(&mut window).pop();
    assert!(matches!(last, Some(Ask::SaveReview { what: ReviewDocument::Html, .. })));
}

#[test]
fn a_step_of_the_best_line_is_marked_and_a_retry_leads_back_into_the_hearing() {
    let mut window = reviewed();
    let step = review(&window).line.rows[0].clone();
    let name = format!("{} {}, chance {}", step.number, step.name, step.chance);
    click(&mut window, Role::Button, &name);
    assert!(review(&window).line.rows[0].selected);
    let own = review(&window).moves.rows.iter().position(|row| row.side == Side::Second).unwrap();
    let sentence = review(&window).moves.rows[own].sentence.clone();
    click(&mut window, Role::Button, &sentence);
    assert_eq!(review(&window).explanation.retry.blocked, None);
    press(&mut window, Key::T);
    assert!(matches!(window.state().view.screen, ScreenView::Courtroom(_)));
}

fn at_the_map() -> Window {
    let mut window = ruled();
    whole::go(&mut window, Destination::Map(None));
    window
}

#[test]
fn the_wheel_zooms_the_map_within_its_bounds() {
    let mut window = at_the_map();
    let middle = Pos2::new(600.0, 450.0);
    let node = map(&window).nodes[0].sentence.clone();
    let width = |window: &Window| window.get_by_label(&node).rect().width();
    let turn = |window: &mut Window, by: f32| {
        for _ in 0..30 {
            turn_wheel(window, middle, by);
        }
    };
    let before = width(&window);
    turn(&mut window, 120.0);
    let near = width(&window);
    assert!(near > before * 1.2, "{before} to {near}");
    turn(&mut window, -120.0);
    let far = width(&window);
    assert!((far / near - 0.2).abs() < 0.02, "from 200 % to 40 %: {near} to {far}");
}

#[test]
fn the_map_is_panned_with_the_middle_button_too() {
    let mut window = at_the_map();
    let node = map(&window).nodes[0].sentence.clone();
    let place = |window: &Window| window.get_by_label(&node).rect().min;
    let (before, from) = (place(&window), Pos2::new(120.0, 700.0));
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Middle,
        pressed,
        modifiers: Modifiers::NONE,
    };
    let to = from + vec2(60.0, -40.0);
    for event in [
        Event::PointerMoved(from),
        button(from, true),
        Event::PointerMoved(from + vec2(20.0, -10.0)),
        Event::PointerMoved(to),
        button(to, false),
    ] {
        window.event(event);
        window.step();
    }
    window.run();
    assert!((place(&window) - before - vec2(60.0, -40.0)).length() < 12.0, "{:?}", place(&window));
}

#[test]
fn what_is_inspected_is_left_out_shown_where_it_was_said_and_found_in_the_list() {
    let mut window = at_the_map();
    let node = map(&window).nodes.iter().find(|node| matches!(node.id, MapNode::Entry(_)));
    let (id, name) = (node.unwrap().id, node.unwrap().sentence.clone());
    whole::act(&mut window, Action::Map(colloquy::app::MapAction::Select(Some(id))));
    let trial = map(&window).inspector.clone().unwrap().trial.unwrap();
    click(&mut window, Role::Button, &trial.label);
    assert!(map(&window).without.is_some());
    click(&mut window, Role::Button, "Put it back");
    assert!(map(&window).without.is_none());
    click(&mut window, Role::Button, "As a list");
    assert!(map(&window).list && map(&window).nodes.iter().any(|node| node.selected));
    press(&mut window, Key::L);
    assert!(!map(&window).list, "L goes back");
    assert!(says(&window, &name));
    click(&mut window, Role::Button, "Save PNG");
    assert!(matches!(asked(&mut window).pop(), Some(Ask::SaveMap { .. })));
    click(&mut window, Role::Button, "Show in transcript");
    assert!(matches!(window.state().view.screen, ScreenView::Courtroom(_)));
    window.get_by_role_and_label(Role::Mark, "The passage shown");
}

#[test]
fn the_replay_is_moved_by_keys_and_shows_the_map_as_it_was() {
    let mut window = at_the_map();
    let all = map(&window).nodes.len();
    let slider = window.get_by_role(Role::Slider);
    slider.focus();
    window.run();
    press(&mut window, Key::Home);
    assert!(focus_name(&window).contains("before move 1"), "{}", focus_name(&window));
    assert!(map(&window).nodes.len() < all, "only the issues");
    assert!(map(&window).empty.is_some() && says(&window, map(&window).empty.as_ref().unwrap()));
    press(&mut window, Key::End);
    assert_eq!(map(&window).nodes.len(), all);
}

#[test]
fn nothing_is_reviewed_or_ruled_on_before_a_hearing() {
    let mut window = whole::open([1440.0, 900.0], Theme::Light);
    for to in [Destination::Review, Destination::Ruling, Destination::Map(None)] {
        whole::with(&mut window, |desk: &mut Desk| desk.go(to.clone()));
        assert!(matches!(window.state().view.screen, ScreenView::Docket(_)), "{to:?}");
    }
    for (key, name) in [(Key::Num4, "Ruling"), (Key::Num5, "Review"), (Key::Num6, "Map")] {
        command(&mut window, key);
        assert!(matches!(window.state().view.screen, ScreenView::Docket(_)), "{name}");
        let tab = window.get_by_role_and_label(Role::Tab, name);
        assert!(tab.accesskit_node().is_disabled(), "{name}");
    }
}
