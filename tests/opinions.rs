//! What every opinion keeps to: laws over all bundled stages, benches and several days.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::sync::{Arc, LazyLock};

use colloquy::draw;
use colloquy::explanation::{
    Authored, Opinion, OpinionKind, Paragraph, Part, Role, Sentence, cited, plain, sentence_runs,
};
use colloquy::hearing::Hearing;
use colloquy::law::{CourtLevel, ProofStandard, Side, StandardOfReview};
use colloquy::record::{Level, Move, Player, Remarks};
use colloquy::report::{Decided, decide, document, text};
use colloquy::ruling::{FindingStatus, Majority, Vote};
use colloquy::scenario::{BenchId, Scenario, bundled_matters};
use colloquy::scoring::{IssueState, ModelCard};

const PROGRAM: Player = Player::Program(Level::Associate);
const SEEDS: u64 = 4;

/// A hearing of a bundled stage before one of its benches, decided.
struct Heard {
    scenario: Arc<Scenario>,
    seed: u64,
    decided: Decided,
}

impl Heard {
    fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.decided.explanation.paragraphs().flat_map(|paragraph| &paragraph.sentences)
    }

    fn plain(&self, sentence: &Sentence) -> String {
        plain(&sentence_runs(&self.scenario, sentence))
    }

    fn words(&self, paragraph: &Paragraph) -> String {
        let sentences = paragraph.sentences.iter();
        sentences.map(|sentence| self.plain(sentence)).collect::<Vec<_>>().join(" ")
    }

    fn name(&self) -> String {
        format!("{}, seed {}", self.scenario.id(), self.seed)
    }
}

static HEARD: LazyLock<Vec<Heard>> = LazyLock::new(|| {
    let mut heard = Vec::new();
    for (_, loaded) in bundled_matters() {
        for scenario in &loaded.scenarios {
            let mut benches: Vec<BenchId> = scenario.benches().map(|(id, _)| id).collect();
            benches.sort_by_key(|id| std::cmp::Reverse(scenario.bench(*id).judges.len()));
            benches.truncate(2);
            for seed in 0..SEEDS {
                for bench in &benches {
                    heard.push(hear(scenario, *bench, seed));
                }
            }
        }
    }
    heard
});

/// Plays seeded legal moves to the end, mostly without giving anything up.
fn hear(scenario: &Arc<Scenario>, bench: BenchId, seed: u64) -> Heard {
    let card = ModelCard::bundled().unwrap();
    let seats = [PROGRAM; 3];
    let mut hearing =
        Hearing::new(Arc::clone(scenario), card.hash().to_owned(), seed, bench, seats);
    for ply in 0.. {
        let legal = hearing.legal_moves();
        let gives_up = |mv: &Move| {
            matches!(mv, Move::Yield | Move::ConcedeIssue(_) | Move::Close | Move::Continue)
                || (matches!(mv, Move::ConcedeCard(_) | Move::Withdraw(_)) && ply % 9 != 0)
        };
        let goes_on: Vec<Move> = legal.iter().copied().filter(|mv| !gives_up(mv)).collect();
        let choices = if goes_on.is_empty() { legal } else { goes_on };
        if choices.is_empty() {
            break;
        }
        let mv = choices[draw::index(seed, "opinions", &[], ply, choices.len())];
        hearing.play(mv, Remarks::default()).unwrap();
    }
    let decided = decide(scenario, &card, hearing.record());
    Heard { scenario: Arc::clone(scenario), seed, decided }
}

fn vote_of<'h>(heard: &'h Heard, opinion: &Opinion) -> Option<&'h Vote> {
    heard.decided.ruling.votes.iter().find(|vote| Some(vote.judge) == opinion.author)
}

fn texts(sentence: &Sentence) -> Vec<&'static str> {
    let texts = sentence.parts.iter().filter_map(|part| match part {
        Part::Text(text) => Some(*text),
        _ => None,
    });
    texts.collect()
}

/// Every opinion with its hearing.
fn opinions() -> impl Iterator<Item = (&'static Heard, &'static Opinion)> {
    HEARD.iter().flat_map(|heard| {
        heard.decided.explanation.opinions.iter().map(move |opinion| (heard, opinion))
    })
}

