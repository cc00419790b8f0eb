//! What an explanation may say, and how sheets and but-for follow from a record.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use colloquy::argumentation::logistic;
use colloquy::draw;
use colloquy::explanation::{
    NumberKind, OpinionKind, Part, Role, Verdict, entry_of, plain, sentence_runs,
};
use colloquy::hearing::Hearing;
use colloquy::law::{Seat, Side};
use colloquy::record::{Credit, Entry, Found, Level, Move, Player, Record, Remarks};
use colloquy::report::{Decided, but_for, decide, document, html, markdown, text};
use colloquy::review::Criterion;
use colloquy::ruling::{FindingStatus, Majority, rule};
use colloquy::scenario::{EntryId, IssueId, Scenario, load_from_sources, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel, Submissions};

const PROGRAM: Player = Player::Program(Level::Associate);
const COUNSEL: [Player; 3] = [PROGRAM; 3];
const JUDGE: [Player; 3] = [PROGRAM, PROGRAM, Player::Person];
const FOLDER: &str = "scenarios/microsoft_ireland";

fn lead_case() -> Arc<Scenario> {
    let loaded = load_matter(Path::new(FOLDER));
    Arc::clone(loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
}

/// The lead case before a bench of three.
fn panel() -> Arc<Scenario> {
    bench_of(r#""whitlock", "amari", "castellanos""#, "")
}

/// The lead case before a bench of two; divided evenly it denies.
fn pair() -> Arc<Scenario> {
    bench_of(r#""whitlock", "amari""#, r#"even_split: "deny","#)
}

/// The lead case before other judges.
fn bench_of(judges: &str, even_split: &str) -> Arc<Scenario> {
    let bench = format!(r#"benches: [(id: "other", title: "Other", judges: [{judges}]),"#);
    let mut sources: Vec<(String, String)> = Vec::new();
    for folder in ["", "stages"] {
        for file in std::fs::read_dir(Path::new(FOLDER).join(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ron") {
                let name = path.strip_prefix(FOLDER).unwrap().to_str().unwrap().to_owned();
                let text = std::fs::read_to_string(&path).unwrap();
                // the bench is made of the first stage's judges
                let source = if name == "stages/1_magistrate.ron" {
                    text.replace("benches: [", &format!("{even_split} {bench}"))
                } else {
                    text
                };
                sources.push((name, source));
            }
        }
    }
    sources.sort_by_key(|(name, _)| (name != "matter.ron", name.clone()));
    let sources: Vec<(&str, &str)> =
        sources.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let loaded = load_from_sources(&sources);
    Arc::clone(loaded.scenarios.first().unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
}

fn card() -> ModelCard {
    ModelCard::bundled().unwrap()
}

/// A hearing of seeded legal moves up to deliberation or the end.
fn played(scenario: &Arc<Scenario>, seed: u64, seats: [Player; 3]) -> Hearing {
    let bench = scenario.default_bench();
    let mut hearing =
        Hearing::new(Arc::clone(scenario), card().hash().to_owned(), seed, bench, seats);
    for ply in 0.. {
        let legal = hearing.legal_moves();
        if legal.iter().any(|mv| matches!(mv, Move::Find(..))) {
            break;
        }
        let gives_up = |mv: &Move| {
            matches!(mv, Move::Yield | Move::ConcedeIssue(_) | Move::Close)
                || (matches!(mv, Move::ConcedeCard(_) | Move::Withdraw(_)) && ply % 9 != 0)
        };
        let goes_on: Vec<Move> = legal.iter().copied().filter(|mv| !gives_up(mv)).collect();
        let choices = if goes_on.is_empty() { legal } else { goes_on };
        if choices.is_empty() {
            break;
        }
        let mv = choices[draw::index(seed, "test", &[], ply, choices.len())];
        let reason = match mv {
            Move::Argue(id) | Move::Reply(id) => {
                Some(draw::index(seed, "reason", &[], ply, scenario.card(id).reasons.len()))
            }
            _ => None,
        };
        hearing.play(mv, Remarks { reason, ..Remarks::default() }).unwrap();
    }
    hearing
}

/// The same record with its entries changed; whether they are legal is no matter here.
fn with_entries(
    scenario: &Scenario,
    record: &Record,
    change: impl Fn(&Entry) -> Option<Entry>,
) -> Record {
    let mut changed =
        Record::new(scenario, record.card_hash.clone(), record.seed, record.bench, record.seats);
    for entry in record.entries().into_iter().filter_map(change) {
        changed.push(Entry { ply: changed.ply(), ..entry });
    }
    changed
}

fn without(scenario: &Scenario, record: &Record, left_out: EntryId) -> Record {
    with_entries(scenario, record, |entry| {
        let concerns = match entry.mv {
            Move::Withdraw(id) | Move::ConcedeCard(id) => Some(EntryId::Card(id)),
            mv => entry_of(mv),
        };
        (concerns != Some(left_out)).then(|| entry.clone())
    })
}

fn with_seed(record: &Record, seed: u64) -> Record {
    let mut record = record.clone();
    record.seed = seed;
    record
}

fn entries(record: &Record) -> Vec<EntryId> {
    record.entries().iter().filter_map(|entry| entry_of(entry.mv)).collect()
}

fn opinion(scenario: &Scenario, decided: &Decided) -> String {
    text::opinion(scenario, &decided.explanation).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_opinion_does_not_name_what_was_not_argued() {
    let scenario = lead_case();
    for seed in 0..2 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        for entry in entries(&record) {
            let decided = decide(&scenario, &card(), &without(&scenario, &record, entry));
            assert!(!decided.explanation.names(entry), "seed {seed}, {entry:?}");
            if let EntryId::Card(id) = entry {
                assert!(!opinion(&scenario, &decided).contains(&scenario.card(id).text));
            }
        }
    }
}

#[test]
fn an_opinion_names_everything_that_has_a_part_in_an_issue_it_reaches() {
    let scenario = lead_case();
    for seed in 0..6 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let decided = decide(&scenario, &card(), &record);
        for (issue, finding) in decided.ruling.votes[0].findings.iter().enumerate() {
            let on_merits =
                matches!(finding.status, FindingStatus::Carried | FindingStatus::NotCarried);
            for share in decided.shares[0][issue].entries.iter().filter(|_| on_merits) {
                assert!(decided.explanation.names(share.entry), "seed {seed}, {:?}", share.entry);
            }
        }
    }
}

#[test]
fn a_finding_that_flips_changes_its_section() {
    let scenario = lead_case();
    let base = played(&scenario, 5, COUNSEL).into_record();
    let mut seen: Vec<[Option<Vec<_>>; 2]> = vec![[None, None]; scenario.issues().len()];
    for seed in 0..60 {
        let record = with_seed(&base, seed);
        let decided = decide(&scenario, &card(), &record);
        for section in &decided.explanation.opinions[0].sections {
            let place = match section.status {
                FindingStatus::Carried => 0,
                FindingStatus::NotCarried => 1,
                _ => continue,
            };
            let conclusion = section.paragraphs.iter().find(|own| own.role == Role::Conclusion);
            let holding = section.paragraphs.iter().find(|own| own.role == Role::Holding);
            seen[section.issue.index()][place] =
                Some(vec![conclusion.cloned().unwrap(), holding.cloned().unwrap()]);
        }
    }
    let both = seen.iter().filter(|pair| pair.iter().all(Option::is_some)).count();
    assert!(both >= 2, "{both} issues came out both ways");
    for [carried, not_carried] in seen {
        if let (Some(carried), Some(not_carried)) = (carried, not_carried) {
            assert!(carried.iter().zip(&not_carried).all(|(yes, no)| yes != no));
        }
    }
}

#[test]
fn no_number_is_written_that_was_not_computed() {
    let scenario = lead_case();
    for seed in 0..20 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let decided = decide(&scenario, &card(), &record);
        let mut computed: Vec<f64> = vec![decided.ruling.probability];
        computed.extend(scenario.issues().map(|(_, issue)| issue.prior));
        for judge in &decided.assessment.judges {
            for issue in &judge.issues {
                computed.extend([logistic(issue.log_odds), logistic(issue.threshold)]);
                computed.push(issue.log_odds - issue.prior);
            }
        }
        for finding in decided.ruling.votes.iter().flat_map(|vote| &vote.findings) {
            computed.extend([finding.margin, finding.draw]);
        }
        for part in decided.explanation.parts() {
            match part {
                Part::Text(words) | Part::Italic(words) => {
                    assert!(!words.contains(|c: char| c.is_ascii_digit()), "{words}");
                }
                Part::Agrees { forms, .. } => {
                    let digit = |words: &&str| words.contains(|c: char| c.is_ascii_digit());
                    assert!(!forms.iter().any(digit), "{forms:?}");
                }
                Part::Number(number) => {
                    let known = computed.iter().any(|value| (value - number.value).abs() < 1e-12);
                    assert!(known || number.kind == NumberKind::Count, "{number:?}");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn equal_records_read_the_same_and_say_what_they_are() {
    let scenario = lead_case();
    let record = played(&scenario, 3, COUNSEL).into_record();
    let decided = decide(&scenario, &card(), &record);
    assert_eq!(decided, decide(&scenario, &card(), &record));
    let full = document::full(&scenario, &record, &decided, &Seat::ALL);
    for written in [text::render(&full), markdown::render(&full), html::render(&full)] {
        assert!(written.contains("Not the opinion of any court."), "{written}");
        assert!(written.contains("Spoke to") || written.contains("The record"), "{written}");
    }
    for words in ["  ", "..", " ,", " .", "“”"] {
        assert!(!opinion(&scenario, &decided).contains(words), "{words:?}");
    }
}

#[test]
fn a_waterfall_sums_to_the_log_odds_of_the_day() {
    let scenario = lead_case();
    for seed in 0..20 {
        let decided = decide(&scenario, &card(), &played(&scenario, seed, COUNSEL).into_record());
        for (own, finding) in decided.waterfalls.iter().zip(&decided.ruling.votes[0].findings) {
            let (result, steps) = own.rows.split_last().unwrap();
            let sum: f64 = steps.iter().map(|row| row.value).sum();
            assert!((sum - result.value).abs() < 1e-12);
            let day = finding.margin + finding.draw + own.threshold;
            assert!((result.value - day).abs() < 1e-9, "{} and {day}", result.value);
        }
    }
}

#[test]
fn but_for_equals_ruling_without_on_a_hundred_records() {
    let scenario = lead_case();
    let (mut flips, mut harmless) = (0, 0);
    for seed in 0..100 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let all = entries(&record);
        let left_out = all[draw::index(seed, "left out", &[], 0, all.len())];
        let own = but_for(&scenario, &card(), &record, &[left_out]);
        let shorter = without(&scenario, &record, left_out);
        let judges = &scenario.bench(record.bench).judges;
        let model = ScoringModel::new(&scenario, &card(), judges);
        let assessment = model.assess(&Submissions::of(&scenario, &shorter.entries()));
        let ruling = rule(&scenario, &assessment, record.seed);
        assert_eq!(own.disposition, ruling.disposition, "seed {seed}");
        for (change, issue) in own.changes.iter().zip(&assessment.judges[0].issues) {
            assert_eq!(change.without.to_bits(), issue.log_odds.to_bits(), "seed {seed}");
        }
        flips += usize::from(own.verdict == Verdict::Flips);
        harmless += usize::from(own.verdict == Verdict::Harmless);
    }
    assert!(flips > 0 && harmless > 0, "{flips} flips, {harmless} harmless");
}

#[test]
fn several_together_are_scored_jointly() {
    let scenario = lead_case();
    let record = played(&scenario, 8, COUNSEL).into_record();
    let all = entries(&record);
    let none = but_for(&scenario, &card(), &record, &[]);
    assert_eq!(none.verdict, Verdict::Harmless);
    let everything = but_for(&scenario, &card(), &record, &all);
    assert!(everything.changes.iter().all(|change| change.found_without != FindingStatus::Carried));
}

/// The record with every reason of a side set by a rule.
fn with_reasons(scenario: &Scenario, record: &Record, side: Side, right: bool) -> Record {
    with_entries(scenario, record, |entry| {
        let mut entry = entry.clone();
        if let (Move::Argue(id) | Move::Reply(id), true) =
            (entry.mv, entry.seat.side() == Some(side))
        {
            let reasons = &scenario.card(id).reasons;
            entry.remarks.reason = reasons.iter().position(|reason| reason.right == right);
        }
        Some(entry)
    })
}

#[test]
fn the_loser_can_have_the_higher_advocacy_sheet() {
    let scenario = lead_case();
    let lost_better = (0..20).any(|seed| {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let decided = decide(&scenario, &card(), &record);
        let Some(winner) = scenario.disposition(decided.ruling.disposition).prevails else {
            return false;
        };
        let loser = winner.opponent();
        let record = with_reasons(&scenario, &record, winner, false);
        let record = with_reasons(&scenario, &record, loser, true);
        let again = decide(&scenario, &card(), &record);
        assert_eq!(again.ruling, decided.ruling, "reasons never enter the ruling");
        let total = |side: Side| again.sheets.advocacy[side.index()].total;
        total(loser) > total(winner) + 10.0
    });
    assert!(lost_better);
}

#[test]
fn the_right_reason_earns_more_and_a_hint_costs_nothing() {
    let scenario = lead_case();
    for seed in 0..6 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        for side in Side::BOTH {
            let total = |record: &Record| {
                decide(&scenario, &card(), record).sheets.advocacy[side.index()].total
            };
            let right = with_reasons(&scenario, &record, side, true);
            let wrong = with_reasons(&scenario, &record, side, false);
            assert!(total(&right) > total(&wrong) + 5.0, "seed {seed}");
            let hinted = with_entries(&scenario, &right, |entry| {
                let mut entry = entry.clone();
                entry.remarks.hint = 2;
                Some(entry)
            });
            let sheets = |record: &Record| decide(&scenario, &card(), record).sheets.advocacy;
            assert_eq!(sheets(&hinted), sheets(&right), "seed {seed}");
        }
    }
}

#[test]
fn silence_never_earns_more_than_an_answer() {
    let scenario = lead_case();
    let mut silenced = 0;
    for seed in 0..8 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let answers: Vec<usize> = record
            .entries()
            .iter()
            .filter(|entry| matches!(entry.mv, Move::Answer(_)))
            .map(|entry| entry.ply)
            .collect();
        for ply in answers {
            let side = record.entries()[ply].seat.side().unwrap();
            let silent = with_entries(&scenario, &record, |entry| {
                let mv = if entry.ply == ply { Move::NoAnswer } else { entry.mv };
                Some(Entry { mv, ..entry.clone() })
            });
            let row = |record: &Record| {
                let decided = decide(&scenario, &card(), record);
                let sheet = &decided.sheets.advocacy[side.index()];
                sheet.row(Criterion::Answering).unwrap().earned
            };
            assert!(row(&silent) <= row(&record), "seed {seed}, ply {ply}");
            silenced += 1;
        }
    }
    assert!(silenced > 10, "{silenced}");
}

#[test]
fn every_point_stands_on_a_move_of_the_record() {
    let scenario = lead_case();
    for seed in 0..15 {
        let record = played(&scenario, seed, COUNSEL).into_record();
        let decided = decide(&scenario, &card(), &record);
        for seat in Seat::ALL {
            let sheet = decided.sheets.of(seat).unwrap();
            assert!((0.0..=100.0 + 1e-9).contains(&sheet.total), "{}", sheet.total);
            let possible: f64 = sheet.rows.iter().map(|row| row.possible).sum();
            assert!((possible - 100.0).abs() < 1e-9, "{possible}");
            for row in &sheet.rows {
                let parts: f64 = row.marks.iter().map(|mark| mark.earned + mark.lost).sum();
                assert!((parts - row.possible).abs() < 1e-9);
                for mark in &row.marks {
                    assert!(mark.ply.is_none_or(|ply| ply < record.ply()));
                    assert!(mark.earned >= 0.0 && mark.lost >= -1e-12, "{mark:?}");
                    assert!(mark.fact.words(&scenario).ends_with(['.', '”']));
                }
            }
        }
    }
}

/// A judge's findings: the first issue carried or not, with credits and words; the rest not.
fn judged(scenario: &Arc<Scenario>, carried: bool, words: &str) -> Hearing {
    let mut hearing = played(scenario, 6, JUDGE);
    let issues: Vec<IssueId> = scenario.issues().map(|(id, _)| id).collect();
    let credits: Vec<(EntryId, Credit)> = entries(hearing.record())
        .into_iter()
        .filter(|entry| matches!(entry, EntryId::Card(id) if scenario.card(*id).issues.contains(&issues[0])))
        .zip(Credit::ALL.into_iter().cycle())
        .collect();
    for (place, issue) in issues.into_iter().enumerate() {
        let first = place == 0;
        let found = if first && carried { Found::Carried } else { Found::NotCarried };
        let remarks = if first {
            Remarks { words: words.to_owned(), credits: credits.clone(), ..Remarks::default() }
        } else {
            Remarks::default()
        };
        hearing.play(Move::Find(issue, found), remarks).unwrap();
    }
    let (quash, _) = scenario.dispositions().next().unwrap();
    hearing.play(Move::Dispose(quash), Remarks::default()).unwrap();
    hearing
}

#[test]
fn a_person_on_the_bench_is_quoted_and_decides() {
    let scenario = lead_case();
    let words = "The word has a settled meaning, and I read it so.";
    let hearing = judged(&scenario, true, words);
    let decided = decide(&scenario, &card(), hearing.record());
    let (quash, _) = scenario.dispositions().next().unwrap();
    assert_eq!(decided.ruling.disposition, quash);
    assert!(decided.model_ruling.is_some() && decided.reversal.is_some());
    let written = opinion(&scenario, &decided);
    assert!(written.contains("Magistrate judge, sitting alone"), "{written}");
    assert!(written.contains(words), "{written}");
    assert!(written.contains("no reasons for this finding"), "{written}");
    let credits = &decided.judgment.as_ref().unwrap().findings[0].credits;
    assert!(credits.len() >= 3);
    for (entry, _) in credits {
        assert!(decided.explanation.names(*entry));
    }
    let other = decide(&scenario, &card(), judged(&scenario, false, words).record());
    let section = |decided: &Decided| decided.explanation.opinions[0].sections[0].clone();
    assert_ne!(section(&decided), section(&other));
    assert_eq!(section(&other).status, FindingStatus::NotCarried);
}

#[test]
fn reasons_raise_the_judge_s_sheet() {
    let scenario = lead_case();
    let bare = judged(&scenario, true, "");
    let bare = with_entries(&scenario, bare.record(), |entry| {
        Some(Entry { remarks: Remarks::default(), ..entry.clone() })
    });
    let reasoned = judged(&scenario, true, "Because of the settled meaning.");
    let total = |record: &Record| decide(&scenario, &card(), record).sheets.bench.unwrap();
    let row = |record: &Record, criterion| total(record).row(criterion).unwrap().earned;
    assert!(row(reasoned.record(), Criterion::Reasons) > row(&bare, Criterion::Reasons));
    assert!(total(reasoned.record()).total > total(&bare).total);
}

#[test]
fn a_judge_who_dissents_writes_apart() {
    let scenario = panel();
    let base = played(&scenario, 4, COUNSEL).into_record();
    let mut kinds = BTreeSet::new();
    for seed in 0..40 {
        let record = with_seed(&base, seed);
        let decided = decide(&scenario, &card(), &record);
        let ruling = &decided.ruling;
        let judges: Vec<_> = decided
            .explanation
            .opinions
            .iter()
            .flat_map(|own| own.author.into_iter().chain(own.joined.iter().copied()))
            .collect();
        assert_eq!(judges.len(), 3, "every judge writes or joins once");
        for own in &decided.explanation.opinions {
            let author = own.author.unwrap();
            let vote = ruling.votes.iter().find(|vote| vote.judge == author).unwrap();
            let for_court = vote.disposition == ruling.disposition;
            match own.kind {
                OpinionKind::Court | OpinionKind::Plurality | OpinionKind::Concurrence => {
                    assert!(for_court);
                }
                OpinionKind::Dissent => assert!(!for_court),
                OpinionKind::InPart => {
                    assert!(!for_court && ruling.by == Majority::Narrowest);
                }
            }
            kinds.insert(own.kind);
        }
    }
    assert_eq!(kinds.len(), 5, "{kinds:?}");
}

#[test]
fn a_person_who_presides_can_be_outvoted() {
    let scenario = panel();
    let hearing = judged(&scenario, true, "So I find.");
    let decided = decide(&scenario, &card(), hearing.record());
    let (quash, _) = scenario.dispositions().next().unwrap();
    assert_eq!(decided.ruling.votes[0].disposition, quash);
    assert_eq!(decided.ruling.votes.len(), 3);
    let outvoted = (0..40).any(|seed| {
        let record = with_seed(hearing.record(), seed);
        decide(&scenario, &card(), &record).ruling.disposition != quash
    });
    assert!(outvoted);
}

/// The first of some days on which the votes fall so.
fn day(scenario: &Scenario, base: &Record, by: Majority) -> Decided {
    let decided = |seed| decide(scenario, &card(), &with_seed(base, seed));
    (0..400).map(decided).find(|decided| decided.ruling.by == by).unwrap()
}

/// What the paragraphs of a role say.
fn paragraphs(scenario: &Scenario, decided: &Decided, role: Role) -> String {
    let opinions = decided.explanation.opinions.iter();
    let all = opinions.flat_map(|own| own.opening.iter().chain(&own.order));
    let sentences = all.filter(|own| own.role == role).flat_map(|own| &own.sentences);
    let words: Vec<String> =
        sentences.map(|sentence| plain(&sentence_runs(scenario, sentence))).collect();
    words.join(" ")
}

#[test]
fn an_evenly_divided_bench_writes_per_curiam_and_each_half_apart() {
    let scenario = pair();
    let base = played(&scenario, 4, COUNSEL).into_record();
    let decided = day(&scenario, &base, Majority::EvenlyDivided);
    let [court, first, second] = decided.explanation.opinions.as_slice() else {
        panic!("{:?}", decided.explanation.opinions)
    };
    assert_eq!((court.author, court.sections.len()), (None, 0));
    assert_eq!(document::heading(&scenario, court), "PER CURIAM");
    assert!(first.author != second.author && !first.sections.is_empty());
    let opening = paragraphs(&scenario, &decided, Role::Opening);
    let outcome = &scenario.disposition(decided.ruling.disposition).outcome;
    let said = format!("Since the judges are evenly divided, {outcome}.");
    assert!(opening.contains(&said), "{opening}");
    assert!(opening.contains("I would decide otherwise."), "{opening}");
    let vote = paragraphs(&scenario, &decided, Role::Vote);
    assert!(vote.contains("Whitlock votes for “") && vote.contains("Amari votes for “"), "{vote}");
    assert!(vote.contains("the order is the one that follows from an even division."), "{vote}");
}

#[test]
fn without_a_majority_the_opinion_says_which_order_is_the_narrowest_and_why() {
    let scenario = panel();
    let base = played(&scenario, 4, COUNSEL).into_record();
    let decided = day(&scenario, &base, Majority::Narrowest);
    let vote = paragraphs(&scenario, &decided, Role::Vote);
    for judge in ["Whitlock", "Amari", "Castellanos"] {
        assert!(vote.contains(&format!("{judge} votes for “")), "{vote}");
    }
    let rule = "No order has a majority of its own. With the judges who would grant more, a \
                majority stands behind this one, and it is the narrowest of which that is true. \
                See Marks v. United States, 430 U.S. 188 (1977).";
    assert!(vote.contains(rule), "{vote}");
    let concurs = decided.explanation.opinions.iter().any(|own| {
        own.kind == OpinionKind::InPart && own.order.iter().any(|own| own.role == Role::Order)
    });
    assert!(concurs, "who would have done more says what");
}

#[test]
fn the_parties_stand_under_the_caption_in_every_format() {
    let scenario = lead_case();
    let decided = decide(&scenario, &card(), &played(&scenario, 3, COUNSEL).into_record());
    let document = document::opinion(&scenario, &decided.explanation);
    let [first, second] = Side::BOTH.map(|side| scenario.party(side));
    let [a, b] = [first, second].map(|party| party.name.to_uppercase());
    let parties = format!("Parties: {a} ({}); {b} ({})", first.in_text, second.in_text);
    let text = opinion(&scenario, &decided);
    assert!(text.contains(&parties), "{text}");
    let markdown = markdown::render(&document);
    assert!(markdown.contains(&parties), "{markdown}");
    let html = html::render(&document);
    let name = |name: &str| format!("<span class=\"name\">{name}</span>");
    assert!(html.contains(&name(&first.name)) && html.contains(&name(&second.name)), "{html}");
}

#[test]
fn the_question_follows_a_colon_and_a_section_sign_keeps_its_number() {
    let scenario = lead_case();
    let decided = decide(&scenario, &card(), &played(&scenario, 3, COUNSEL).into_record());
    let opening = paragraphs(&scenario, &decided, Role::Opening);
    assert!(opening.contains("The question presented is this: "), "{opening}");
    let text = text::opinion(&scenario, &decided.explanation);
    assert!(text.lines().all(|line| !line.ends_with('§')), "{text}");
}
