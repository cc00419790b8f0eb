//! The map after any move, and without one thing that was said.

use std::collections::BTreeMap;

use colloquy::app::view::MapView;
use colloquy::app::view::ScreenView;
use colloquy::app::view::map::{NodeView, WithoutView};
use colloquy::app::{
    Action, CaseFileAction, Destination, EntryId, MapAction, MapNode, RulingAction,
};
use colloquy::law::{Seat, Side};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{LEAD_CASE, SMALL_CASE};
use crate::map::{Play, open, press, pushes};
use crate::reachable::nothing_is_drawn_at_rest;
use crate::stage::{picture, pictures};

fn played(view: &MapView) -> usize {
    view.nodes.iter().filter(|node| node.played).count() - view.issues.len()
}

fn strengths(view: &MapView) -> BTreeMap<MapNode, Option<f32>> {
    view.nodes.iter().map(|node| (node.id, node.strength)).collect()
}

fn entry(node: &NodeView) -> EntryId {
    let MapNode::Entry(entry) = node.id else { panic!("{node:?}") };
    entry
}

#[test]
fn the_map_is_shown_as_it_was_after_each_move() {
    let mut play = Play::argued(LEAD_CASE);
    let last = play.view();
    let replay = last.replay.clone().unwrap();
    assert_eq!((replay.moves, replay.label), (replay.of, format!("move {0} of {0}", replay.of)));
    assert!(last.notes.is_empty());
    let mut before = 0;
    for moves in 0..replay.of {
        play.map(MapAction::Replay(moves));
        let view = play.view();
        assert_eq!(view.replay.as_ref().unwrap().label, format!("move {moves} of {}", replay.of));
        let count = played(&view);
        assert!(count == before || count == before + 1, "a move brings one thing at most");
        let brought = usize::from(view.latest.is_some());
        assert_eq!(brought, count - before, "what is new is marked, after move {moves}");
        assert!(view.latest.is_none_or(|node| view.nodes.iter().any(|own| own.id == node)));
        let listed: std::collections::BTreeSet<_> =
            view.outline.iter().map(|row| row.node).collect();
        assert_eq!(listed.len(), view.nodes.len(), "the list shows the same");
        assert_eq!(view.notes.len(), 1);
        before = count;
    }
    play.map(MapAction::Replay(0));
    let view = play.view();
    assert_eq!((played(&view), view.empty.as_deref()), (0, Some("No argument yet")));
    assert_eq!(view.notes[0].text, "Before the first move");
    play.desk.act(view.notes[0].undo.action.clone());
    assert_eq!(strengths(&play.view()), strengths(&last));
}

#[test]
fn strengths_are_those_of_that_move_and_places_stay() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    for _ in 0..5 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    let early = play.view();
    let moves = early.replay.clone().unwrap().of;
    play.desk.go(Destination::Hearing);
    play.desk.argue();
    play.desk.go(Destination::Map(None));
    let late = play.view();
    play.map(MapAction::Replay(moves));
    let replayed = play.view();
    assert_eq!(strengths(&replayed), strengths(&early));
    assert_ne!(strengths(&replayed), strengths(&late));
    assert_eq!(replayed.extent, late.extent, "the map is not fitted to less");
    let mut harness = open([1440.0, 900.0], late.clone());
    let issue = late.nodes[0].sentence.clone();
    let place = harness.get_by_label(&issue).rect();
    let sentence = replayed.nodes[0].sentence.clone();
    harness.state_mut().view = replayed;
    harness.run();
    assert_eq!(harness.get_by_label(&sentence).rect(), place);
}

#[test]
fn the_slider_is_moved_by_keys_and_named_with_its_move() {
    let mut play = Play::argued(LEAD_CASE);
    let of = play.view().replay.unwrap().of;
    play.map(MapAction::Replay(of - 3));
    let view = play.view();
    let replay = view.replay.clone().unwrap();
    let name = format!("Replay, move {} of {of}. {}", of - 3, replay.done);
    for size in [[1440.0, 900.0], [640.0, 400.0]] {
        let mut harness = open(size, view.clone());
        harness.get_by_role_and_label(Role::Slider, &name).focus();
        harness.run();
        for (key, moves) in [
            (Key::ArrowLeft, of - 4),
            (Key::ArrowRight, of - 2),
            (Key::Home, 0),
            (Key::End, of),
            (Key::PageDown, of - 8),
        ] {
            harness.state_mut().actions.clear();
            press(&mut harness, key);
            pushes(&harness, MapAction::Replay(moves));
        }
        nothing_is_drawn_at_rest(&mut harness);
    }
}