#[test]
fn only_more_than_half_of_the_bench_writes_for_the_court() {
    let mut pluralities = 0;
    for (heard, opinion) in opinions() {
        let bench = heard.decided.ruling.votes.len();
        let behind = 1 + opinion.joined.len();
        let heading = document::heading(&heard.scenario, opinion);
        match opinion.kind {
            OpinionKind::Court if opinion.author.is_none() => {
                assert_eq!(heard.decided.ruling.by, Majority::EvenlyDivided, "{}", heard.name());
            }
            OpinionKind::Court => assert!(2 * behind > bench, "{}: {heading}", heard.name()),
            OpinionKind::Plurality => {
                pluralities += 1;
                assert!(2 * behind <= bench, "{}: {heading}", heard.name());
                let announced = "announced the judgment of the Court and delivered an opinion";
                assert!(heading.contains(announced), "{heading}");
                let others = heard.decided.explanation.opinions.iter();
                let largest = others
                    .filter(|other| other.kind == OpinionKind::Concurrence)
                    .map(|other| 1 + other.joined.len());
                assert!(largest.max().unwrap_or_default() <= behind, "{}", heard.name());
            }
            _ => assert!(!heading.contains("for the Court"), "{heading}"),
        }
    }
    assert!(pluralities > 0);
}

#[test]
fn one_judge_says_i_and_a_judge_who_sits_alone_the_court() {
    for (heard, opinion) in opinions().filter(|(_, opinion)| opinion.author.is_some()) {
        let alone = heard.decided.ruling.votes.len() == 1;
        let written: Vec<&str> =
            opinion.paragraphs().flat_map(|own| &own.sentences).flat_map(texts).collect();
        let says = |start: &str| written.iter().any(|text| text.starts_with(start));
        let name = heard.name();
        match (alone, opinion.joined.is_empty()) {
            (true, _) => assert!(!says("we ") && !says("I "), "{name}"),
            (false, true) => assert!(!says("we ") && !says("the Court "), "{name}"),
            (false, false) => assert!(!says("I ") && !says("the Court "), "{name}"),
        }
        let heading = document::heading(&heard.scenario, opinion);
        assert!(!alone || heading.ends_with(&heard.scenario.court().member), "{heading}");
    }
}

#[test]
fn what_is_said_where_the_draw_decided_agrees_with_the_shares() {
    let [mut against, mut short] = [0, 0];
    for (heard, opinion) in opinions() {
        let Some(place) =
            heard.decided.ruling.votes.iter().position(|vote| Some(vote.judge) == opinion.author)
        else {
            continue;
        };
        for section in &opinion.sections {
            let shares = &heard.decided.shares[place][section.issue.index()];
            let sum: f64 =
                shares.entries.iter().map(|share| share.value).sum::<f64>() + shares.silence;
            let carrier = heard.scenario.issue(section.issue).carried_by;
            let favored = if sum > 0.0 { carrier } else { carrier.opponent() };
            let sentences = section.paragraphs.iter().flat_map(|own| &own.sentences);
            for sentence in sentences.filter(|own| {
                own.parts.first() == Some(&Part::Text("Taken together the arguments favored "))
            }) {
                assert_eq!(sentence.parts[1], Part::Party(favored), "{}", heard.name());
                let winner = match section.status {
                    FindingStatus::Carried => carrier,
                    _ => carrier.opponent(),
                };
                let otherwise = texts(sentence).join("").ends_with("decided otherwise.");
                assert_eq!(otherwise, favored != winner, "{}", heard.name());
                *if otherwise { &mut against } else { &mut short } += 1;
            }
        }
    }
    assert!(against > 0 && short > 0, "{against} against, {short} short");
}

#[test]
fn every_bundled_order_has_its_reason_and_the_opinion_gives_the_one_that_led_to_it() {
    for heard in HEARD.iter() {
        let scenario = &heard.scenario;
        assert!(
            scenario.decision().iter().all(|rule| !rule.because.is_empty()),
            "{}",
            heard.name()
        );
        let outcomes = scenario.dispositions().all(|(_, own)| !own.outcome.is_empty());
        assert!(outcomes, "{}", heard.name());
        for opinion in &heard.decided.explanation.opinions {
            let Some(vote) = vote_of(heard, opinion) else { continue };
            let first = &opinion.order[0];
            let because = Part::Authored(Authored::Because(vote.rule));
            assert_eq!(first.role, Role::Follows, "{}", heard.name());
            assert_eq!(first.sentences[0].parts, [because], "{}", heard.name());
        }
    }
}

