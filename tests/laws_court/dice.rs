//! Random small cases and records, drawn from a seed.

use colloquy::draw::Stream;
use colloquy::law::{Seat, Side};
use colloquy::record::{Entry, Move, card_move};
use colloquy::scenario::Scenario;

use crate::case::{
    AnswerSpec, ArgumentSpec, Case, Cited, IssueSpec, JudgeSpec, QuestionSpec, ReplySpec, cite,
};
use crate::play::entry;
use crate::ron::AUTHORITIES;

const KINDS: [&str; 4] = ["Text", "Purpose", "Analogy", "Comity"];
const VALUES: [&str; 3] = ["Privacy", "Sovereignty", "Predictability"];

/// A random small case.
pub(crate) fn random_case(seed: u64) -> Case {
    Dice(Stream::new(seed, "case", &[], 0)).case()
}

/// A random record: cards in random order, answers, silences, concessions, withdrawals. Replies
/// may come before what they answer, or without it.
pub(crate) fn random_record(scenario: &Scenario, seed: u64) -> Vec<Entry> {
    let mut dice = Dice(Stream::new(seed, "record", &[], 0));
    let mut entries = Vec::new();
    for (id, card) in scenario.cards() {
        let seat = Seat::Counsel(card.side);
        if dice.chance(0.7) {
            entries.push(entry(seat, card_move(scenario, id)));
            if dice.chance(0.1) {
                entries.push(entry(Seat::Counsel(card.side.opponent()), Move::ConcedeCard(id)));
            }
        }
    }
    for at in (1..entries.len()).rev() {
        entries.swap(at, dice.0.index(at + 1));
    }
    for (id, question) in scenario.questions() {
        let seat = Seat::Counsel(question.to);
        entries.push(entry(Seat::Bench, Move::Ask(id)));
        let answer = question.answers[dice.0.index(question.answers.len())];
        let mv = if dice.chance(0.6) { Move::Answer(answer) } else { Move::NoAnswer };
        entries.push(entry(seat, mv));
    }
    if dice.chance(0.3) {
        let at = dice.0.index(scenario.cards().len());
        let (id, card) = scenario.cards().nth(at).unwrap();
        entries.push(entry(Seat::Counsel(card.side), Move::Withdraw(id)));
    }
    if dice.chance(0.15) {
        let at = dice.0.index(scenario.issues().len());
        let (id, _) = scenario.issues().nth(at).unwrap();
        entries.push(entry(Seat::Counsel(dice.side()), Move::ConcedeIssue(id)));
    }
    entries
}

/// Draws random cases.
struct Dice(Stream);

