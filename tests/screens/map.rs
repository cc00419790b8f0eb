use std::collections::{BTreeMap, BTreeSet};

use colloquy::app::view::map::NodeView;
use colloquy::app::view::{MapView, ScreenView};
use colloquy::app::{
    Action, CaseFileAction, Destination, MapAction, MapNode, SettingsAction, ShellAction,
};
use colloquy::gui::screens::map;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::reachable::{every_widget_is_named, focus_name, nothing_is_drawn_at_rest};
use crate::stage::{Stage, picture, pictures, window};

/// A hearing that is being played.
pub(crate) struct Play {
    pub(crate) desk: Desk,
    _folder: tempfile::TempDir,
}

impl Play {
    pub(crate) fn begin(case: &str, seat: Seat) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open(folder.path());
        desk.begin(case, seat);
        Self { desk, _folder: folder }
    }

    /// A hearing argued to its end, and its map.
    pub(crate) fn argued(case: &str) -> Self {
        let mut play = Self::begin(case, Seat::Counsel(Side::First));
        play.desk.argue();
        play.desk.go(Destination::Map(None));
        play
    }

    pub(crate) fn map(&mut self, action: MapAction) {
        self.desk.act(Action::Map(action));
    }

    pub(crate) fn view(&self) -> MapView {
        let ScreenView::Map(view) = self.desk.screen() else { panic!("not at the map") };
        *view
    }

    /// Selects the entry that the most others bear on.
    pub(crate) fn select_busiest(&mut self) -> NodeView {
        let view = self.view();
        let bearing = |node: &NodeView| view.edges.iter().filter(|edge| edge.to == node.id).count();
        let entries = view.nodes.iter().filter(|node| matches!(node.id, MapNode::Entry(_)));
        let busiest = entries.max_by_key(|node| bearing(node)).unwrap().clone();
        self.map(MapAction::Select(Some(busiest.id)));
        busiest
    }
}

pub(crate) fn open(size: [f32; 2], view: MapView) -> Harness<'static, Stage<MapView>> {
    let mut harness = window(size, 1.0, Theme::Light, map::show, view);
    harness.run();
    harness
}

pub(crate) fn pushes(harness: &Harness<'_, Stage<MapView>>, action: MapAction) {
    let stage = harness.state();
    let action = Action::Map(action);
    assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
}

pub(crate) fn press(harness: &mut Harness<'_, Stage<MapView>>, key: Key) {
    harness.key_press(key);
    harness.run();
    every_widget_is_named(harness);
}

#[test]
fn pictures_of_the_map() {
    let mut play = Play::argued(LEAD_CASE);
    play.select_busiest();
    pictures("map", map::show, &play.view());
    play.map(MapAction::List(true));
    pictures("map-list", map::show, &play.view());
}

#[test]
fn pictures_of_a_map_with_everything_that_could_be_said() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let view = play.view();
    let entries = view.nodes.iter().filter(|node| matches!(node.id, MapNode::Entry(_)));
    assert!(entries.count() >= 40);
    pictures("map-large", map::show, &view);
}

#[test]
fn before_the_first_move_the_map_has_the_issues_and_says_that_nothing_was_argued() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    let rail = play.desk.view().shell.rail;
    assert_eq!(rail.into_iter().find(|item| item.label == "Map").unwrap().blocked, None);
    play.desk.go(Destination::Map(None));
    let view = play.view();
    assert!(view.nodes.iter().all(|node| matches!(node.id, MapNode::Issue(_))));
    assert_eq!(view.nodes.len(), view.issues.len());
    assert_eq!(view.outline.len(), view.issues.len());
    assert_eq!(view.replay, None, "there is nothing to go through");
    let mut harness = open([1440.0, 900.0], view.clone());
    let said = harness.get_by_label("No argument yet").rect();
    for node in &view.nodes {
        let node = harness.get_by_label(&node.sentence).rect();
        assert!(!node.intersects(said), "{said:?} lies on {node:?}");
    }
    picture(&mut harness, "map-empty");
    play.map(MapAction::List(true));
    let mut harness = open([1024.0, 700.0], play.view());
    harness.get_by_label("No argument yet");
    picture(&mut harness, "map-empty-list");
    play.desk.go(Destination::Hearing);
    assert!(matches!(play.desk.screen(), ScreenView::Courtroom(_)), "and the hearing goes on");
}