#[test]
fn an_opening_says_what_is_done_and_quotes_no_title() {
    for (heard, opinion) in opinions() {
        for paragraph in &opinion.opening {
            let titled = paragraph.sentences.iter().flat_map(|own| &own.parts);
            for part in titled {
                assert!(!matches!(part, Part::Disposition(_)), "{}", heard.words(paragraph));
            }
        }
    }
    let heard = HEARD.iter().find(|heard| heard.scenario.id().starts_with("carpenter")).unwrap();
    let opening = heard.words(&heard.decided.explanation.opinions[0].opening[0]);
    assert!(opening.contains(", the judgment is "), "{opening}");
}

#[test]
fn on_the_law_a_court_of_review_owes_nothing_to_the_ruling_below() {
    let mut said = 0;
    for (heard, opinion) in opinions() {
        let stage = heard.scenario.stage();
        for section in &opinion.sections {
            let issue = heard.scenario.issue(section.issue);
            let burden = section.paragraphs.iter().find(|own| own.role == Role::Burden);
            let Some(burden) = burden.map(|own| heard.words(own)) else { continue };
            let law = issue.standard == ProofStandard::BetterView;
            if law {
                let tie = heard.scenario.party(issue.carried_by);
                let tie = format!("a tie counts against {}.", tie.in_text);
                assert!(burden.contains(&tie), "{burden}");
                said += usize::from(burden.contains("a mistake of law is one, and on the law"));
            } else if stage.review == StandardOfReview::AbuseOfDiscretion
                && issue.carried_by == stage.movant
            {
                assert!(burden.contains("outside the range of permissible choices"), "{burden}");
            }
            assert!(!burden.contains("The standard of review is"), "{burden}");
        }
    }
    assert!(said > 0);
}

#[test]
fn the_supreme_court_is_not_bound_by_what_it_decided_itself() {
    let mut binding = 0;
    for heard in HEARD.iter() {
        for sentence in heard.sentences() {
            for pair in sentence.parts.windows(2) {
                let [Part::Citation { card, citation, .. }, Part::Text(" (which binds here)")] =
                    pair
                else {
                    continue;
                };
                binding += 1;
                let cited = &heard.scenario.card(*card).citations[*citation];
                let by = heard.scenario.authority(cited.authority).court.unwrap();
                let (by, here) = (&heard.scenario.courts()[by], heard.scenario.court());
                assert!(by.id != here.id || here.level != CourtLevel::Supreme, "{}", by.name);
            }
        }
    }
    assert!(binding > 0);
}

#[test]
fn what_gave_ground_does_not_strengthen_the_point() {
    for heard in HEARD.iter() {
        let sentences: Vec<&Sentence> = heard.sentences().collect();
        for pair in sentences.windows(2) {
            if texts(pair[0]).contains(&" gave ground: “") {
                let next = texts(pair[1]).join("");
                assert!(!next.contains("strengthens"), "{next}");
            }
        }
    }
}

#[test]
fn a_judge_is_persuaded_in_spite_of_a_reply_only_right_after_one_that_bit() {
    let bit = [
        "That answers it.",
        "After that, little is left of the point.",
        "That takes something from the point.",
        "The reply has some force.",
        "That narrows the point.",
        "Even so, it takes something from the point.",
        "It has some force all the same.",
        "On balance the point is answered.",
        "On balance that takes something from the point.",
    ];
    let mut spoken = 0;
    for heard in HEARD.iter() {
        let sentences: Vec<&Sentence> = heard.sentences().collect();
        for pair in sentences.windows(2) {
            if texts(pair[1]).contains(&", the reply notwithstanding.") {
                spoken += 1;
                assert!(
                    bit.contains(&texts(pair[0]).join("").as_str()),
                    "{}",
                    heard.plain(pair[0])
                );
            }
        }
    }
    assert!(spoken > 0);
}

#[test]
fn a_contradiction_is_told_once_in_a_paragraph() {
    let told =
        |sentence: &&Sentence| texts(sentence).contains(&" had taken the other side on this: “");
    for heard in HEARD.iter() {
        for paragraph in heard.decided.explanation.paragraphs() {
            let told: Vec<String> =
                paragraph.sentences.iter().filter(told).map(|own| heard.plain(own)).collect();
            assert!(told.windows(2).all(|pair| pair[0] != pair[1]), "{told:?}");
        }
    }
}