impl Dice {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        // two decimals, so that the text form is the number
        ((low + (high - low) * self.0.unit()) * 100.0).round() / 100.0
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.0.index(items.len())]
    }

    fn chance(&mut self, chance: f64) -> bool {
        self.0.unit() < chance
    }

    fn side(&mut self) -> Side {
        self.pick(&Side::BOTH)
    }

    fn case(&mut self) -> Case {
        let issues = 1 + self.0.index(3);
        let count = 2 * issues + self.0.index(4);
        let mut case = Case { movant: self.side(), ..Case::plain() };
        case.issues = (0..issues).map(|_| self.issue()).collect();
        case.arguments = (0..count).map(|at| self.argument(at, issues)).collect();
        for _ in 0..self.0.index(9) {
            let reply = self.reply(&case);
            case.replies.push(reply);
        }
        case.questions = (0..=self.0.index(2)).map(|_| self.question(&case)).collect();
        case.judges = (0..5).map(|_| self.judge()).collect();
        case.bench = (0..=self.0.index(4)).collect();
        case.above =
            Some((vec![4, 3, 2], self.pick(&["DeNovo", "AbuseOfDiscretion", "ClearError"])));
        (case.table, case.worths) = self.table(issues);
        case.even_split =
            (case.bench.len().is_multiple_of(2) || self.chance(0.5)).then(|| case.worths.len() - 1);
        case
    }

    fn issue(&mut self) -> IssueSpec {
        IssueSpec {
            carried_by: self.side(),
            standard: self.pick(&[
                "BetterView",
                "Preponderance",
                "ClearAndConvincing",
                "PrimaFacie",
            ]),
            prior: self.between(0.25, 0.75),
        }
    }

    /// The first arguments see to it that each side can argue each issue.
    fn argument(&mut self, at: usize, issues: usize) -> ArgumentSpec {
        let side = if at.is_multiple_of(2) { Side::First } else { Side::Second };
        let first = if at < 2 * issues { at / 2 } else { self.0.index(issues) };
        let mut goes_to = vec![(first, self.between(0.5, 4.0))];
        if issues > 1 && self.chance(0.3) {
            goes_to.push(((first + 1) % issues, self.between(0.5, 2.0)));
        }
        ArgumentSpec {
            side,
            issues: goes_to,
            merit: self.between(0.1, 0.9),
            kind: self.pick(&KINDS),
            premises: 1 + self.0.index(3),
            citations: self.citations(),
            promotes: if self.chance(0.5) {
                vec![(self.pick(&VALUES), self.between(0.1, 1.0))]
            } else {
                Vec::new()
            },
            asserts: if self.chance(0.4) {
                vec![(self.0.index(2), self.chance(0.5))]
            } else {
                Vec::new()
            },
        }
    }

    fn citations(&mut self) -> Vec<Cited> {
        let first = self.0.index(AUTHORITIES.len());
        let count = 1 + self.0.index(3);
        let chosen = (0..count).map(|offset| AUTHORITIES[(first + offset) % AUTHORITIES.len()].0);
        chosen.map(|authority| cite(authority, self.between(0.2, 1.0))).collect()
    }

    fn reply(&mut self, case: &Case) -> ReplySpec {
        let answers = self.0.index(case.arguments.len() + case.replies.len());
        let (side, citations, premises, issues) = if answers < case.arguments.len() {
            let card = &case.arguments[answers];
            let issues: Vec<usize> = card.issues.iter().map(|(issue, _)| *issue).collect();
            (card.side, &card.citations, card.premises, issues)
        } else {
            let card = &case.replies[answers - case.arguments.len()];
            (card.side, &card.citations, 0, (0..case.issues.len()).collect())
        };
        let authority = citations[self.0.index(citations.len())].authority;
        let mut kinds = vec![
            format!("Distinguish(authority: \"{authority}\")"),
            format!("Downplay(authority: \"{authority}\")"),
            "Undercut".to_owned(),
            format!(
                "Rebut(issue: \"i{}\", weight: At({:?}))",
                issues[self.0.index(issues.len())],
                self.between(0.5, 2.0)
            ),
            "Bolster".to_owned(),
            format!("Emphasize(authority: \"{authority}\")"),
        ];
        if premises > 0 {
            kinds.push(format!("Undermine(premise: \"p{}\")", self.0.index(premises)));
        }
        let by = kinds.swap_remove(self.0.index(kinds.len()));
        let supports = by.starts_with("Bolster") || by.starts_with("Emphasize");
        ReplySpec {
            side: if supports { side } else { side.opponent() },
            answers,
            by,
            weight: self.between(0.5, 4.0),
            merit: self.between(0.1, 0.9),
            citations: self.citations(),
        }
    }

    fn question(&mut self, case: &Case) -> QuestionSpec {
        let to = self.side();
        let of = |side: Side| case.arguments.iter().position(|card| card.side == side).unwrap();
        let issue = self.0.index(case.issues.len());
        let effects = [
            format!("Supports(card: \"c{}\", weight: At({:?}))", of(to), self.between(0.5, 2.0)),
            format!(
                "Attacks(card: \"c{}\", weight: At({:?}))",
                of(to.opponent()),
                self.between(0.5, 2.0)
            ),
            format!("Issue(issue: \"i{issue}\", weight: At({:?}))", self.between(0.5, 2.0)),
        ];
        let answers = effects.map(|effect| AnswerSpec {
            effect,
            merit: self.between(0.2, 0.9),
            commits: if self.chance(0.4) {
                vec![(self.0.index(2), self.chance(0.5))]
            } else {
                Vec::new()
            },
            concedes: Vec::new(),
        });
        QuestionSpec { to, issue, answers: answers.into() }
    }

    fn judge(&mut self) -> JudgeSpec {
        JudgeSpec {
            method: vec![(self.pick(&KINDS), self.between(-0.75, 0.75))],
            values: vec![(self.pick(&VALUES), self.between(-0.75, 0.75))],
            temper: if self.chance(0.2) { 0.0 } else { self.between(0.1, 1.5) },
        }
    }

    fn table(&mut self, issues: usize) -> (Vec<(String, usize)>, Vec<f64>) {
        let row = |when: &str, then| (when.to_owned(), then);
        match (issues, self.chance(0.5)) {
            (1, _) => (vec![row("Carried(\"i0\")", 0), row("Otherwise", 1)], vec![1.0, 0.0]),
            (2, true) => (
                vec![
                    row("All([Carried(\"i0\"), NotCarried(\"i1\")])", 0),
                    row("Carried(\"i0\")", 1),
                    row("Otherwise", 2),
                ],
                vec![1.0, 0.4, 0.0],
            ),
            (2, false) => (
                vec![row("Any([Carried(\"i1\"), Carried(\"i0\")])", 0), row("Otherwise", 1)],
                vec![1.0, 0.1],
            ),
            (_, true) => (
                vec![
                    row("Any([NotCarried(\"i0\"), Carried(\"i1\")])", 2),
                    row("Carried(\"i2\")", 0),
                    row("Otherwise", 1),
                ],
                vec![1.0, 0.6, 0.0],
            ),
            (_, false) => (
                vec![
                    row("All([Carried(\"i0\"), Any([Carried(\"i1\"), Carried(\"i2\")])])", 0),
                    row("All([Carried(\"i1\"), Carried(\"i2\")])", 1),
                    row("NotCarried(\"i2\")", 3),
                    row("Otherwise", 2),
                ],
                vec![1.0, 0.7, 0.2, 0.0],
            ),
        }
    }
}
