//! The ways into the map, and from the map to where something was said.

use colloquy::app::view::courtroom::{EntryChipKind, TranscriptEntry};
use colloquy::app::view::{CourtroomView, JudgeView, RulingView, ScreenView};
use colloquy::app::{
    Action, Destination, JudgeAction, MapAction, MapNode, ReviewAction, RulingAction, ShellAction,
};
use colloquy::gui::screens::{courtroom, judge, review, ruling};
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Rect, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::map::{Play, open};
use crate::stage::{Stage, picture, window};

const MARK: &str = "The passage shown";

fn court(desk: &Desk) -> CourtroomView {
    let ScreenView::Courtroom(view) = desk.screen() else { panic!("not in court") };
    *view
}

fn bench(desk: &Desk) -> JudgeView {
    let ScreenView::Judge(view) = desk.screen() else { panic!("not on the bench") };
    *view
}

fn ruled(desk: &Desk) -> RulingView {
    let ScreenView::Ruling(view) = desk.screen() else { panic!("not at the ruling") };
    *view
}

/// What the chip of the first argument does.
fn chip(transcript: &[TranscriptEntry]) -> (usize, Action) {
    let argued = transcript.iter().find_map(|entry| {
        let chip = entry.chips.iter().find(|chip| chip.kind == EntryChipKind::Card)?;
        Some((entry.ply, chip.action.clone()?))
    });
    argued.unwrap()
}

/// Goes from the inspector to the passage.
fn show_passage(play: &mut Play) {
    let passage = play.view().inspector.unwrap().passage.unwrap();
    assert_eq!(passage.label, "Show in transcript");
    assert_eq!(passage.blocked, None);
    play.desk.act(passage.action);
}

#[test]
fn a_chip_of_the_transcript_leads_to_the_map_and_the_inspector_back_to_the_passage() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..9 {
        play.desk.step_as_counsel();
    }
    let (at, action) = chip(&court(&play.desk).transcript);
    let Action::Go(Destination::Map(Some(node))) = action else { panic!("{action:?}") };
    play.desk.act(Action::Go(Destination::Map(Some(node))));
    let view = play.view();
    assert_eq!(view.inspector.as_ref().map(|inspector| inspector.node), Some(node));
    assert!(view.nodes.iter().any(|shown| shown.id == node && shown.selected));
    show_passage(&mut play);
    assert_eq!(court(&play.desk).passage.map(|passage| passage.ply), Some(at));
    play.desk.act(Action::Shell(ShellAction::Escape));
    assert_eq!(court(&play.desk).passage, None, "Esc takes the mark away");
}

#[test]
fn the_button_of_the_inspector_leads_to_the_passage() {
    let mut play = Play::argued(SMALL_CASE);
    play.select_busiest();
    let view = play.view();
    let mut harness = open([1440.0, 900.0], view.clone());
    harness.get_by_role_and_label(Role::Button, "Show in transcript").click();
    harness.run();
    let passage = view.inspector.unwrap().passage.unwrap();
    assert!(harness.state().pushed(&passage.action));
}

/// The room of the transcript and the passage that is marked in it.
fn marked<V>(harness: &Harness<'_, Stage<V>>) -> (Rect, Rect) {
    let room = harness.get_by_role_and_label(Role::Log, "Transcript").rect();
    (room, harness.get_by_role_and_label(Role::Mark, MARK).rect())
}

#[test]
fn the_passage_is_brought_into_sight_once_and_marked_at_every_size() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::Second));
    play.desk.argue();
    let (at, _) = chip(&court(&play.desk).transcript);
    play.desk.go(Destination::Passage(at));
    let view = court(&play.desk);
    for size in [[1440.0, 900.0], [1024.0, 700.0], [640.0, 400.0]] {
        let mut harness = window(size, 1.0, Theme::Light, courtroom::show, view.clone());
        harness.run();
        let (room, passage) = marked(&harness);
        let seen = room.intersect(passage).height();
        assert!(seen >= passage.height().min(room.height()) - 60.0, "{passage:?} in {room:?}");
        picture(&mut harness, &format!("courtroom-passage-{:.0}", size[0]));
        for _ in 0..9 {
            harness.key_press(Key::PageDown);
            harness.run();
        }
        let (room, passage) = marked(&harness);
        assert!(!room.intersects(passage), "one may scroll away: {passage:?} in {room:?}");
    }
}