#[test]
fn pictures_of_a_replay() {
    let mut play = Play::argued(LEAD_CASE);
    let of = play.view().replay.unwrap().of;
    play.map(MapAction::Replay(of / 2));
    let view = play.view();
    let latest = view.nodes.iter().rfind(|node| node.played).unwrap().id;
    play.map(MapAction::Select(Some(latest)));
    pictures("map-replay", map_show(), &play.view());
}

const fn map_show() -> crate::stage::Screen<MapView> {
    colloquy::gui::screens::map::show
}

#[test]
fn what_is_inspected_and_not_yet_said_is_said_to_be_absent() {
    let mut play = Play::argued(LEAD_CASE);
    let busiest = play.select_busiest();
    play.map(MapAction::Replay(0));
    let view = play.view();
    assert!(view.inspector.is_none());
    assert_eq!(view.absent, Some(format!("{} was not said by then.", busiest.code)));
    open([1440.0, 900.0], view.clone()).get_by_label(view.absent.as_deref().unwrap());
}

fn without(play: &mut Play, entry: EntryId) -> WithoutView {
    play.map(MapAction::Without(Some(entry)));
    play.view().without.unwrap()
}

#[test]
fn what_is_left_out_counts_for_nothing_until_it_is_put_back() {
    let mut play = Play::argued(LEAD_CASE);
    let busiest = play.select_busiest();
    let whole = play.view();
    let trial = whole.inspector.clone().unwrap().trial.unwrap();
    assert_eq!(trial.label, format!("Try without {}", busiest.code));
    play.desk.act(trial.action);
    let view = play.view();
    let node = view.nodes.iter().find(|node| node.id == busiest.id).unwrap();
    assert!(!node.played && node.strength.is_none());
    assert!(node.sentence.ends_with("left out."), "{}", node.sentence);
    let row = view.outline.iter().find(|row| row.node == busiest.id).unwrap();
    assert_eq!(row.strength, "left out");
    let issue = view.nodes.iter().find(|node| {
        matches!(node.id, MapNode::Issue(_)) && strengths(&whole)[&node.id] != node.strength
    });
    assert!(issue.is_some(), "an issue moves");
    let out = view.edges.iter().filter(|edge| edge.from == busiest.id || edge.to == busiest.id);
    assert!(out.map(|edge| edge.value).all(|value| value.is_none()));
    let back = view.inspector.unwrap().trial.unwrap();
    assert_eq!(back.label, format!("Put {} back", busiest.code));
    play.desk.act(back.action);
    assert_eq!(play.view(), whole);
}

#[test]
fn what_would_be_is_what_the_ruling_says_it_would_be() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let ScreenView::Ruling(ruling) = play.desk.screen() else { panic!("no ruling") };
    let (mut flips, mut holds) = (0, 0);
    for row in &ruling.but_for.rows {
        play.desk.go(Destination::Ruling);
        play.desk.act(Action::Ruling(RulingAction::Toggle(row.entry)));
        let ScreenView::Ruling(off) = play.desk.screen() else { panic!("no ruling") };
        play.desk.go(Destination::Map(Some(MapNode::Entry(row.entry))));
        let would = without(&mut play, row.entry);
        assert_eq!(would.flips, off.but_for.sentence.contains("ruling flips:"), "{}", would.ruling);
        let order = off.but_for.sentence.rsplit_once(": ").unwrap().1;
        assert!(would.ruling.ends_with(order), "{} and {order}", would.ruling);
        if would.flips {
            flips += 1;
        } else {
            holds += 1;
        }
        let selected = off.issues.iter().find(|issue| issue.selected).unwrap();
        let moved = would.issues.iter().find(|issue| issue.title == selected.title);
        if let (Some(moved), Some(strength)) = (moved, row.strength) {
            assert!((moved.without.unwrap() - strength).abs() < 0.01, "{moved:?}");
        }
    }
    assert!(holds > 0 && flips + holds == ruling.but_for.rows.len());
}

