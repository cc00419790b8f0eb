use colloquy::app::view::ruling::{ButForRow, SecondOpinionsFound, WaterKind};
use colloquy::app::view::{Control, RulingView, VersionNotice};
use colloquy::app::{Action, RulingAction};
use colloquy::gui::keys;
use colloquy::gui::screens::ruling;
use colloquy::gui::theme::motion;
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::reachable::{focus_name, nothing_is_drawn_at_rest};
use crate::stage::{Stage, picture, pictures, window};
use crate::views_judge::{entry, issue};
use crate::views_ruling as views;

fn open(size: [f32; 2]) -> Harness<'static, Stage<RulingView>> {
    let mut harness = window(size, 1.0, Theme::Light, ruling::show, views::ruling());
    harness.run();
    harness
}

fn pushes(harness: &Harness<'_, Stage<RulingView>>, action: RulingAction) {
    let action = Action::Ruling(action);
    let stage = harness.state();
    assert!(stage.pushed(&action), "{action:?} is not in {:?}", stage.actions);
}

#[test]
fn pictures_of_the_ruling() {
    pictures("ruling", ruling::show, &views::ruling());
}

#[test]
fn digits_select_issues_and_arrows_turn_pages() {
    let mut harness = open([1440.0, 900.0]);
    for key in [Key::Num3, Key::ArrowRight] {
        harness.key_press(key);
        harness.run();
    }
    pushes(&harness, RulingAction::Issue(issue(2)));
    pushes(&harness, RulingAction::StepPage(1));
}

#[test]
fn the_pages_of_the_opinion_are_turned_by_their_buttons() {
    let mut view = views::ruling();
    view.opinion.next.blocked = None;
    view.opinion.previous.blocked = None;
    let turns = [view.opinion.next.clone(), view.opinion.previous.clone()];
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    for turn in turns {
        harness.get_by_role_and_label(Role::Button, &turn.label).click();
        harness.run();
        assert!(harness.state().pushed(&turn.action), "{turn:?}");
    }
}

#[test]
fn every_argument_can_be_switched_off() {
    let mut harness = open([1440.0, 900.0]);
    let switches: Vec<_> = harness.get_all_by_role(Role::Switch).collect();
    assert_eq!(switches.len(), 6);
    switches[0].click();
    drop(switches);
    harness.run();
    pushes(&harness, RulingAction::Toggle(entry(0)));
    let mut view = views::ruling();
    view.but_for.reset.blocked = None;
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Reset").click();
    harness.run();
    pushes(&harness, RulingAction::Reset);
}

#[test]
fn a_judge_is_chosen_to_score_for_alone() {
    let mut harness = open([1280.0, 800.0]);
    let view = views::ruling();
    harness.get_by_label_contains("Amari, dissents").click();
    harness.run();
    pushes(&harness, RulingAction::Judge(Some(view.votes[2].judge)));
}

#[test]
fn the_text_of_the_opinion_is_made_larger_and_f6_goes_round_the_regions() {
    let mut view = views::ruling();
    view.opinion.percent = 145;
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    for (name, step) in [("Larger text", 1), ("Smaller text", -1)] {
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
        pushes(&harness, RulingAction::TextSize(step));
    }
    picture(&mut harness, "ruling-larger");
    let mut at = Vec::new();
    for _ in 0..6 {
        keys::step_region(&harness.ctx, true);
        harness.run();
        at.push(focus_name(&harness));
    }
    for part in ["Larger text", "Review the hearing", "Whitlock", "2. Focus", "Count "] {
        assert!(at.iter().any(|name| name.starts_with(part)), "{part:?} is not in {at:?}");
    }
}

#[test]
fn a_hearing_of_another_version_is_scored_anew_on_demand() {
    let mut view = views::ruling();
    let rescore = Action::Ruling(RulingAction::Rescore);
    view.notice = Some(VersionNotice {
        text: "Scored with the case as it was on November 19, 2026: Affirmed, 61 of 100. What \
               stands here is by the case and the model as they are now."
            .into(),
        rescore: Control::new("Rescore", rescore.clone()),
    });
    for (size, name) in
        [([1440.0, 900.0], "ruling-version"), ([640.0, 400.0], "ruling-version-least")]
    {
        let mut harness = window(size, 1.0, Theme::Light, ruling::show, view.clone());
        harness.run();
        picture(&mut harness, name);
        harness.get_by_role_and_label(Role::Button, "Rescore").click();
        harness.run();
        assert!(harness.state().pushed(&rescore));
    }
}

#[test]
fn forecasts_over_time_have_a_chart_and_a_twin_in_words() {
    let mut harness = open([1440.0, 900.0]);
    let twin = "Brier scores of your forecasts, oldest first. 0.49 before, 0.36 after.";
    harness.get_by_role_and_label(Role::Figure, twin).scroll_to_me();
    harness.run();
    harness.get_by_label("Brier scores over time: earlier 0.27, of late 0.11");
    picture(&mut harness, "ruling-forecasts");
}