#[test]
fn a_passage_that_one_comes_to_see_again_is_brought_into_sight_again() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::Second));
    play.desk.argue();
    let (at, _) = chip(&court(&play.desk).transcript);
    play.desk.go(Destination::Passage(at));
    let size = [1440.0, 900.0];
    let mut harness = window(size, 1.0, Theme::Light, courtroom::show, court(&play.desk));
    harness.run();
    harness.key_press(Key::PageDown);
    harness.key_press(Key::PageDown);
    harness.run();
    play.desk.go(Destination::Map(None));
    play.desk.go(Destination::Passage(at));
    harness.state_mut().view = court(&play.desk);
    harness.run();
    let (room, passage) = marked(&harness);
    assert!(room.intersects(passage), "{passage:?} in {room:?}");
}

#[test]
fn a_judge_comes_to_the_passage_too() {
    let mut play = Play::begin(LEAD_CASE, Seat::Bench);
    for _ in 0..8 {
        play.desk.judge(JudgeAction::Continue);
    }
    let (at, action) = chip(&bench(&play.desk).transcript);
    play.desk.act(action);
    assert!(play.view().inspector.is_some());
    show_passage(&mut play);
    let view = bench(&play.desk);
    assert_eq!(view.passage.map(|passage| passage.ply), Some(at));
    for size in [[1440.0, 900.0], [640.0, 400.0]] {
        let mut harness = window(size, 1.0, Theme::Light, judge::show, view.clone());
        harness.run();
        let (room, passage) = marked(&harness);
        assert!(room.intersects(passage), "{passage:?} in {room:?}");
        picture(&mut harness, &format!("judge-passage-{:.0}", size[0]));
    }
}

#[test]
fn what_the_ruling_is_about_is_seen_in_the_map() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let node = |desk: &Desk| {
        let map = ruled(desk).but_for.map;
        assert_eq!(map.label, "See in map");
        let Action::Go(Destination::Map(Some(node))) = map.action else { panic!("{map:?}") };
        node
    };
    let view = ruled(&play.desk);
    let issue = view.issues.iter().find(|issue| issue.selected).unwrap().id;
    assert_eq!(node(&play.desk), MapNode::Issue(issue), "the selected issue");
    let [one, other] = [view.but_for.rows[0].entry, view.but_for.rows[1].entry];
    play.desk.act(Action::Ruling(RulingAction::Entry(other)));
    assert_eq!(node(&play.desk), MapNode::Entry(other), "the selected row");
    play.desk.act(Action::Ruling(RulingAction::Toggle(one)));
    assert_eq!(node(&play.desk), MapNode::Entry(one), "what alone is switched off");
    play.desk.act(ruled(&play.desk).but_for.map.action);
    assert_eq!(play.view().inspector.map(|inspector| inspector.node), Some(MapNode::Entry(one)));
    show_passage(&mut play);
    assert!(court(&play.desk).passage.is_some(), "after the ruling, too");
}

#[test]
fn the_button_of_the_ruling_and_the_codes_in_the_margin_lead_to_the_map() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let view = ruled(&play.desk);
    let see = view.but_for.map.action.clone();
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "See in map").scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "See in map").click();
    harness.run();
    assert!(harness.state().pushed(&see));
    let codes: Vec<_> = harness.get_all_by_role(Role::Link).collect();
    let rests = |name: &str| name.starts_with("Rests on ");
    let code = codes
        .into_iter()
        .find(|link| link.accesskit_node().label().is_some_and(|name| rests(&name)));
    code.unwrap().click();
    harness.run();
    let shown = harness.state().actions.iter();
    let to_entry =
        |action: &&Action| matches!(action, Action::Go(Destination::Map(Some(MapNode::Entry(_)))));
    assert_eq!(shown.filter(to_entry).count(), 1);
}

#[test]
fn the_move_that_the_review_explains_is_shown_in_the_map() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    play.desk.go(Destination::Review);
    play.desk.act(Action::Review(ReviewAction::First));
    let ScreenView::Review(view) = play.desk.screen() else { panic!("not at the review") };
    let action = view.explanation.map.clone().unwrap().action;
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, review::show, *view);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Show in map").click();
    harness.run();
    assert!(harness.state().pushed(&action));
    play.desk.act(action);
    let inspector = play.view().inspector.unwrap();
    assert!(inspector.hearing.starts_with("Played at move 1."), "{}", inspector.hearing);
}

#[test]
fn the_map_shows_what_one_comes_for_whatever_it_hid() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let unsaid = play.view().nodes.iter().find(|node| !node.played).unwrap().id;
    play.map(MapAction::Unplayed(false));
    assert!(play.view().nodes.iter().all(|node| node.id != unsaid));
    play.desk.go(Destination::Map(Some(unsaid)));
    let view = play.view();
    assert_eq!(view.inspector.as_ref().map(|inspector| inspector.node), Some(unsaid));
    let passage = view.inspector.unwrap().passage.unwrap();
    assert_eq!(passage.blocked.as_deref(), Some("Not said in this hearing."));
}