#[test]
fn without_a_hearing_there_is_no_map() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    let rail = desk.view().shell.rail;
    let map = rail.into_iter().find(|item| item.label == "Map").unwrap();
    assert_eq!(map.blocked.as_deref(), Some("No hearing yet"));
    desk.go(Destination::Map(None));
    assert!(matches!(desk.screen(), ScreenView::Docket(_)));
}

#[test]
fn an_edge_of_a_loop_bears_a_sign() {
    let mut view = Play::argued(SMALL_CASE).view();
    let sign = colloquy::gui::icons::ARROWS_CLOCKWISE.glyph().to_string();
    let mut harness = open([1440.0, 900.0], view.clone());
    assert_eq!(times_drawn(&harness, &sign), 0, "no case has a loop");
    view.loops = view.edges[..2].iter().map(|edge| [edge.from, edge.to]).collect();
    harness.state_mut().view = view;
    harness.run();
    assert_eq!(times_drawn(&harness, &sign), 2);
    picture(&mut harness, "map-loop");
}

#[test]
fn what_would_be_too_much_to_see_opens_on_the_issue_that_decides() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    play.desk.argue_to_ruling();
    let ScreenView::Ruling(ruling) = play.desk.screen() else { panic!("no ruling") };
    let deciding = ruling.issues.iter().find(|issue| issue.deciding).map(|issue| issue.id);
    play.desk.go(Destination::Map(None));
    let few = play.view();
    assert!(few.nodes.len() <= 60 && few.issues.iter().all(|issue| !issue.selected));
    play.map(MapAction::Unplayed(true));
    let alone = play.view();
    let selected = alone.issues.iter().find(|issue| issue.selected).map(|issue| issue.id);
    assert!(selected.is_some() && (deciding.is_none() || selected == deciding), "{selected:?}");
    play.map(MapAction::Unplayed(false));
    assert_eq!(play.view().nodes.len(), few.nodes.len(), "and all of the few again");
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let all = play.view().nodes.len();
    assert!(all > 60 && alone.nodes.len() < all, "{all}");
}

/// How often a text is drawn.
fn times_drawn(harness: &Harness<'_, Stage<MapView>>, text: &str) -> usize {
    let shapes = harness.output().shapes.iter();
    shapes.filter(|clipped| matches!(&clipped.shape, egui::Shape::Text(shape) if shape.galley.text() == text)).count()
}

#[test]
fn every_node_and_edge_of_a_played_hearing_is_said_in_the_list() {
    let play = Play::argued(LEAD_CASE);
    let view = play.view();
    let listed: BTreeSet<MapNode> = view.outline.iter().map(|row| row.node).collect();
    let drawn: BTreeSet<MapNode> = view.nodes.iter().map(|node| node.id).collect();
    assert_eq!(listed, drawn);
    for edge in &view.edges {
        let code = |id| view.nodes.iter().find(|node| node.id == id).unwrap().code.clone();
        let how = if edge.supports { "Supports" } else { "Attacks" };
        let said = view.outline.iter().any(|row| {
            row.node == edge.from
                && row.value == edge.label
                && row.sentence.contains(how)
                && row.sentence.contains(&code(edge.to))
        });
        assert!(said, "{edge:?} is not said");
    }
    assert!(view.edges.iter().any(|edge| !edge.supports && edge.value < Some(0.0)));
    assert!(view.edges.iter().any(|edge| edge.supports && edge.value > Some(0.0)));
}

#[test]
fn places_are_fixed_for_a_case_and_no_two_nodes_share_one() {
    let places = |view: &MapView| -> BTreeMap<MapNode, (f32, usize)> {
        view.nodes.iter().map(|node| (node.id, (node.spot.column, node.spot.row))).collect()
    };
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..5 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    let early = places(&play.view());
    let mut late = Play::argued(LEAD_CASE);
    late.map(MapAction::Unplayed(true));
    let late = places(&late.view());
    for (node, place) in &early {
        assert!(late.get(node).is_none_or(|other| other == place), "{node:?} moved");
    }
    let all: Vec<_> = late.values().collect();
    for (index, place) in all.iter().enumerate() {
        assert!(!all[..index].contains(place), "two nodes at {place:?}");
    }
}

