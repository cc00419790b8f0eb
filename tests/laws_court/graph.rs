//! Ground truth of the graph, computed by hand under the bundled card with round weights.
//!
//! With reach 2, the base score of merit p is logistic(2·(2p − 1)), because tanh(logit(p)/2) is
//! 2p − 1: merit 0.65 gives log-odds 0.6. An exhibit (0.8) at 0.7 on point adds 0.56.

use colloquy::argumentation::{logistic, logit};
use colloquy::law::{Seat, Side};
use colloquy::record::{Credit, Move};
use colloquy::scenario::{Scenario, load_from_sources};
use colloquy::scoring::card::is_binding;
use colloquy::scoring::{EntryAssessment, ModelCard, ScoringModel, Submissions, Tally};

use proptest::prelude::*;

use crate::case::{AnswerSpec, Case, Cited, JudgeSpec, QuestionSpec, cite, reply};
use crate::play::{
    after, answer_id, bench, card, card_entry, card_id, cards, edited_card, entry, issue_id, model,
    played,
};
use crate::ron::{self, AUTHORITIES};

fn log_odds(case: &Case, before: impl Fn(&Scenario) -> Submissions) -> f64 {
    let scenario = case.load();
    model(&scenario).assess(&before(&scenario)).judges[0].issues[0].log_odds
}

fn entry_of(case: &Case, played: &[usize], card: usize) -> EntryAssessment {
    let scenario = case.load();
    let assessment = model(&scenario).assess(&cards(&scenario, played));
    let id = card_entry(&scenario, card);
    assessment.judges[0].entries.iter().find(|entry| entry.entry == id).unwrap().clone()
}

fn is(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12, "found {found}, expected {expected}");
}

#[test]
fn an_argument_counts_from_the_neutral_point() {
    let strength = entry_of(&Case::plain(), &[0], 0).strength;
    is(strength, logistic(0.6 + 0.56));
    is(log_odds(&Case::plain(), |s| cards(s, &[0])), 2.0 * (strength - 0.3) / 0.7);
    is(log_odds(&Case::plain(), |s| cards(s, &[1])), -(strength - 0.3) / 0.7);
    is(log_odds(&Case::plain(), |s| cards(s, &[0, 1])), (strength - 0.3) / 0.7);
}

#[test]
fn an_argument_that_the_court_finds_weak_costs_its_side() {
    let mut case = Case::plain();
    case.arguments[0].merit = 0.05;
    case.arguments[0].citations = vec![cite("foreign", 0.2)];
    assert!(entry_of(&case, &[0], 0).strength < 0.3);
    assert!(log_odds(&case, |s| cards(s, &[0])) < 0.0);
}

#[test]
fn no_base_score_is_beyond_reach() {
    let mut case = Case::plain();
    case.arguments[0].merit = 1.0 - 1e-12;
    assert!(logit(entry_of(&case, &[0], 0).base) < 2.0);
}

#[test]
fn each_kind_of_reply_gives_another_number() {
    let kinds = [
        ("Undercut", Side::Second),
        ("Undermine(premise: \"p0\")", Side::Second),
        ("Rebut(issue: \"i0\", weight: At(1.5))", Side::Second),
        ("Distinguish(authority: \"exhibit\")", Side::Second),
        ("Downplay(authority: \"exhibit\")", Side::Second),
        ("Bolster", Side::First),
        ("Emphasize(authority: \"exhibit\")", Side::First),
    ];
    // a reply of merit 0.65 with a treatise (0.5) at 0.5 on point
    let r = logistic(0.6 + 0.25);
    let on_issue = |s: f64| 2.0 * (s - 0.3) / 0.7;
    let cited = |energy: f64| on_issue(logistic(0.6 + 0.8 * logistic(logit(0.7) + energy)));
    let argued = |energy: f64| on_issue(logistic(1.16 + energy));
    let expected = [
        argued(-2.0 * r),
        argued(-0.8 * 2.0 * r),
        argued(-0.5 * 2.0 * r) - 1.5 * (r - 0.3) / 0.7,
        cited(-2.0 * 2.0 * r),
        cited(-2.0 * r),
        argued(0.5 * 2.0 * r),
        cited(2.0 * r),
    ];
    let mut found = vec![log_odds(&Case::plain(), |s| cards(s, &[0]))];
    for ((kind, side), expected) in kinds.into_iter().zip(expected) {
        let mut case = Case::plain();
        case.replies = vec![reply(side, 0, kind)];
        let with = log_odds(&case, |s| cards(s, &[0, 2]));
        is(with, expected);
        assert!(found.iter().all(|other: &f64| (other - with).abs() > 0.01), "{kind}");
        assert_eq!(with > found[0], side == Side::First, "{kind}");
        found.push(with);
    }
}

