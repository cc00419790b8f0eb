use colloquy::app::view::docket::{
    AreaChip, BrokenCard, CaseCard, Corner, FinishedRow, HearingRow, Resume, StageState,
};
use colloquy::app::view::{Control, DocketView, ScreenView};
use colloquy::app::{Action, CasesLayout, Destination, DocketAction, Part};
use colloquy::gui::keys;
use colloquy::gui::screens::docket;
use colloquy::law::{Seat, Side};
use egui::accesskit::Role;
use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::reachable::{focus_name, focused, nothing_is_drawn_at_rest};
use crate::stage::{Stage, picture, pictures, window};

const WIDE: [f32; 2] = [1440.0, 900.0];

fn of(desk: &Desk) -> DocketView {
    let ScreenView::Docket(view) = desk.screen() else { panic!("not at the docket") };
    *view
}

/// The docket of a first run, of the real cases.
fn first_run() -> DocketView {
    let folder = tempfile::tempdir().unwrap();
    of(&Desk::open(folder.path()))
}

/// One ruling, and one hearing under way.
fn under_way() -> DocketView {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::open(folder.path());
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    for _ in 0..6 {
        desk.step_as_counsel();
    }
    desk.go(Destination::Docket);
    of(&desk)
}

/// Three cases, one of them ruled on.
fn cases() -> Vec<CaseCard> {
    let names = ["Carpenter v. United States", "In re Marc Rich & Co.", "Bank of Nova Scotia"];
    let cards = names.iter().zip(0_u32..).map(|(name, i)| CaseCard {
        case: format!("other/{i}"),
        caption: (*name).into(),
        court: "Supreme Court of the United States · 2018 · No. 16-402".into(),
        question: "Is a warrant required for 127 days of the records that tell where a telephone \
                   was, where a company keeps them for its own business?"
            .into(),
        area: "Fourth Amendment".into(),
        level: 2 + i,
        length: "45 min".into(),
        corner: if i == 0 { Corner::Best(61) } else { Corner::New },
        review: (i == 0)
            .then(|| Control::new("Review", Action::Docket(DocketAction::Review("best".into())))),
    });
    cards.collect()
}

/// Two hearings that are over.
fn finished() -> Vec<FinishedRow> {
    let row = |key: &str, seat, title: &str, detail: &str| FinishedRow {
        hearing: key.into(),
        seat,
        ruling: Control::new(title, Action::Docket(DocketAction::Ruling(key.into()))),
        review: Control::new("Review", Action::Docket(DocketAction::Review(key.into()))),
        detail: detail.into(),
    };
    vec![
        row(
            "done-1",
            Seat::Counsel(Side::Second),
            "Magistrate Judge, as Microsoft",
            "Motion denied · 82 of 100 · 2 days ago",
        ),
        row(
            "done-2",
            Seat::Bench,
            "United States Court of Appeals for the Second Circuit, as judge",
            "Reversed and remanded with instructions to quash · 71 of 100 · 3 days ago",
        ),
    ]
}

/// Many cases, a campaign of four stages, faults, unfinished hearings.
fn crowded() -> DocketView {
    let mut view = under_way();
    let campaign = view.campaigns.first_mut().unwrap();
    campaign.progress = "1 of 4 stages".into();
    let stage = campaign.stages.first().unwrap().clone();
    let states = [
        StageState::Done {
            seat: Seat::Counsel(Side::Second),
            seat_name: "Microsoft".into(),
            score: 82,
            outcome: "Motion denied, as in history".into(),
            as_in_history: true,
        },
        stage.state.clone(),
        StageState::Locked("Opens after stage 2".into()),
        StageState::Locked("Opens after stage 3".into()),
    ];
    let control = |label: &str| {
        Control::new(label, Action::Go(Destination::CaseFile(Some(label.to_lowercase()))))
    };
    campaign.stages = states
        .into_iter()
        .enumerate()
        .map(|(i, state)| {
            let mut stage = stage.clone();
            stage.number = i + 1;
            stage.case = format!("lead/{i}");
            stage.controls = match &state {
                StageState::Done { .. } => vec![control("Review"), control("Replay")],
                StageState::Locked(_) => vec![control("Read the case")],
                _ => vec![control("Resume"), control("Case file")],
            };
            stage.state = state;
            stage
        })
        .collect();
    view.cases.extend(cases());
    view.areas = ["All · 4", "Arbitration", "Fourth Amendment", "Comity"]
        .into_iter()
        .enumerate()
        .map(|(i, label)| AreaChip {
            area: (i > 0).then(|| label.into()),
            label: label.into(),
            selected: i == 0,
        })
        .collect();
    view.filters.levels = vec![1, 2, 3];
    view.filters.lengths = vec![30, 45];
    view.broken = vec![BrokenCard {
        path: "cases/harbor".into(),
        name: "harbor".into(),
        place: "harbor/stages/1_award.ron, line 12".into(),
        message: "No issue is called `comitty`.".into(),
        help: Some("Did you mean `comity`?".into()),
        more: "and 4 more faults".into(),
        imported: true,
        last_good: None,
    }];
    view.unfinished = vec![HearingRow {
        hearing: "older".into(),
        seat: Seat::Counsel(Side::First),
        title: "Award, for the charterer".into(),
        detail: "turn 3 of 14, saved 3 hours ago".into(),
    }];
    view.finished = finished();
    view.finished_more =
        Some(Control::new("All 12", Action::Docket(DocketAction::AllFinished(true))));
    view.kept_aside = vec!["h-0003.json was written by a newer version and is kept aside.".into()];
    view
}