#[test]
fn edges_lead_up_and_an_attack_takes_what_it_says_from_its_target() {
    let mut play = Play::argued(LEAD_CASE);
    let busiest = play.select_busiest();
    let view = play.view();
    let spot = |id| view.nodes.iter().find(|node: &&NodeView| node.id == id).unwrap().spot;
    for edge in &view.edges {
        assert!(spot(edge.from).row > spot(edge.to).row, "{edge:?}");
    }
    let inspector = view.inspector.unwrap();
    assert_eq!(inspector.node, busiest.id);
    let coming = view.edges.iter().filter(|edge| edge.to == busiest.id);
    assert_eq!(coming.count(), inspector.acting.len());
    let (base, after) = (busiest.base.unwrap(), busiest.strength.unwrap());
    let attacked = inspector.acting.iter().all(|row| row.how == "attacks");
    assert!(!attacked || after < base, "{base} {after}");
    assert!(inspector.hearing.starts_with("Played at move"), "{}", inspector.hearing);
}

#[test]
fn one_judge_sees_other_strengths_than_the_bench() {
    let mut play = Play::argued(SMALL_CASE);
    play.select_busiest();
    let judges = play.view().inspector.unwrap().judges;
    assert_eq!(judges.len(), 4, "all, and three judges");
    let strengths =
        |play: &Play| -> Vec<_> { play.view().nodes.iter().map(|node| node.strength).collect() };
    let mean = strengths(&play);
    play.map(MapAction::Judge(judges[1].judge));
    assert_ne!(strengths(&play), mean);
    play.map(MapAction::Judge(None));
    assert_eq!(strengths(&play), mean);
}

#[test]
fn nobody_sees_what_the_other_side_has_not_said() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    for _ in 0..4 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    play.map(MapAction::Unplayed(true));
    let view = play.view();
    assert!(view.nodes.iter().any(|node| !node.played), "one's own are there");
    assert!(view.nodes.iter().all(|node| node.played || node.side == Side::First));
    assert!(view.nodes.iter().all(|node| node.played || node.strength.is_none()));
}

#[test]
fn hidden_strengths_stay_hidden_until_the_matter_is_submitted() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::LiveStrength(false)));
    desk.begin_here(Seat::Counsel(Side::First));
    let mut play = Play { desk, _folder: folder };
    for _ in 0..4 {
        play.desk.step_as_counsel();
    }
    play.desk.go(Destination::Map(None));
    let view = play.view();
    assert!(view.hidden.is_some());
    assert!(view.nodes.iter().all(|node| node.strength.is_none() && node.base.is_none()));
    assert!(view.edges.iter().all(|edge| edge.label.is_empty()));
    play.desk.go(Destination::Hearing);
    play.desk.argue();
    play.desk.go(Destination::Map(None));
    assert!(play.view().nodes.iter().any(|node| node.strength.is_some()));
}

#[test]
fn only_what_goes_to_an_issue_is_shown_alone() {
    let mut play = Play::argued(LEAD_CASE);
    let all = play.view();
    play.map(MapAction::Issue(Some(all.issues[0].id)));
    let alone = play.view();
    assert!(alone.nodes.len() < all.nodes.len());
    let issues: Vec<_> =
        alone.nodes.iter().filter(|node| matches!(node.id, MapNode::Issue(_))).collect();
    assert_eq!(issues.len(), 1);
}

#[test]
fn every_control_is_found_by_role_and_name() {
    let mut play = Play::argued(SMALL_CASE);
    play.select_busiest();
    let view = play.view();
    let mut harness = open([1440.0, 900.0], view.clone());
    let other = view.inspector.clone().unwrap().judges[2].clone();
    for name in ["1", "Also unplayed", &other.label] {
        harness.get_by_role_and_label(Role::RadioButton, name).click();
        harness.run();
    }
    let close = "Close the inspector";
    for name in ["As a list", "Nearer", "Farther", "Zoom to 100 %", "Fit", close] {
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
    }
    pushes(&harness, MapAction::Issue(Some(view.issues[0].id)));
    pushes(&harness, MapAction::Unplayed(true));
    pushes(&harness, MapAction::Judge(other.judge));
    pushes(&harness, MapAction::List(true));
    pushes(&harness, MapAction::Select(None));

    let inspector = view.inspector.unwrap();
    let acting = &inspector.acting[0];
    let label = format!("{} ", acting.code);
    let rows: Vec<_> = harness.get_all_by_role(Role::Button).collect();
    let row = rows.iter().find(|row| {
        let name = row.accesskit_node().label().unwrap_or_default();
        name.starts_with(&label) && name.contains(&acting.value)
    });
    row.unwrap().click();
    drop(rows);
    harness.run();
    pushes(&harness, MapAction::Select(Some(acting.node)));
    let (authority, name) = &inspector.authorities[0];
    harness.get_all_by_label(&name.replace('*', "")).next().unwrap().click();
    harness.run();
    let read = Action::Shell(ShellAction::ReadAuthority(*authority));
    assert!(harness.state().pushed(&read));
}