#[test]
fn a_reply_to_a_reply_gives_back_what_it_took() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Undercut"), reply(Side::First, 2, "Undercut")];
    let [alone, answered, defended] =
        [&[0][..], &[0, 2], &[0, 2, 3]].map(|played| log_odds(&case, |s| cards(s, played)));
    assert!(answered < defended && defended < alone);
}

#[test]
fn a_reply_without_its_target_has_no_effect() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Rebut(issue: \"i0\", weight: At(1.5))")];
    is(log_odds(&case, |s| cards(s, &[2])), 0.0);
    is(log_odds(&case, |s| cards(s, &[1, 2])), log_odds(&case, |s| cards(s, &[1])));
}

#[test]
fn a_withdrawn_argument_leaves_with_its_citations_and_replies() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Rebut(issue: \"i0\", weight: At(1.5))")];
    let withdrawn = log_odds(&case, |scenario| {
        let own = Seat::Counsel(Side::First);
        let withdraw = entry(own, Move::Withdraw(card_id(scenario, 0)));
        let record = [0, 1, 2].map(|card| played(scenario, card));
        after(scenario, &[record.as_slice(), &[withdraw]].concat())
    });
    is(withdrawn, log_odds(&case, |s| cards(s, &[1])));
}

#[test]
fn citations_count_half_by_rank_and_best_first() {
    let mut case = Case::plain();
    case.arguments[0].citations =
        vec![cite("treatise", 0.9), cite("binding", 0.5), cite("exhibit", 0.7)];
    let entry = entry_of(&case, &[0], 0);
    // 1.5 · 0.5 ranks before 0.8 · 0.7 before 0.5 · 0.9
    let weights: Vec<f64> = entry.citations.iter().map(|citation| citation.weight).collect();
    for (weight, expected) in weights.iter().zip([0.125, 1.5, 0.4]) {
        is(*weight, expected);
    }
    is(logit(entry.strength), 0.6 + 0.75 + 0.4 * 0.7 + 0.125 * 0.9);
}

#[test]
fn a_duplicate_authority_adds_at_most_half() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::First, 0, "Bolster")];
    let support = |authority: &'static str| {
        let mut case = case.clone();
        case.replies[0].citations = vec![cite(authority, 0.7)];
        logit(entry_of(&case, &[0, 2], 2).strength) - 0.6
    };
    is(support("exhibit"), 0.5 * 0.8 * 0.7);
    is(support("binding"), 1.5 * 0.7);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same, for any authority, however far on point, and whatever else is cited beside it.
    #[test]
    fn a_duplicate_authority_adds_at_most_half_of_what_it_adds_alone(
        places in prop::sample::subsequence((0..AUTHORITIES.len()).collect::<Vec<_>>(), 1..5),
        on_point in prop::collection::vec(1_u32..=100, 5),
        merit in 5_u32..=95,
    ) {
        let on_point = on_point.iter().map(|hundredths| f64::from(*hundredths) / 100.0);
        let cited: Vec<Cited> = places
            .iter()
            .zip(on_point)
            .map(|(place, on_point)| cite(AUTHORITIES[*place].0, on_point))
            .collect();
        let (duplicate, others) = cited.split_first().unwrap();
        let mut case = Case::plain();
        case.replies = vec![reply(Side::First, 0, "Bolster")];
        case.replies[0].merit = f64::from(merit) / 100.0;
        let mut support = |cites: &[Cited], behind: &'static str| {
            case.arguments[0].citations = vec![cite(behind, 0.5)];
            case.replies[0].citations = cites.to_vec();
            // candor is a matter of its own
            case.replies[0].citations.iter_mut().for_each(|own| own.acknowledged = true);
            logit(entry_of(&case, &[0, 2], 2).strength)
        };
        let spare = AUTHORITIES.iter().find(|(id, _)| cited.iter().all(|own| own.authority != *id));
        let bare = support(others, duplicate.authority);
        let doubled = support(&cited, duplicate.authority) - bare;
        let spare = spare.unwrap().0;
        let alone = support(&cited[..1], spare) - support(&[], spare);
        prop_assert!(doubled <= 0.5 * alone + 1e-12, "{doubled} of {alone}");
        prop_assert!(doubled >= -1e-12, "it takes {doubled}");
    }
}