fn open(view: DocketView) -> Harness<'static, Stage<DocketView>> {
    let mut harness = window(WIDE, 1.0, Theme::Light, docket::show, view);
    harness.run();
    harness
}

fn pushes(harness: &Harness<'_, Stage<DocketView>>, action: &Action) {
    let stage = harness.state();
    assert!(stage.pushed(action), "{action:?} is not in {:?}", stage.actions);
}

#[test]
fn pictures_of_the_docket() {
    pictures("docket", docket::show, &under_way());
    let mut nothing = first_run();
    nothing.cases.clear();
    nothing.empty = Some("No case fits these filters.".into());
    nothing.filters.active = true;
    for (name, view) in [("first", first_run()), ("crowded", crowded()), ("nothing", nothing)] {
        let mut harness = open(view);
        picture(&mut harness, &format!("docket-{name}"));
    }
    let mut list = crowded();
    list.layout = CasesLayout::List;
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, docket::show, list);
    harness.run();
    picture(&mut harness, "docket-list-1280");
}

#[test]
fn enter_resumes_the_hearing_under_way_and_i_imports() {
    let view = under_way();
    let Resume::Hearing(card) = &view.resume else { panic!("nothing to resume") };
    let resume = card.control.action.clone();
    let mut harness = open(view);
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::I);
    harness.run();
    pushes(&harness, &resume);
    pushes(&harness, &Action::Docket(DocketAction::Import));
}

#[test]
fn a_first_run_says_where_to_start() {
    let view = first_run();
    let Resume::Start { control, .. } = &view.resume else { panic!("it has begun") };
    let (label, action) = (control.label.clone(), control.action.clone());
    assert!(view.record.is_none());
    let mut harness = open(view);
    harness.get_by_role_and_label(Role::Button, &label).click();
    harness.run();
    pushes(&harness, &action);
}

#[test]
fn every_control_of_a_stage_is_a_button() {
    let mut harness = open(crowded());
    for label in ["Review", "Replay", "Case file"] {
        harness.get_by_role_and_label(Role::Button, label).click();
        harness.run();
        let to = Destination::CaseFile(Some(label.to_lowercase()));
        pushes(&harness, &Action::Go(to));
    }
    assert_eq!(harness.get_all_by_role_and_label(Role::Button, "Read the case").count(), 2);
}

#[test]
fn the_seat_of_a_campaign_is_chosen_by_click_and_arrows() {
    let view = first_run();
    let campaign = view.campaigns.first().unwrap().clone();
    let mut harness = open(view);
    for seat in &campaign.seats {
        harness.get_by_role_and_label(Role::RadioButton, &seat.label).click();
        harness.run();
        if !seat.selected {
            let action = DocketAction::CampaignSeat(campaign.matter.clone(), seat.seat);
            pushes(&harness, &Action::Docket(action));
        }
    }
}

