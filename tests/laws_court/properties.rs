//! Laws over random cases and records.

use colloquy::argumentation::{logistic, logit};
use colloquy::law::{Seat, Side};
use colloquy::record::{Entry, Move, move_from_text, move_to_text};
use colloquy::ruling::{FindingStatus, draw, rule};
use colloquy::scenario::{EntryId, Scenario, load_from_sources};
use colloquy::scoring::{
    Assessment, IssueState, JudgeAssessment, ScoringModel, Shares, Submissions, Tally,
};
use proptest::prelude::*;

use crate::case::{Case, reply};
use crate::dice::{random_case, random_record};
use crate::oracle;
use crate::play::{after, bench, card, model};

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

fn same(a: &Assessment, b: &Assessment) -> bool {
    let pairs = a.dispositions.iter().zip(&b.dispositions);
    pairs.clone().count() == a.dispositions.len() && pairs.into_iter().all(|(a, b)| close(*a, *b))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_court_s_log_odds_are_the_mlp_semantics_of_the_record_s_graph(seed: u64) {
        let scenario = random_case(seed).load();
        let before = after(&scenario, &random_record(&scenario, seed));
        for judge in model(&scenario).assess(&before).judges {
            let expected = oracle::log_odds(&scenario, &card(), judge.judge, &before);
            for (issue, expected) in judge.issues.iter().zip(expected) {
                prop_assert!(close(issue.log_odds, expected), "{} {}", issue.log_odds, expected);
            }
        }
    }

    #[test]
    fn the_probabilities_of_dispositions_sum_to_one(seed: u64) {
        let scenario = random_case(seed).load();
        let assessment = model(&scenario).assess(&after(&scenario, &random_record(&scenario, seed)));
        prop_assert!((assessment.dispositions.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        for judge in &assessment.judges {
            prop_assert!((judge.dispositions.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
        let [first, second] = assessment.win_chance;
        prop_assert!((first + second - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_panel_of_one_equals_its_judge(seed: u64) {
        let scenario = random_case(seed).load();
        let before = after(&scenario, &random_record(&scenario, seed));
        let panel = model(&scenario).assess(&before);
        for (place, judge) in bench(&scenario).iter().enumerate() {
            let alone = ScoringModel::new(&scenario, &card(), &[*judge]).assess(&before);
            prop_assert_eq!(&alone.judges[0], &panel.judges[place]);
            prop_assert_eq!(&alone.dispositions, &panel.judges[place].dispositions);
        }
    }

    #[test]
    fn a_tally_gives_the_bits_of_the_full_assessment_whatever_it_was_asked_before(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let mut tally = Tally::new(&model);
        for (stride, record) in (0..4).enumerate() {
            let entries = random_record(&scenario, record);
            for left in (0..=entries.len()).rev().step_by(1 + stride) {
                let before = after(&scenario, &entries[..left]);
                let full = model.assess(&before);
                prop_assert_eq!(tally.win_chance(&before), full.win_chance);
                for (place, judge) in full.judges.iter().enumerate() {
                    for issue in &judge.issues {
                        prop_assert_eq!(tally.issue(&before, place, issue.issue), Some(*issue));
                    }
                }
            }
        }
    }

    #[test]
    fn swapping_the_sides_everywhere_swaps_the_result(seed: u64) {
        let case = random_case(seed);
        let (scenario, swapped) = (case.load(), case.swapped().load());
        let record = random_record(&scenario, seed);
        let mirrored: Vec<Entry> = record
            .iter()
            .map(|entry| Entry { seat: mirror(entry.seat), ..entry.clone() })
            .collect();
        let one = model(&scenario).assess(&after(&scenario, &record));
        let other = model(&swapped).assess(&after(&swapped, &mirrored));
        prop_assert!(same(&one, &other), "{:?} {:?}", one.dispositions, other.dispositions);
        prop_assert!(close(one.win_chance[0], other.win_chance[1]));
        let (ruled, mirrored) = (rule(&scenario, &one, seed), rule(&swapped, &other, seed));
        prop_assert_eq!(ruled.disposition, mirrored.disposition);
    }

    #[test]
    fn the_order_of_cards_played_does_not_matter(seed: u64) {
        let scenario = random_case(seed).load();
        let played = |entry: &Entry| match entry.mv {
            Move::Argue(card) | Move::Reply(card) => scenario.card(card).asserts.is_empty(),
            _ => false,
        };
        let mut record: Vec<Entry> = random_record(&scenario, seed);
        record.retain(played);
        let forward = after(&scenario, &record);
        record.reverse();
        prop_assert_eq!(forward, after(&scenario, &record));
    }

    /// Nothing hangs on the order of cards, citations, issues, questions and judges in the file.
    #[test]
    fn the_order_in_which_a_case_is_written_changes_no_finding(seed: u64) {
        let case = random_case(seed);
        let mut turned = Case { backwards: true, ..case.clone() };
        turned.arguments.iter_mut().for_each(|card| card.citations.reverse());
        turned.replies.iter_mut().for_each(|card| card.citations.reverse());
        turned.bench.reverse();
        let (scenario, turned) = (case.load(), turned.load());
        let record = random_record(&scenario, seed);
        let moved = |entry: &Entry| {
            let mv = move_from_text(&turned, &move_to_text(&scenario, entry.mv)).unwrap();
            Entry { mv, ..entry.clone() }
        };
        let other: Vec<Entry> = record.iter().map(moved).collect();
        let one = model(&scenario).assess(&after(&scenario, &record));
        let other = model(&turned).assess(&after(&turned, &other));
        let ruled = [rule(&scenario, &one, seed), rule(&turned, &other, seed)];
        for (place, judge) in one.judges.iter().enumerate() {
            let id = &scenario.judge(judge.judge).id;
            let same = |judge: &JudgeAssessment| turned.judge(judge.judge).id == *id;
            let twin = other.judges.iter().position(same).unwrap();
            let mut decided = true;
            for issue in &judge.issues {
                let id = turned.issue_by_id(&scenario.issue(issue.issue).id).unwrap();
                let found = other.judges[twin].issues[id.index()];
                prop_assert!((issue.log_odds - found.log_odds).abs() < 1e-12);
                prop_assert_eq!(issue.state, found.state);
                let finding = ruled[0].votes[place].findings[issue.issue.index()];
                decided &= (finding.margin + finding.draw).abs() > 1e-9;
            }
            for finding in ruled[0].votes[place].findings.iter().filter(|_| decided) {
                let id = turned.issue_by_id(&scenario.issue(finding.issue).id).unwrap();
                prop_assert_eq!(finding.status, ruled[1].votes[twin].findings[id.index()].status);
            }
        }
    }

    /// Names draw the day and nothing else: before a bench without one they change not a bit.
    #[test]
    fn renaming_everything_changes_nothing_where_no_day_is_drawn(seed: u64) {
        let mut case = random_case(seed);
        case.judges.iter_mut().for_each(|judge| judge.temper = 0.0);
        let scenario = case.load();
        let mut text = crate::ron::matter(&case);
        for at in 0..40 {
            for kind in ["c", "i", "j", "d"] {
                let name = format!("\"{kind}{at}\"");
                text = text.replace(&name, &format!("\"x{}_{kind}\"", (at * 7 + seed % 41) % 41));
            }
        }
        let renamed = load_from_sources(&[("matter.ron", &text)]).scenarios.swap_remove(0);
        let before = after(&scenario, &random_record(&scenario, seed));
        let [one, other] = [&scenario, &renamed].map(|scenario| model(scenario).assess(&before));
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(rule(&scenario, &one, seed), rule(&renamed, &other, seed));
    }

    #[test]
    fn shares_add_up_to_the_log_odds(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let before = after(&scenario, &random_record(&scenario, seed));
        for (place, judge) in model.assess(&before).judges.iter().enumerate() {
            for issue in &judge.issues {
                let shares = model.shares(place, issue.issue, &before).unwrap();
                let sum: f64 = shares.entries.iter().map(|share| share.value).sum();
                prop_assert!(close(shares.prior + shares.silence + sum, issue.log_odds));
                prop_assert!(shares.entries.iter().all(|share| share.standard_error.is_none()));
            }
        }
    }

    #[test]
    fn an_entry_without_a_share_changes_nothing_when_it_goes(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let before = after(&scenario, &random_record(&scenario, seed));
        for (issue, _) in scenario.issues() {
            let all = model.log_odds_with(0, issue, &before, &|_| true).unwrap();
            let shares = model.shares(0, issue, &before).unwrap();
            for entry in before.entries(&scenario) {
                if shares.entries.iter().all(|share| share.entry != entry) {
                    let rest = model.log_odds_with(0, issue, &before, &|other| other != entry);
                    prop_assert!(close(rest.unwrap(), all), "{entry:?}");
                }
            }
        }
    }

    #[test]
    fn but_for_equals_running_again_without_it(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        for record in 0..4 {
            let record = random_record(&scenario, seed ^ record);
            let entries: Vec<&Entry> = record.iter().collect();
            let before = Submissions::of(&scenario, &entries);
            for gone in before.entries(&scenario) {
                let rest: Vec<Entry> =
                    record.iter().filter(|entry| !makes(entry, gone)).cloned().collect();
                let again = model.assess(&after(&scenario, &rest));
                let but_for = Submissions::of_all_but(&scenario, &entries, gone);
                prop_assert_eq!(&model.assess(&but_for), &again);
                if !stands(&scenario, gone) {
                    prop_assert!(same(&model.assess_without(&before, gone), &again));
                }
            }
        }
    }

    #[test]
    fn with_one_seed_a_larger_margin_never_does_worse(seed: u64) {
        let scenario = random_case(seed).load();
        let model = model(&scenario);
        let weaker = after(&scenario, &random_record(&scenario, seed));
        let stronger = after(&scenario, &random_record(&scenario, seed ^ 1));
        let (weaker, stronger) = (model.assess(&weaker), model.assess(&stronger));
        let ruled = [&weaker, &stronger].map(|assessment| rule(&scenario, assessment, seed));
        for (place, (low, high)) in weaker.judges.iter().zip(&stronger.judges).enumerate() {
            for (at, (low, high)) in low.issues.iter().zip(&high.issues).enumerate() {
                let [low_found, high_found] =
                    [&ruled[0], &ruled[1]].map(|ruling| ruling.votes[place].findings[at]);
                let reached = [low_found, high_found]
                    .iter()
                    .all(|finding| finding.status != FindingStatus::NotReached);
                let open = low.state == IssueState::Open && high.state == IssueState::Open;
                prop_assert!(low_found.draw.to_bits() == high_found.draw.to_bits());
                if reached && open && low.margin <= high.margin {
                    let carried = |status| status == FindingStatus::Carried;
                    prop_assert!(!carried(low_found.status) || carried(high_found.status));
                }
            }
        }
    }

    #[test]
    fn a_neutral_profile_knows_no_methods_and_values(seed: u64) {
        let mut case = random_case(seed);
        let scenario = case.load();
        let before = after(&scenario, &random_record(&scenario, seed));
        let neutral = ScoringModel::neutral(&scenario, &card(), bench(&scenario)).assess(&before);
        for judge in &mut case.judges {
            judge.method.clear();
            judge.values.clear();
        }
        let plain = case.load();
        prop_assert_eq!(neutral, model(&plain).assess(&before));
    }
}

pub(crate) const fn mirror(seat: Seat) -> Seat {
    match seat {
        Seat::Counsel(side) => Seat::Counsel(side.opponent()),
        Seat::Bench => Seat::Bench,
    }
}

fn makes(entry: &Entry, id: EntryId) -> bool {
    match entry.mv {
        Move::Argue(card) | Move::Reply(card) => id == EntryId::Card(card),
        Move::Answer(answer) => id == EntryId::Answer(answer),
        _ => false,
    }
}

fn stands(scenario: &Scenario, id: EntryId) -> bool {
    match id {
        EntryId::Card(card) => !scenario.card(card).asserts.is_empty(),
        EntryId::Answer(answer) => !scenario.answer(answer).commits.is_empty(),
    }
}

#[test]
fn drawn_rulings_come_as_often_as_their_exact_probability() {
    const RULINGS: u32 = 2_000;
    for seed in 0..12 {
        let scenario = random_case(seed).load();
        let assessment =
            model(&scenario).assess(&after(&scenario, &random_record(&scenario, seed)));
        let mut counts = vec![0_u32; assessment.dispositions.len()];
        for drawn in 0..RULINGS {
            counts[rule(&scenario, &assessment, u64::from(drawn)).disposition.index()] += 1;
        }
        for (count, exact) in counts.iter().zip(&assessment.dispositions) {
            let error = (exact * (1.0 - exact) / f64::from(RULINGS)).sqrt();
            let found = f64::from(*count) / f64::from(RULINGS);
            assert!((found - exact).abs() <= 4.5 * error + 1e-9, "case {seed}: {found} {exact}");
        }
    }
}

#[test]
fn the_day_s_draw_is_logistic_at_the_scale_of_the_temper() {
    let scenario = random_case(3).load();
    let (issue, judge) = (scenario.issues().next().unwrap().0, bench(&scenario)[0]);
    let below = |bound: f64| {
        let drawn = (0..20_000).filter(|&seed| draw(&scenario, issue, judge, 0.8, seed) < bound);
        drawn.count() as f64 / 20_000.0
    };
    for bound in [-2.0, -0.5, 0.0, 1.0, 2.5] {
        let expected = logistic(bound / 0.8);
        assert!((below(bound) - expected).abs() < 0.015, "{bound}");
    }
}

#[test]
fn sampled_shares_add_up_and_lie_near_the_exact_ones() {
    let sampling = crate::play::edited_card("exact: 14", "exact: 1");
    let mut sampled = 0;
    for seed in 0..20 {
        let scenario = random_case(seed).load();
        let before = after(&scenario, &random_record(&scenario, seed));
        let exact = model(&scenario);
        let rough = ScoringModel::new(&scenario, &sampling, bench(&scenario));
        for (issue, _) in scenario.issues() {
            let exact = exact.shares(0, issue, &before).unwrap();
            let rough = rough.shares(0, issue, &before).unwrap();
            let sum =
                |shares: &Shares| -> f64 { shares.entries.iter().map(|share| share.value).sum() };
            assert!(close(sum(&exact), sum(&rough)));
            for (exact, rough) in exact.entries.iter().zip(&rough.entries) {
                assert_eq!(exact.entry, rough.entry);
                let error = rough.standard_error.unwrap_or(0.0);
                sampled += u32::from(rough.standard_error.is_some());
                assert!((exact.value - rough.value).abs() <= 5.0 * error + 1e-9);
            }
        }
    }
    assert!(sampled > 20);
}

/// Two arguments with the same replies, alike in everything.
#[test]
fn components_of_one_issue_are_sampled_each_for_itself() {
    let mut case = Case::plain();
    case.arguments.push(case.arguments[0].clone());
    for answers in [0, 2] {
        case.replies.push(reply(Side::Second, answers, "Undercut"));
        case.replies.push(reply(Side::First, answers, "Bolster"));
    }
    let scenario = case.load();
    let before = crate::play::cards(&scenario, &[0, 1, 2, 3, 4, 5, 6]);
    let sampling = crate::play::edited_card("exact: 14", "exact: 1");
    let model = ScoringModel::new(&scenario, &sampling, bench(&scenario));
    let shares = model.shares(0, crate::play::issue_id(&scenario, 0), &before).unwrap();
    let of = |card| {
        let id = crate::play::card_entry(&scenario, card);
        *shares.entries.iter().find(|share| share.entry == id).unwrap()
    };
    let [one, other] = [of(0), of(2)];
    let error = one.standard_error.unwrap();
    assert!(error > 0.0 && one.value != other.value, "{one:?} {other:?}");
    assert!((one.value - other.value).abs() < 8.0 * error);
}

/// The gradient against what an entry of slightly more or less merit does. Merit comes through the
/// bound on base scores, whose slope is 1 − (b/L)² at base log-odds b.
#[test]
fn the_gradient_is_what_a_small_change_of_merit_does() {
    const STEP: f64 = 1e-4;
    let (mut compared, mut moved) = (0, 0);
    for seed in 0..6 {
        let case = random_case(seed);
        let scenario = case.load();
        let record = random_record(&scenario, seed);
        let before = after(&scenario, &record);
        let assessment = model(&scenario).assess(&before);
        for at in 0..case.arguments.len() + case.replies.len() {
            let nudged = |step: f64| {
                let mut case = case.clone();
                let replies = case.arguments.len();
                let merit = match case.arguments.get_mut(at) {
                    Some(card) => &mut card.merit,
                    None => &mut case.replies[at - replies].merit,
                };
                *merit = logistic(logit(*merit) + step);
                let scenario = case.load();
                model(&scenario).assess(&after(&scenario, &record)).judges.swap_remove(0)
            };
            let [more, less] = [STEP, -STEP].map(nudged);
            let id = crate::play::card_entry(&scenario, at);
            let own = assessment.judges[0].entries.iter().find(|own| own.entry == id);
            let bound = own.map_or(1.0, |own| {
                let base = logit(own.base) - own.terms.conceded;
                1.0 - libm::pow(base / card().reach, 2.0)
            });
            for (issue, (more, less)) in more.issues.iter().zip(&less.issues).enumerate() {
                let slope = (more.log_odds - less.log_odds) / (2.0 * STEP);
                let id_of = crate::play::issue_id(&scenario, issue);
                let gradient = model(&scenario).gradient(0, id_of, &before).unwrap();
                let own = gradient.iter().find(|own| own.entry == id);
                let found = own.map_or(0.0, |own| own.value * bound);
                assert!((slope - found).abs() < 1e-6, "case {seed}, card {at}: {slope} {found}");
                compared += 1;
                moved += u32::from(slope.abs() > 1e-3);
            }
        }
    }
    assert!(compared > 50 && moved > 20, "{compared} {moved}");
}