/// Two arguments of a side are two reasons: the law behind both counts behind each.
#[test]
fn an_authority_behind_two_arguments_counts_in_full_behind_each() {
    let mut case = Case::plain();
    case.arguments.push(case.arguments[0].clone());
    let support = |card| logit(entry_of(&case, &[0, 2], card).strength) - 0.6;
    is(support(0), 0.8 * 0.7);
    is(support(2), 0.8 * 0.7);
}

#[test]
fn an_attacking_reply_may_cite_what_its_target_cites_in_full() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Undercut")];
    case.replies[0].citations = vec![cite("exhibit", 0.7)];
    is(logit(entry_of(&case, &[0, 2], 2).strength), 0.6 + 0.8 * 0.7);
}

#[test]
fn authority_weighs_by_kind_court_and_standing() {
    let weight = |authority: &'static str| {
        let mut case = Case::plain();
        case.arguments[0].citations = vec![cite(authority, 0.7)];
        entry_of(&case, &[0], 0).citations[0].authority_weight
    };
    for (authority, expected) in [
        ("statute", 1.4),
        ("binding", 1.5),
        ("higher", 0.9),
        ("same", 0.7),
        ("foreign", 0.3),
        ("treatise", 0.5),
        // once binding, now a quarter of what a higher court's decision persuades
        ("vacated", 0.25 * 0.9),
        ("overruled", 0.0),
    ] {
        is(weight(authority), expected);
    }
}

/// What an authority weighs before the forum, and whether the forum must follow it, where a text of
/// the case reads otherwise.
fn standing_of(authority: &str, from: &str, to: &str) -> (f64, bool) {
    let text = ron::matter(&Case::plain());
    assert_eq!(text.matches(from).count(), 1, "{from}");
    let loaded = load_from_sources(&[("matter.ron", &text.replace(from, to))]);
    let scenario = loaded.scenarios.first().unwrap();
    let authority = scenario.authority(scenario.authority_by_id(authority).unwrap());
    (card().authority_weight(scenario, authority), is_binding(authority))
}

/// Camreta v. Greene, 563 U.S. 692, 709 n.7 (2011).
#[test]
fn a_trial_judge_binds_nobody_not_even_of_the_same_court() {
    let own = "court: \"forum\", date: \"1996-01-01\"";
    assert_eq!(standing_of("same", own, own), (0.7, false));
}

/// Neil v. Biggers, 409 U.S. 188 (1972): the judgment stands, and binds no other court.
#[test]
fn an_equally_divided_court_above_makes_no_precedent() {
    let own = "court: \"appeals\", date: \"1995-01-01\"";
    assert_eq!(standing_of("binding", own, own), (1.5, true));
    assert_eq!(standing_of("binding", own, &format!("{own}, voice: Dissent")), (0.9, false));
}