#[test]
fn cases_are_filtered_laid_out_and_opened() {
    let view = crowded();
    let case = view.cases.iter().find(|case| case.case == "other/0").unwrap();
    let name = format!(
        "{}, {}. {} Level {}, {}",
        case.caption, case.court, case.question, case.level, case.length
    );
    let mut harness = open(view);
    harness.get_by_role_and_label(Role::Button, "Comity").click();
    harness.get_by_role_and_label(Role::RadioButton, "List").click();
    harness.get_by_role_and_label(Role::Button, &name).scroll_to_me();
    harness.run();
    harness.get_by_role_and_label(Role::Button, &name).click();
    harness.run();
    pushes(&harness, &Action::Docket(DocketAction::Area(Some("Comity".into()))));
    pushes(&harness, &Action::Docket(DocketAction::Layout(CasesLayout::List)));
    pushes(&harness, &Action::Go(Destination::CaseFile(Some("other/0".into()))));
    harness.get_by_role_and_label(Role::Button, "Level, length, seat").click();
    harness.run();
    harness.get_by_label("Level 2").click();
    harness.get_by_role_and_label(Role::Button, "At most 30 min").click();
    harness.get_by_role_and_label(Role::Button, "Judge").click();
    harness.run();
    pushes(&harness, &Action::Docket(DocketAction::Level(Some(2))));
    pushes(&harness, &Action::Docket(DocketAction::Minutes(Some(30))));
    pushes(&harness, &Action::Docket(DocketAction::Part(Some(Part::Judge))));
}

#[test]
fn a_row_of_the_list_has_room_for_both_its_lines() {
    let mut view = crowded();
    view.layout = CasesLayout::List;
    let case = view.cases[0].clone();
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, docket::show, view);
    harness.run();
    let name = format!("{}, {}.", case.caption, case.court);
    let row = harness.get_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(&name))
    });
    // no line begins with a dot
    let detail = format!("{} · {} · {}", case.court, case.area, case.length);
    let detail = detail.replace(" ·", "\u{a0}·");
    let detail = harness.get_by_label(&detail).rect();
    assert!(row.rect().shrink(6.0).contains_rect(detail), "{:?} {detail:?}", row.rect());
}

#[test]
fn filters_that_nothing_fits_are_cleared_where_that_is_said() {
    let mut view = first_run();
    view.cases.clear();
    view.empty = Some("No case fits these filters.".into());
    view.filters.active = true;
    let mut harness = open(view);
    harness.get_by_role_and_label(Role::Button, "Clear filters").click();
    harness.run();
    pushes(&harness, &Action::Docket(DocketAction::ClearFilters));
}

#[test]
fn a_broken_case_is_read_again_or_its_faults_are_shown() {
    let view = crowded();
    let path = view.broken[0].path.clone();
    let mut harness = open(view);
    for label in ["Show all faults", "Read it again"] {
        harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(Role::Button, label).click();
        harness.run();
    }
    pushes(&harness, &Action::Docket(DocketAction::ShowFaults(path.clone())));
    pushes(&harness, &Action::Docket(DocketAction::Reload(path)));
}

#[test]
fn an_unfinished_hearing_is_resumed_or_put_aside() {
    let mut harness = open(crowded());
    harness.get_by_label("Award, for the charterer").click();
    harness.run();
    harness.get_by_label("Put aside Award, for the charterer").click();
    harness.run();
    pushes(&harness, &Action::Docket(DocketAction::Resume("older".into())));
    pushes(&harness, &Action::Docket(DocketAction::Discard("older".into())));
}

#[test]
fn everything_is_reached_in_the_smallest_window() {
    let mut harness = window([640.0, 400.0], 1.0, Theme::Light, docket::show, crowded());
    harness.run();
    for label in ["Review", "Show all faults", "Level, length, seat"] {
        harness.get_by_role_and_label(Role::Button, label).scroll_to_me();
        harness.run();
        let place = harness.get_by_role_and_label(Role::Button, label).rect();
        assert!(place.left() >= 0.0 && place.right() <= 640.0, "{label} at {place:?}");
    }
}

#[test]
fn a_finished_hearing_is_opened_at_its_ruling_or_its_review() {
    let mut harness = open(crowded());
    let title = "Magistrate Judge, as Microsoft";
    let controls = [
        (Role::Link, title, DocketAction::Ruling("done-1".into())),
        (Role::Button, &format!("Review of {title}"), DocketAction::Review("done-1".into())),
        (Role::Link, "All 12", DocketAction::AllFinished(true)),
        (Role::Button, "Review: Carpenter v. United States", DocketAction::Review("best".into())),
    ];
    for (role, label, action) in controls {
        harness.get_by_role_and_label(role, label).scroll_to_me();
        harness.run();
        harness.get_by_role_and_label(role, label).click();
        harness.run();
        pushes(&harness, &Action::Docket(action));
    }
    let opened = harness.state().actions.iter().any(|action| matches!(action, Action::Go(_)));
    assert!(!opened, "the card under the control is not opened as well");
}

