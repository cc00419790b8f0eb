//! The whole map as a picture that is saved.

use std::sync::Arc;

use colloquy::app::action::Shared;
use colloquy::app::view::MapView;
use colloquy::app::{Action, Ask, MapAction};
use colloquy::gui::picture;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use image::RgbaImage;

use crate::desk::{LEAD_CASE, SMALL_CASE};
use crate::map::{Play, open, pushes};
use crate::support::save;

fn drawn(view: &MapView) -> RgbaImage {
    let bytes = picture::of_map(view).unwrap();
    image::load_from_memory(&bytes).unwrap().into_rgba8()
}

/// The pixels in which two pictures of one size differ: from and to, across and down.
fn difference(one: &RgbaImage, other: &RgbaImage) -> [u32; 4] {
    assert_eq!(one.dimensions(), other.dimensions());
    let pixels = one.enumerate_pixels().zip(other.pixels());
    // the same letter may stand elsewhere among the letters and be read off by a shade otherwise
    let far = |one: &image::Rgba<u8>, other: &image::Rgba<u8>| {
        one.0.iter().zip(other.0).any(|(one, other)| one.abs_diff(other) > 24)
    };
    let differ = pixels.filter(|((_, _, one), other)| far(one, other));
    differ.fold([u32::MAX, u32::MAX, 0, 0], |[left, top, right, bottom], ((x, y, _), _)| {
        [left.min(x), top.min(y), right.max(x), bottom.max(y)]
    })
}

#[test]
fn the_picture_has_the_whole_map_at_twice_its_size() {
    let mut play = Play::argued(LEAD_CASE);
    play.map(MapAction::Unplayed(true));
    play.map(MapAction::Issue(None));
    let view = play.view();
    let whole = drawn(&view);
    save(&whole, "map-saved-large");
    let column = |node: &colloquy::app::view::map::NodeView| node.spot.column;
    let columns = view.nodes.iter().map(column).fold(0.0, f32::max) + 1.0;
    let rows = view.nodes.iter().map(|node| node.spot.row).max().unwrap() + 1;
    // a node is 206 points wide and 86 high, and has room around it
    let (width, height) = (whole.width() as f32, whole.height() as f32);
    assert!(width >= 2.0 * 206.0 * columns, "{width} for {columns} columns");
    assert!(height >= 2.0 * 86.0 * rows as f32, "{height} for {rows} rows");
    assert!(height > 2.0 * 900.0, "higher than any window");

    // each node is there, as large as at 100 % and drawn twice as fine
    let lonely = |node: &&colloquy::app::view::map::NodeView| {
        !view.edges.iter().any(|edge| edge.from == node.id || edge.to == node.id)
    };
    let mut seen = 0;
    for node in view.nodes.iter().filter(lonely).chain(view.nodes.last()) {
        let mut less = view.clone();
        less.nodes.retain(|other| other.id != node.id);
        let [left, top, right, bottom] = difference(&whole, &drawn(&less));
        assert!(right >= left + 2 * 180 && bottom >= top + 2 * 70, "{} is not there", node.code);
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn the_picture_of_a_small_map_has_its_title_and_legend() {
    let mut play = Play::argued(SMALL_CASE);
    play.select_busiest();
    let view = play.view();
    let picture = drawn(&view);
    save(&picture, "map-saved");
    assert_eq!(drawn(&view), picture, "the same map gives the same picture");
    let mut other = view.clone();
    other.caption = "Otherwise".to_owned();
    let [_, _, _, bottom] = difference(&picture, &drawn(&other));
    assert!(bottom < 300, "the caption stands at the head");
    let mut other = view;
    other.parties[1] = "Others".to_owned();
    let [_, top, ..] = difference(&picture, &drawn(&other));
    assert!(top > picture.height() - 250, "the legend stands at the foot");
}

#[test]
fn the_picture_says_after_which_move_and_without_what() {
    let mut play = Play::argued(SMALL_CASE);
    let busiest = play.select_busiest();
    let of = play.view().replay.unwrap().of;
    assert!(play.view().caption.starts_with(&format!("The argument after move {of} of {of}. ")));
    let colloquy::app::MapNode::Entry(entry) = busiest.id else { panic!("{busiest:?}") };
    play.map(MapAction::Without(Some(entry)));
    assert!(play.view().caption.contains(&format!(", without {}. ", busiest.code)));
    let judge = play.view().inspector.unwrap().judges[1].clone();
    play.map(MapAction::Judge(judge.judge));
    assert!(
        play.view().caption.ends_with(&format!("before {}, by the scoring model.", judge.name))
    );
}

#[test]
fn the_picture_is_asked_for_written_whole_and_told_of() {
    let mut play = Play::argued(LEAD_CASE);
    let harness_view = play.view();
    for size in [[1440.0, 900.0], [640.0, 400.0]] {
        let mut harness = open(size, harness_view.clone());
        harness.get_by_role_and_label(Role::Button, "Save PNG").click();
        harness.run();
        pushes(&harness, MapAction::Save);
    }
    play.map(MapAction::Save);
    assert_eq!(play.desk.asked.pop(), Some(Ask::SaveMap { name: "map-magistrate-7.png".into() }));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map.png");
    let bytes = picture::of_map(&play.view()).unwrap();
    // one may have left the map while the dialog was open
    play.desk.go(colloquy::app::Destination::Hearing);
    let at = MapAction::SaveAt {
        path: path.clone(),
        picture: Shared(Arc::new(bytes.clone())),
        replace: true,
    };
    play.desk.act(Action::Map(at));
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    let toasts = play.desk.view().shell.toasts;
    assert!(toasts.iter().any(|toast| toast.text == format!("Saved as {}.", path.display())));
}