/// County of Los Angeles v. Davis, 440 U.S. 625, 634 n.6 (1979); a decision binds until then, even
/// while its judgment is stayed.
#[test]
fn a_vacated_opinion_binds_from_the_day_it_is_vacated_no_more() {
    let on = |day: &str| {
        let change = |day: &str| format!("from: \"{day}\", standing: Vacated");
        standing_of("vacated", &change("2001-01-01"), &change(day))
    };
    // the forum decides on February 1, 2010
    assert_eq!(on("2010-02-01"), (0.25 * 0.9, false));
    assert_eq!(on("2010-02-02"), (1.5, true));
}

/// Decisions of one court of appeals do not bind another's courts.
#[test]
fn a_court_binds_only_the_courts_under_it() {
    let own = "court: \"appeals\", date: \"1995-01-01\"";
    let elsewhere = "court: \"other_appeals\", date: \"1995-01-02\"";
    assert_eq!(standing_of("binding", own, elsewhere), (0.9, false));
}

#[test]
fn dead_law_cited_as_good_costs_candor_and_said_to_be_dead_costs_nothing() {
    let mut case = Case::plain();
    case.arguments[0].citations = vec![cite("overruled", 0.9)];
    let hidden = entry_of(&case, &[0], 0);
    is(hidden.terms.candor, -0.7);
    is(hidden.terms.sum(), logit(0.65) - 0.7);
    case.arguments[0].citations[0].acknowledged = true;
    let open = entry_of(&case, &[0], 0);
    is(open.terms.candor, 0.0);
    is(logit(open.strength), 0.6);
}

#[test]
fn a_judge_s_method_and_values_add_within_their_bounds() {
    let mut case = Case::plain();
    case.judges = vec![JudgeSpec {
        method: vec![("Text", 0.4)],
        values: vec![("Privacy", 0.5), ("Sovereignty", -0.3)],
        temper: 0.0,
    }];
    case.arguments[0].promotes = vec![("Privacy", 0.8), ("Sovereignty", 0.5)];
    let terms = entry_of(&case, &[0], 0).terms;
    is(terms.method, 0.4);
    is(terms.values.iter().map(|(_, value)| value).sum::<f64>(), 0.4 - 0.15);
    is(terms.sum(), logit(0.65) + 0.4 + 0.25);
    let scenario = case.load();
    let narrow = edited_card("reception: 0.75", "reception: 0.1");
    let assessment =
        ScoringModel::new(&scenario, &narrow, bench(&scenario)).assess(&cards(&scenario, &[0]));
    let terms = &assessment.judges[0].entries[0].terms;
    is(terms.method, 0.1);
    is(terms.values.iter().map(|(_, value)| value).sum::<f64>(), 0.1);
}

#[test]
fn a_concession_bites_even_on_the_strongest_argument() {
    let mut case = Case::plain();
    case.arguments[0].merit = 0.99;
    let scenario = case.load();
    let concede = entry(Seat::Counsel(Side::Second), Move::ConcedeCard(card_id(&scenario, 0)));
    let before = after(&scenario, &[played(&scenario, 0), concede]);
    let conceded = &model(&scenario).assess(&before).judges[0].entries[0];
    is(conceded.terms.conceded, 2.0);
    is(logit(conceded.base), logit(entry_of(&case, &[0], 0).base) + 2.0);
}

/// A question to the first side on the only issue, with an answer for each effect.
fn questioned() -> Case {
    let mut case = Case::plain();
    let answer = |effect: &str| AnswerSpec {
        effect: effect.to_owned(),
        merit: 0.65,
        commits: vec![(0, true)],
        concedes: Vec::new(),
    };
    let mut concession = answer("Issue(issue: \"i0\", weight: At(0.5))");
    concession.concedes = vec!["c1".to_owned()];
    case.questions = vec![QuestionSpec {
        to: Side::First,
        issue: 0,
        answers: vec![
            answer("Supports(card: \"c0\", weight: At(2.0))"),
            answer("Attacks(card: \"c1\", weight: At(2.0))"),
            concession,
        ],
    }];
    case
}