#[test]
fn quotations_within_quotations_have_single_marks() {
    for heard in HEARD.iter() {
        for sentence in heard.sentences() {
            let words = heard.plain(sentence);
            let mut open = 0;
            for letter in words.chars() {
                match letter {
                    '“' => open += 1,
                    '”' => open -= 1,
                    _ => {}
                }
                assert!((0..=1).contains(&open), "{words}");
            }
        }
    }
}

#[test]
fn no_citation_names_its_section_twice() {
    for heard in HEARD.iter() {
        for (_, card) in heard.scenario.cards() {
            for citation in &card.citations {
                let words = cited(&heard.scenario, citation);
                let sections: Vec<&str> = words
                    .split("§ ")
                    .skip(1)
                    .filter_map(|own| own.split([' ', ',', '(', '*']).next())
                    .collect();
                assert!(sections.windows(2).all(|pair| pair[0] != pair[1]), "{words}");
            }
        }
        for sentence in heard.sentences() {
            let words = heard.plain(sentence);
            assert!(!words.contains("§\u{a0}442 (1987), "), "{words}");
        }
    }
}

#[test]
fn the_caption_alone_says_who_is_against_whom() {
    for heard in HEARD.iter() {
        let caption = heard.decided.explanation.caption.iter();
        let parties = caption.filter(|own| own.role == Role::Parties).map(|own| heard.words(own));
        let [first, second] = Side::BOTH.map(|side| heard.scenario.party(side));
        let [one, other] = [first, second].map(|own| own.name.to_uppercase());
        let wanted = format!("Parties: {one} ({}); {other} ({})", first.in_text, second.in_text);
        assert_eq!(parties.collect::<Vec<_>>(), [wanted]);
    }
}

#[test]
fn no_label_of_a_question_is_quoted_as_the_bench_s_words() {
    for heard in HEARD.iter() {
        for pair in heard.sentences().flat_map(|own| own.parts.windows(2)) {
            if let [Part::Text(before), Part::Authored(Authored::Asked(_))] = pair {
                assert!(!before.ends_with('“'), "{before}");
            }
        }
    }
}

#[test]
fn an_issue_that_was_not_argued_has_no_numbers_in_the_table() {
    let mut rows = 0;
    for heard in HEARD.iter() {
        let written = text::render(&document::Document {
            title: String::new(),
            blocks: document::outcome(&heard.scenario, &heard.decided),
        });
        let judges = &heard.decided.assessment.judges;
        let unargued = judges.iter().flat_map(|judge| &judge.issues);
        let unargued = unargued.filter(|issue| issue.state == IssueState::NotArgued).count();
        assert_eq!(written.matches("not argued").count(), unargued, "{written}");
        rows += unargued;
    }
    assert!(rows > 0);
}

#[test]
fn a_mark_says_why_and_not_only_what() {
    for heard in HEARD.iter() {
        for sheet in &heard.decided.sheets.advocacy {
            for mark in sheet.rows.iter().flat_map(|row| &row.marks) {
                let words = mark.fact.words(&heard.scenario);
                assert!(!words.starts_with("How ") && !words.starts_with("Authority behind"));
                assert!(!words.starts_with("Answered:") && !words.starts_with("No answer to “"));
                assert!(words.ends_with('.'), "{words}");
            }
        }
    }
}

#[test]
fn a_separate_opinion_refers_to_nothing_that_it_does_not_say() {
    for (heard, opinion) in opinions().filter(|(_, own)| own.kind != OpinionKind::Court) {
        let burdens = opinion.sections.iter().flat_map(|own| &own.paragraphs);
        let mut burdens =
            burdens.filter(|own| own.role == Role::Burden).map(|own| heard.words(own));
        let first = burdens.next().unwrap_or_default();
        assert!(!first.contains("too") && !first.contains("Here"), "{}: {first}", heard.name());
        let parts = opinion.sections.iter().flat_map(|own| &own.paragraphs);
        let parts: Vec<&Part> =
            parts.flat_map(|own| &own.sentences).flat_map(|own| &own.parts).collect();
        for (place, part) in parts.iter().enumerate() {
            if let Part::Text(text) = part
                && text.contains("discussed above, “")
                && let Some(Part::Entry(entry)) = parts.get(place + 1)
            {
                let before = parts.iter().take(place).filter(|own| own.entry() == Some(*entry));
                assert!(before.count() > 0, "{}: {entry:?}", heard.name());
            }
        }
    }
}