#[test]
fn votes_are_read_one_by_one_and_then_nothing_moves() {
    let unread = |harness: &Harness<'_, Stage<RulingView>>| {
        harness.query_all_by_label_contains("whose vote is still to be read").count()
    };
    let read = Action::Ruling(RulingAction::VotesRead);
    let read_out = |reduced: bool| {
        let mut harness = open([1440.0, 900.0]);
        motion::set_reduced(&harness.ctx, reduced);
        harness.state_mut().view.reads_votes = true;
        harness.step();
        harness
    };
    let mut harness = read_out(false);
    let mut seen = vec![unread(&harness)];
    for _ in 0..8 {
        harness.step();
        seen.push(unread(&harness));
    }
    assert!(seen.is_sorted_by(|a, b| a >= b) && seen.contains(&2) && seen.contains(&1), "{seen:?}");
    assert!(seen.ends_with(&[0]) && harness.state().pushed(&read), "{seen:?}");
    harness.state_mut().view.reads_votes = false;
    harness.run();
    nothing_is_drawn_at_rest(&mut harness);

    let mut passed_over = read_out(false);
    passed_over.key_press(Key::Space);
    passed_over.step();
    assert!(passed_over.state().pushed(&read), "any key reads them all");
    let still = read_out(true);
    assert!(unread(&still) == 0 && still.state().pushed(&read), "with reduced motion at once");
}

#[test]
fn the_opinion_is_saved_and_the_other_side_argued_in_the_smallest_window() {
    let mut harness = open([640.0, 400.0]);
    for name in ["Save for print", "Argue the other side"] {
        harness.get_by_role_and_label(Role::Button, name).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run();
    }
    pushes(&harness, RulingAction::SwapSides);
    assert!(harness.state().pushed(&views::ruling().actions.save_html.action));
}

#[test]
fn the_review_is_offered_first_and_in_sight_at_every_size() {
    for size in [[1440.0, 900.0], [1280.0, 800.0], [1024.0, 700.0], [720.0, 450.0], [640.0, 400.0]]
    {
        let mut harness = open(size);
        let button = harness.get_by_role_and_label(Role::Button, "Review the hearing").rect();
        assert!(button.max.x <= size[0] && button.max.y <= size[1], "{button:?} in {size:?}");
        harness.key_press(Key::R);
        harness.run();
        assert!(harness.state().pushed(&views::ruling().actions.review.action));
    }
}

#[test]
fn many_switches_are_folded_and_unfold() {
    let mut view = views::ruling();
    let row = view.but_for.rows[5].clone();
    view.but_for.rows.extend((20..40).map(|at| ButForRow { entry: entry(at), ..row.clone() }));
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    let switches =
        |harness: &Harness<'_, Stage<RulingView>>| harness.query_all_by_role(Role::Switch).count();
    let first = switches(&harness);
    assert!((5..26).contains(&first), "{first} of 26");
    harness.get_by_role_and_label(Role::Link, "Show all 26").scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Link, "Show all 26").click();
    harness.run();
    assert_eq!(switches(&harness), 26);
    picture(&mut harness, "ruling-unfolded");
}

#[test]
fn second_opinions_say_by_what_the_ruling_holds_and_by_what_it_flips() {
    let mut harness = open([1440.0, 900.0]);
    for words in ["It holds by 3 of 3", "DF-QuAD: Reversed, 58 %", "institutionalists: Affirmed"] {
        harness.get_by_label_contains(words);
    }
    let mut view = views::ruling();
    view.second.found = SecondOpinionsFound::Waiting("They are being worked out.");
    harness = window([640.0, 400.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    harness.get_by_label("They are being worked out.");
}

#[test]
fn an_issue_that_was_not_argued_has_no_strength_and_no_chart() {
    let mut view = views::ruling();
    let issue = &mut view.issues[1];
    issue.gauge.strength = None;
    issue.note = "decides the case, not argued".into();
    let why = "The Government argued nothing on Focus, and so does not carry it.";
    view.waterfall.empty = Some(why.into());
    view.waterfall.rows.retain(|row| !matches!(row.kind, WaterKind::Entry(..)));
    for row in &mut view.but_for.rows {
        row.strength = None;
    }
    // its chart is a figure, too
    view.prediction = None;
    let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, ruling::show, view);
    harness.run();
    harness.get_by_label(why);
    harness.get_by_label_contains("2. Focus. Burden: Government. Strength –, needs 50");
    harness.get_by_label_contains("Without M2 Focus is privacy: no strength, the result flips");
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 0);
    picture(&mut harness, "ruling-unargued");
}
