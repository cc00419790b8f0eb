//! The map as it is fitted into the window: what can be read of it, and how it comes there.

use colloquy::app::{MapAction, MapNode};
use colloquy::gui::theme::motion;
use colloquy::law::{Seat, Side};
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use crate::desk::LEAD_CASE;
use crate::map::{Play, open};

#[test]
fn the_lead_case_fitted_into_the_window_shows_the_short_name_of_every_argument() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let view = play.view();
    let entries: Vec<_> =
        view.nodes.iter().filter(|node| matches!(node.id, MapNode::Entry(_))).collect();
    assert!(entries.len() >= 40, "{}", entries.len());
    let harness = open([1440.0, 900.0], view.clone());
    let canvas = egui::Rect::from_min_max(egui::pos2(72.0, 96.0), egui::pos2(1131.0, 842.0));
    let mut cut = Vec::new();
    for node in &entries {
        let rect = harness.get_by_label(&node.sentence).rect();
        assert!(canvas.contains_rect(rect), "{} is out of sight: {rect:?}", node.code);
        let name = node.short.replace('*', "");
        let drawn = harness.output().shapes.iter().find_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) if text.galley.text() == name && rect.contains(text.pos) => {
                Some(text.galley.clone())
            }
            _ => None,
        });
        let galley = drawn.unwrap_or_else(|| panic!("{} {name} is not drawn", node.code));
        let size = galley.job.sections[0].format.font_id.size;
        assert!(size >= 12.0, "{} in {size} points", node.code);
        if galley.elided {
            cut.push(name);
        }
    }
    assert!(cut.len() * 10 <= entries.len(), "more than one in ten is cut: {cut:?}");
}

#[test]
fn what_answers_an_argument_stands_in_its_column_and_the_map_is_no_wider_than_high() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let view = play.view();
    let spot = |id| view.nodes.iter().find(|node| node.id == id).unwrap().spot;
    let first = |from| view.edges.iter().find(|edge| edge.from == from);
    for node in view.nodes.iter().filter(|node| node.code.starts_with(['G', 'M'])) {
        let Some(edge) = first(node.id).filter(|edge| matches!(edge.to, MapNode::Entry(_))) else {
            continue;
        };
        let (own, above) = (spot(node.id), spot(edge.to));
        assert!((own.column - above.column).abs() < 0.1 && own.row > above.row, "{}", node.code);
    }
    let rows = view.nodes.iter().map(|node| node.spot.row).max().unwrap();
    let last = view.nodes.iter().map(|node| node.spot.column).fold(0.0, f32::max);
    assert!(last < 9.5 && rows <= 10, "{last} × {rows}");
}

#[test]
fn nodes_do_not_touch_each_other_however_far_away_one_is() {
    let view = Play::argued(LEAD_CASE).view();
    for size in [[1440.0, 900.0], [1280.0, 800.0], [1024.0, 700.0]] {
        let harness = open(size, view.clone());
        let rects: Vec<_> =
            view.nodes.iter().map(|node| harness.get_by_label(&node.sentence).rect()).collect();
        for (place, rect) in rects.iter().enumerate() {
            let close = rects[..place].iter().find(|other| other.expand(4.0).intersects(*rect));
            assert_eq!(close, None, "{:?} in {size:?}", view.nodes[place].code);
        }
    }
}

#[test]
fn fitting_travels_there_and_jumps_without_motion() {
    let mut play = Play::begin(LEAD_CASE, Seat::Counsel(Side::First));
    for _ in 0..4 {
        play.desk.step_as_counsel();
    }
    play.desk.go(colloquy::app::Destination::Map(None));
    let view = play.view();
    let first = view.nodes[0].sentence.clone();
    for reduced in [false, true] {
        let mut harness = open([1440.0, 900.0], view.clone());
        motion::set_reduced(&harness.ctx, reduced);
        let fitted = harness.get_by_label(&first).rect();
        for _ in 0..3 {
            harness.key_press(Key::Plus);
            harness.run();
        }
        let near = harness.get_by_label(&first).rect();
        assert!(near.width() > 1.3 * fitted.width());
        let now = harness.ctx.input(|input| input.time);
        harness.key_press(Key::F);
        for passed in [0.01, 0.02, 0.12] {
            harness.input_mut().time = Some(now + passed);
            harness.step();
        }
        let under_way = harness.get_by_label(&first).rect().width();
        let between = under_way < near.width() - 1.0 && under_way > fitted.width() + 1.0;
        assert_eq!(between, !reduced, "{fitted:?} {under_way} {near:?}");
        harness.input_mut().time = Some(now + 1.0);
        harness.step();
        let there = harness.get_by_label(&first).rect();
        assert!((there.min - fitted.min).length() < 0.5, "{there:?} {fitted:?}");
    }
}

#[test]
fn the_wheel_and_two_fingers_zoom_at_the_pointer() {
    let view = Play::argued(LEAD_CASE).view();
    let node = view.nodes.iter().find(|node| node.spot.row == 2).unwrap().sentence.clone();
    let mut harness = open([1440.0, 900.0], view);
    let place = |harness: &egui_kittest::Harness<'_, _>| harness.get_by_label(&node).rect();
    let fitted = place(&harness);
    harness.hover_at(fitted.center());
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, 120.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run_steps(8);
    let nearer = place(&harness);
    assert!(nearer.width() > 1.1 * fitted.width(), "{fitted:?} {nearer:?}");
    assert!((nearer.center() - fitted.center()).length() < 3.0, "{fitted:?} {nearer:?}");
    harness.event(egui::Event::Zoom(0.8));
    harness.run_steps(4);
    assert!(place(&harness).width() < 0.9 * nearer.width());
}
