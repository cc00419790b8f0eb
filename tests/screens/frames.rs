//! What a frame costs on the busiest screens, in counts that are the same on every machine: passes,
//! shapes, allocations, and frames until the window is at rest again. Times are for
//! `benches/frame.rs`.

use std::time::Duration;

use allocation_counter::measure;
use colloquy::app::{Action, CaseFileAction, CourtroomAction, Destination};
use colloquy::gui::theme::motion;
use egui::{Event, FullOutput, Modifiers, PointerButton, Pos2, Shape, ViewportId, pos2};

use crate::app::Bare;
use crate::desk::SMALL_CASE;
use crate::spoken::{Ids, exchanged, ids_in};

/// What a frame may cost at most: a tenth more than was measured when it was last looked into. Most
/// allocations are names for the pointer and the keyboard and texts on their way to the cache of
/// those that are laid out; a screen that begins to lay out or to compute anew in every frame what
/// has not changed takes many times as many.
struct Bound {
    /// Shapes handed over.
    shapes: usize,
    /// Allocations of a frame in which nothing happens.
    quiet: u64,
    /// Allocations of a frame in which the pointer moves.
    moving: u64,
}

/// Draws until nothing asks for another frame; returns how many it took.
fn rest(window: &mut Bare) -> usize {
    for frames in 1..200 {
        let output = window.frame(Vec::new());
        if output.viewport_output[&ViewportId::ROOT].repaint_delay == Duration::MAX {
            return frames;
        }
    }
    panic!("never at rest: {:?}", window.ctx.repaint_causes());
}

fn shapes(output: &FullOutput) -> usize {
    fn count(shape: &Shape) -> usize {
        match shape {
            Shape::Vec(shapes) => shapes.iter().map(count).sum(),
            Shape::Noop => 0,
            _ => 1,
        }
    }
    output.shapes.iter().map(|clipped| count(&clipped.shape)).sum()
}

/// Moves the pointer over the whole window, and returns the dearest frame.
fn pointer_moves(window: &mut Bare) -> u64 {
    let places = (0..40_u8).map(|at| {
        let share = f32::from(at) / 40.0;
        pos2(40.0 + 1360.0 * share, 80.0 + 760.0 * ((share * 7.0) % 1.0))
    });
    let counts = places.map(|at| {
        let events = vec![Event::PointerMoved(at)];
        measure(|| drop(window.frame(events))).count_total
    });
    let dearest = counts.max().unwrap_or_default();
    drop(window.frame(vec![Event::PointerGone]));
    dearest
}

fn costs(name: &str, window: &mut Bare, bound: &Bound) {
    // letters are drawn and laid out the first time that they are seen
    rest(window);
    let passes = window.ctx.cumulative_pass_nr();
    let mut quiet = 0;
    let mut drawn = 0;
    for _ in 0..10 {
        let mut output = None;
        let taken = measure(|| output = Some(window.frame(Vec::new())));
        quiet = quiet.max(taken.count_total);
        drawn = drawn.max(shapes(&output.unwrap()));
    }
    assert_eq!(window.ctx.cumulative_pass_nr() - passes, 10, "{name}: one pass a frame");
    let moving = pointer_moves(window);
    assert!(drawn <= bound.shapes, "{name}: {drawn} shapes, {} at most", bound.shapes);
    assert!(quiet <= bound.quiet, "{name}: {quiet} allocations, {} at most", bound.quiet);
    let most = bound.moving;
    assert!(moving <= most, "{name}: {moving} allocations with the pointer, {most} at most");
    let frames = rest(window);
    assert!(frames <= 30, "{name}: {frames} frames until rest");
}

/// Presses and lets go, and counts the frames until rest and the passes in them.
fn click(window: &mut Bare, at: Pos2) -> (usize, u64) {
    let passes = window.ctx.cumulative_pass_nr();
    let button = |pressed| Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    drop(window.frame(vec![Event::PointerMoved(at)]));
    drop(window.frame(vec![button(true)]));
    drop(window.frame(vec![button(false)]));
    let frames = 3 + rest(window);
    (frames, window.ctx.cumulative_pass_nr() - passes)
}

#[test]
fn a_frame_of_the_busiest_screens_costs_no_more_than_is_known() {
    let mut window = Bare::in_court();
    costs("courtroom", &mut window, &Bound { shapes: 1_550, quiet: 8_700, moving: 8_800 });
    window.go_to_review();
    costs("review", &mut window, &Bound { shapes: 930, quiet: 21_000, moving: 21_100 });
    window.go_to_map();
    costs("map", &mut window, &Bound { shapes: 7_300, quiet: 3_800, moving: 3_900 });
}

#[test]
fn a_click_is_answered_in_few_frames_and_then_nothing_is_drawn() {
    let mut window = Bare::in_court();
    rest(&mut window);
    let card = pos2(400.0, 760.0);
    for reduced in [true, false] {
        motion::set_reduced(&window.ctx, reduced);
        rest(&mut window);
        let (frames, passes) = click(&mut window, card);
        assert_eq!(passes, frames as u64, "one pass a frame");
        // pressed, let go, drawn as chosen; what moves takes a quarter of a second
        let most = if reduced { 7 } else { 3 + 18 };
        assert!(frames <= most, "{frames} frames with reduced motion {reduced}");
    }
}

/// Who comes to a control with a screen reader in the first moment acts on the same control in the
/// next, whatever still moves.
#[test]
fn controls_stay_the_same_in_every_frame_while_a_screen_opens() {
    let mut window = Bare::on_the_docket();
    window.ctx.enable_accesskit();
    rest(&mut window);
    let mut faults = Vec::new();
    let mut opens = |name: &str, action: Action| {
        window.whole.with(|desk| desk.act(action));
        let mut before: Option<Ids> = None;
        for frame in 0..40 {
            let update = window.frame(Vec::new()).platform_output.accesskit_update.unwrap();
            let now = ids_in(&update);
            let exchanged = before.map(|before| exchanged(&before, &now)).unwrap_or_default();
            faults.extend(exchanged.into_iter().map(|fault| format!("{name}, {frame}: {fault}")));
            before = Some(now);
        }
    };
    opens("case file", Action::Go(Destination::CaseFile(Some(SMALL_CASE.to_owned()))));
    opens("prediction", Action::CaseFile(CaseFileAction::Begin));
    opens("courtroom", Action::CaseFile(CaseFileAction::SkipPrediction));
    opens("courtroom", Action::Courtroom(CourtroomAction::CardAt(0)));
    opens("reasons", Action::Courtroom(CourtroomAction::Play));
    opens("settings", Action::Go(Destination::Settings));
    opens("docket", Action::Go(Destination::Docket));
    assert!(faults.is_empty(), "{faults:#?}");
}