#[test]
fn an_answer_bears_on_what_its_author_names() {
    let case = questioned();
    let with = |answer: usize| {
        log_odds(&case, |scenario| {
            let record = [
                played(scenario, 0),
                played(scenario, 1),
                entry(Seat::Counsel(Side::First), Move::Answer(answer_id(scenario, 0, answer))),
            ];
            after(scenario, &record)
        })
    };
    let (answer, counts) = (logistic(0.6), |s: f64| (s - 0.3) / 0.7);
    let plain = logistic(1.16);
    is(with(0), 2.0 * counts(logistic(1.16 + 2.0 * answer)) - counts(plain));
    is(with(1), 2.0 * counts(plain) - counts(logistic(1.16 - 2.0 * answer)));
    let conceded = logistic(1.16 + 2.0);
    is(with(2), 2.0 * counts(plain) - counts(conceded) + 0.5 * counts(answer));
}

#[test]
fn silence_costs_the_side_that_was_asked() {
    for (to, sign) in [(Side::First, 1.0), (Side::Second, -1.0)] {
        let mut case = questioned();
        case.questions[0].to = to;
        case.questions[0].answers.iter_mut().for_each(|answer| {
            answer.effect = "Issue(issue: \"i0\", weight: At(0.5))".to_owned();
            answer.concedes.clear();
        });
        let scenario = case.load();
        let (question, _) = scenario.questions().next().unwrap();
        let record = [
            played(&scenario, 0),
            entry(Seat::Bench, Move::Ask(question)),
            entry(Seat::Counsel(to), Move::NoAnswer),
        ];
        let before = after(&scenario, &record);
        let issue = model(&scenario).assess(&before).judges[0].issues[0];
        is(issue.log_odds, log_odds(&case, |s| cards(s, &[0])) - 0.5 * sign);
        let shares = model(&scenario).shares(0, issue_id(&scenario, 0), &before).unwrap();
        is(shares.silence, -0.5 * sign);
    }
}

#[test]
fn contradicting_a_commitment_costs_the_later_entry() {
    let mut case = questioned();
    case.arguments[0].asserts = vec![(0, false)];
    let scenario = case.load();
    let answer = entry(Seat::Counsel(Side::First), Move::Answer(answer_id(&scenario, 0, 0)));
    let record = [played(&scenario, 0), answer];
    let entries = model(&scenario).assess(&after(&scenario, &record)).judges[0].entries.clone();
    is(entries[0].terms.inconsistent, 0.0);
    is(entries[1].terms.inconsistent, -0.7);
    let [argument, answer] = record;
    let entries =
        model(&scenario).assess(&after(&scenario, &[answer, argument])).judges[0].entries.clone();
    is(entries[0].terms.inconsistent, -0.7);
    is(entries[1].terms.inconsistent, 0.0);
}

#[test]
fn credit_multiplies_a_contribution_by_one_half_or_nothing() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Undercut")];
    let scenario = case.load();
    let model = ScoringModel::neutral(&scenario, &card(), bench(&scenario));
    let before = cards(&scenario, &[0, 1, 2]);
    let weighed = |credits: &[(usize, Credit)]| {
        let credits: Vec<_> =
            credits.iter().map(|&(card, credit)| (card_entry(&scenario, card), credit)).collect();
        model.assess_credited(&before, &credits).judges[0].issues[0].log_odds
    };
    let (r, other) = (logistic(0.6 + 0.25), (logistic(1.16) - 0.3) / 0.7);
    let main = |energy: f64| 2.0 * (logistic(1.16 + energy) - 0.3) / 0.7;
    is(weighed(&[]), main(-2.0 * r) - other);
    is(weighed(&[(0, Credit::Credit)]), main(-2.0 * r) - other);
    is(weighed(&[(0, Credit::Little)]), 0.5 * main(-2.0 * r) - other);
    is(weighed(&[(0, Credit::Reject)]), -other);
    is(weighed(&[(2, Credit::Little)]), main(-r) - other);
    is(weighed(&[(2, Credit::Reject), (1, Credit::Reject)]), main(0.0));
}