#[test]
fn arrows_go_to_the_nearest_node_and_enter_inspects_it() {
    let view = Play::argued(LEAD_CASE).view();
    let mut harness = open([1440.0, 900.0], view.clone());
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focus_name(&harness), view.nodes[0].sentence, "the first node");
    press(&mut harness, Key::ArrowDown);
    let below = focus_name(&harness);
    let at = view.nodes.iter().find(|node| node.sentence == below).unwrap();
    assert!(at.spot.row > 0);
    press(&mut harness, Key::Enter);
    pushes(&harness, MapAction::Select(Some(at.id)));
    press(&mut harness, Key::ArrowUp);
    let above = focus_name(&harness);
    let up = view.nodes.iter().find(|node| node.sentence == above).unwrap();
    assert!(up.spot.row < at.spot.row);
    for key in [Key::Plus, Key::Minus, Key::F, Key::L] {
        press(&mut harness, key);
    }
    pushes(&harness, MapAction::List(true));
    nothing_is_drawn_at_rest(&mut harness);
}

#[test]
fn dragging_moves_the_map_and_fitting_brings_it_back() {
    let view = Play::argued(LEAD_CASE).view();
    let first = view.nodes[0].sentence.clone();
    let mut harness = open([1440.0, 900.0], view);
    let place = |harness: &Harness<'_, Stage<MapView>>| harness.get_by_label(&first).rect();
    let before = place(&harness);
    let from = egui::pos2(90.0, 700.0);
    harness.drag_at(from);
    harness.hover_at(from + vec2(40.0, -30.0));
    harness.run();
    harness.drop_at(from + vec2(40.0, -30.0));
    harness.run();
    let moved = place(&harness).min - before.min;
    assert!((moved - vec2(40.0, -30.0)).length() < 8.0, "{moved}");
    press(&mut harness, Key::F);
    assert!((place(&harness).min - before.min).length() < 0.5);
    press(&mut harness, Key::Plus);
    assert!(place(&harness).width() > 1.1 * before.width());
}

#[test]
fn the_list_is_walked_by_keys_and_selects_the_same() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::List(true));
    let view = play.view();
    let mut harness = open([1024.0, 700.0], view.clone());
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert_eq!(focus_name(&harness), view.outline[1].sentence);
    press(&mut harness, Key::Enter);
    pushes(&harness, MapAction::Select(Some(view.outline[1].node)));
    play.map(MapAction::Select(Some(view.outline[1].node)));
    play.map(MapAction::List(false));
    let view = play.view();
    assert!(view.nodes.iter().any(|node| node.selected && node.id == view.outline[1].node));
    play.desk.act(Action::Shell(ShellAction::Escape));
    assert!(play.view().inspector.is_none());
}

#[test]
fn in_the_smallest_window_every_node_is_still_there() {
    let mut play = Play::argued(LEAD_CASE);
    play.select_busiest();
    let view = play.view();
    let mut harness = open([640.0, 400.0], view.clone());
    assert!(harness.query_by_role(Role::TreeItem).is_none());
    for node in &view.nodes {
        harness.get_by_label(&node.sentence);
    }
    let close = "Close the inspector";
    harness.get_by_role_and_label(Role::Button, close).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Button, close).click();
    harness.run();
    pushes(&harness, MapAction::Select(None));
    play.desk.act(Action::Settings(SettingsAction::Zoom(200)));
    picture(&mut harness, "map-least-scrolled");
}