#[test]
fn while_it_is_argued_only_chances_are_told_and_no_draw() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    for _ in 0..6 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    let busiest = play.select_busiest();
    let would = without(&mut play, entry(&busiest));
    assert!(would.ruling.contains("if it ended there") || would.ruling.starts_with("If it ended"));
    assert!(!would.flips);
    assert!(would.issues.iter().all(|issue| issue.finding.is_empty()), "{would:?}");
}

#[test]
fn nothing_is_left_out_while_strengths_are_hidden() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    play.desk.act(Action::CaseFile(CaseFileAction::LiveStrength(false)));
    play.desk.begin_here(Seat::Counsel(Side::First));
    for _ in 0..4 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    let busiest = play.select_busiest();
    let trial = play.view().inspector.unwrap().trial.unwrap();
    let why = "Strengths are hidden until the matter is submitted.";
    assert_eq!(trial.blocked.as_deref(), Some(why));
    play.map(MapAction::Without(Some(entry(&busiest))));
    let view = play.view();
    assert!(view.without.is_none() && view.nodes.iter().all(|node| node.strength.is_none()));
    let mut harness = open([1440.0, 900.0], view);
    press(&mut harness, Key::X);
    let left_out = |action: &Action| matches!(action, Action::Map(MapAction::Without(_)));
    assert!(!harness.state().actions.iter().any(left_out), "X does nothing");
    harness.get_by_label(why);
    picture(&mut harness, "map-hidden");
}

#[test]
fn x_leaves_out_what_is_inspected_and_puts_it_back_in_map_and_list() {
    let mut play = Play::argued(LEAD_CASE);
    let busiest = play.select_busiest();
    let id = entry(&busiest);
    for list in [false, true] {
        play.map(MapAction::List(list));
        play.map(MapAction::Without(None));
        let mut harness = open([1440.0, 900.0], play.view());
        press(&mut harness, Key::X);
        pushes(&harness, MapAction::Without(Some(id)));
        play.map(MapAction::Without(Some(id)));
        harness.state_mut().view = play.view();
        harness.run();
        harness.get_by_role_and_label(Role::Button, "Put it back").click();
        harness.run();
        press(&mut harness, Key::X);
        let put_back = Action::Map(MapAction::Without(None));
        let back = harness.state().actions.iter().filter(|action| **action == put_back);
        assert_eq!(back.count(), 2);
        // it can be put back from anywhere, even where nothing is inspected
        let mut view = play.view();
        view.inspector = None;
        harness.state_mut().view = view;
        harness.state_mut().actions.clear();
        harness.run();
        press(&mut harness, Key::X);
        pushes(&harness, MapAction::Without(None));
    }
}

#[test]
fn pictures_of_the_map_without_something() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let ScreenView::Ruling(ruling) = play.desk.screen() else { panic!("no ruling") };
    let entry = ruling.but_for.rows[0].entry;
    play.desk.go(Destination::Map(Some(MapNode::Entry(entry))));
    play.map(MapAction::Without(Some(entry)));
    pictures("map-without", map_show(), &play.view());
    play.map(MapAction::List(true));
    pictures("map-without-list", map_show(), &play.view());
}

#[test]
fn before_a_panel_it_is_told_before_how_many_judges_a_finding_turns() {
    let mut play = Play::begin(SMALL_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let ScreenView::Ruling(ruling) = play.desk.screen() else { panic!("no ruling") };
    let told = ruling.but_for.rows.iter().any(|row| {
        play.desk.go(Destination::Map(Some(MapNode::Entry(row.entry))));
        let would = without(&mut play, row.entry);
        would.issues.iter().any(|issue| issue.finding.starts_with("carried before "))
    });
    assert!(told, "no finding turns without any one entry");
}