#[test]
fn shares_of_a_reply_and_its_target_are_their_mean_marginal_contributions() {
    let mut case = Case::plain();
    case.replies = vec![reply(Side::Second, 0, "Rebut(issue: \"i0\", weight: At(1.5))")];
    let scenario = case.load();
    let shares =
        model(&scenario).shares(0, issue_id(&scenario, 0), &cards(&scenario, &[0, 1, 2])).unwrap();
    let r = logistic(0.6 + 0.25);
    let alone = 2.0 * (logistic(1.16) - 0.3) / 0.7;
    let both = 2.0 * (logistic(1.16 - r) - 0.3) / 0.7 - 1.5 * (r - 0.3) / 0.7;
    // the reply alone is worth nothing
    let expected = [(0, 0.5 * (alone + both)), (1, -0.5 * alone), (2, 0.5 * (both - alone))];
    for (share, (card, value)) in shares.entries.iter().zip(expected) {
        assert_eq!(share.entry, card_entry(&scenario, card));
        is(share.value, value);
    }
}

#[test]
fn the_card_decides_every_number() {
    let scenario = Case::plain().load();
    let before = cards(&scenario, &[0]);
    let log_odds = |card: &ModelCard| {
        ScoringModel::new(&scenario, card, bench(&scenario)).assess(&before).judges[0].issues[0]
            .log_odds
    };
    for (from, to) in [
        ("neutral_point: 0.3", "neutral_point: 0.4"),
        ("reach: 2.0", "reach: 3.0"),
        ("exhibit: 0.8", "exhibit: 0.9"),
    ] {
        assert!((log_odds(&edited_card(from, to)) - log_odds(&card())).abs() > 1e-3, "{from}");
    }
}

/// A reply falls with what it answers, and so does what answers the reply.
#[test]
fn once_an_argument_is_withdrawn_no_reply_to_a_reply_to_it_moves_the_issue() {
    let mut case = Case::plain();
    case.replies.push(reply(Side::Second, 0, "Undercut"));
    case.replies.push(reply(Side::First, 2, "Rebut(issue: \"i0\", weight: At(2.0))"));
    let scenario = case.load();
    let model = model(&scenario);
    let argued: Vec<_> = [0, 2, 3].map(|card| played(&scenario, card)).into();
    let withdraw = entry(Seat::Counsel(Side::First), Move::Withdraw(card_id(&scenario, 0)));
    let withdrawn: Vec<_> = argued.iter().cloned().chain([withdraw]).collect();
    let [argued, withdrawn] = [argued, withdrawn].map(|entries| after(&scenario, &entries));
    let log_odds = |before: &Submissions| model.assess(before).judges[0].issues[0].log_odds;
    assert!(log_odds(&argued) > log_odds(&cards(&scenario, &[0, 2])));
    is(log_odds(&withdrawn), 0.0);
    // and the running tally sees it too, whichever it was asked before
    let mut tally = Tally::new(&model);
    for before in [&argued, &withdrawn, &argued, &withdrawn] {
        assert_eq!(tally.win_chance(before), model.assess(before).win_chance);
    }
    let shares = model.shares(0, issue_id(&scenario, 0), &withdrawn).unwrap();
    assert!(shares.entries.is_empty(), "{shares:?}");
}

/// Two pairs of an argument and its reply that are alike have errors of their own.
#[test]
fn sampled_components_have_draws_of_their_own() {
    let mut case = Case::plain();
    case.arguments.push(case.arguments[0].clone());
    case.replies.push(reply(Side::Second, 0, "Undercut"));
    case.replies.push(reply(Side::Second, 2, "Undercut"));
    let scenario = case.load();
    let sampling = edited_card("exact: 14", "exact: 1");
    let model = ScoringModel::new(&scenario, &sampling, bench(&scenario));
    let before = cards(&scenario, &[0, 2, 3, 4]);
    let shares = model.shares(0, issue_id(&scenario, 0), &before).unwrap().entries;
    let [one, other] = [0, 1].map(|at| shares[at]);
    assert!(one.standard_error > Some(0.0));
    assert!((one.value - other.value).abs() > 1e-9, "the errors went together");
}