#[test]
fn the_keyboard_comes_to_the_hearing_to_resume_and_moves_on_by_arrows() {
    let mut harness = open(under_way());
    assert_eq!(focus_name(&harness), "Resume hearing");
    let mut crowded = open(crowded());
    crowded.key_press(Key::C);
    crowded.run();
    assert_eq!(focus_name(&crowded), "Resume", "the stage to go on with");
    let place = |harness: &Harness<'_, Stage<DocketView>>| focused(harness).unwrap().rect();
    let now = place(&crowded);
    crowded.key_press(Key::ArrowRight);
    crowded.run();
    crowded.key_press(Key::ArrowRight);
    crowded.run();
    assert!(place(&crowded).left() > now.right() + 40.0, "{}", focus_name(&crowded));
    for _ in 0..3 {
        crowded.key_press(Key::ArrowLeft);
        crowded.run();
    }
    assert!(place(&crowded).right() < now.left(), "{}", focus_name(&crowded));
    harness.run();
}

#[test]
fn arrows_move_in_the_grid_of_cases() {
    let view = crowded();
    let names: Vec<String> = view
        .cases
        .iter()
        .map(|case| {
            format!(
                "{}, {}. {} Level {}, {}",
                case.caption, case.court, case.question, case.level, case.length
            )
        })
        .collect();
    let mut harness = open(view);
    harness.get_by_role_and_label(Role::Button, &names[0]).focus();
    harness.run();
    for (key, to) in [(Key::ArrowRight, 1), (Key::ArrowLeft, 0), (Key::ArrowDown, 3)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(focus_name(&harness), names[to], "{key:?}");
    }
}

#[test]
fn a_slash_opens_the_filters_and_gives_them_the_keyboard() {
    let mut harness = open(crowded());
    harness.event(egui::Event::Text("/".into()));
    harness.run();
    assert_eq!(focus_name(&harness), "Any level");
    picture(&mut harness, "docket-filters");
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    pushes(&harness, &Action::Docket(DocketAction::Level(Some(1))));
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Any level").is_none());
    assert_eq!(focus_name(&harness), "Level, length, seat");
}

#[test]
fn f6_goes_round_campaign_cases_resume_and_record() {
    let mut harness = open(crowded());
    let mut been = Vec::new();
    for _ in 0..5 {
        keys::step_region(&harness.ctx, true);
        harness.run();
        been.push(focus_name(&harness));
    }
    let round = ["Award, for the charterer", "Magistrate Judge, as Microsoft", "Resume", "All · 4"];
    assert_eq!(been[..4], round, "{been:?}");
    assert_eq!(been[4], "Resume hearing");
}

#[test]
fn a_case_that_takes_its_time_to_be_read_shows_its_frame_and_nothing_else_moves() {
    let mut view = crowded();
    view.loading = true;
    let mut harness = open(view);
    harness.run_steps(20);
    harness.get_by_label("A case is being read");
    nothing_is_drawn_at_rest(&mut harness);
    picture(&mut harness, "docket-loading");
    harness.state_mut().view.loading = false;
    harness.run();
    assert!(harness.query_by_label("A case is being read").is_none());
}

#[test]
fn bars_that_are_compared_are_of_one_length() {
    let view = under_way();
    let criteria = view.record.as_ref().unwrap().weakest.clone();
    assert!(criteria.len() > 1);
    let mut harness = window([1280.0, 800.0], 1.0, Theme::Light, docket::show, view);
    harness.run();
    let bars = criteria.iter().map(|(name, _)| harness.get_by_role_and_label(Role::Meter, name));
    let widths: Vec<f32> = bars.map(|bar| bar.rect().width()).collect();
    assert!(widths.windows(2).all(|two| (two[0] - two[1]).abs() < 0.5), "{widths:?}");
}

#[test]
fn a_stage_sets_the_name_of_a_decision_in_italics() {
    let view = first_run();
    let stages = view.campaigns.iter().flat_map(|campaign| &campaign.stages);
    let marked: Vec<_> = stages.filter(|stage| stage.summary.contains('*')).collect();
    assert!(!marked.is_empty());
    for stage in marked {
        let name = stage.summary.split('*').nth(1).unwrap();
        assert!(name.chars().all(char::is_alphabetic), "{}", stage.summary);
        assert!(!stage.title.contains(name), "{}", stage.summary);
    }
}
