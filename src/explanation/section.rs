//! One issue in an opinion by the model: conclusion, rule, why the rule, application, the losing
//! side's best point, conclusion.

use super::below::found_below;
use super::holding::drawn;
use super::phrase;
use super::point::{Credence, Point, threads};
use super::tree::{Authored, Paragraph, Part, Role, Section, Sentence};
use super::voice::Act;
use super::writer::{Because, Topic, Writer, named};
use crate::law::{ProofStandard, Side, StandardOfReview};
use crate::ruling::{Finding, FindingStatus};
use crate::scenario::{EntryId, IssueId, Stage};
use crate::scoring::{IssueAssessment, IssueState};

impl<'a> Writer<'a> {
    /// What the opinion says about an issue.
    pub(super) fn section(&mut self, issue: IssueId) -> Option<Section> {
        let finding = self.case.finding(self.judge, issue)?;
        let assessed = self.case.issue(self.judge, issue)?;
        let paragraphs = match (finding.status, assessed.state) {
            (FindingStatus::NotReached, _) => vec![self.not_reached(issue)],
            (FindingStatus::NotArgued, _) => {
                let mut paragraphs = vec![self.conclusion(issue, finding.status)];
                paragraphs.extend(self.law(issue));
                paragraphs.push(self.not_argued(issue));
                paragraphs
            }
            (status, IssueState::ConcededCarried | IssueState::ConcededNotCarried) => {
                let mut paragraphs = vec![self.conclusion(issue, status)];
                paragraphs.extend(self.law(issue));
                paragraphs.push(self.conceded(issue, assessed.state));
                paragraphs
            }
            (status, _) => {
                let mut paragraphs = vec![self.conclusion(issue, status)];
                paragraphs.extend(self.law(issue));
                paragraphs.extend(self.argued(issue, finding, assessed));
                paragraphs
            }
        };
        Some(Section { issue, status: finding.status, paragraphs })
    }

    pub(super) fn carried_by(&self, issue: IssueId) -> Side {
        self.scenario().issue(issue).carried_by
    }

    pub(super) fn not_reached(&self, issue: IssueId) -> Paragraph {
        let parts = vec![
            self.voice.act(Act::DoNotReach),
            Part::Text(" this issue (“"),
            Part::Authored(Authored::IssueQuestion(issue)),
            Part::Text("”): what is decided on the other issues settles the order without it."),
        ];
        paragraph(Role::Conclusion, vec![Sentence::new(parts)])
    }

    pub(super) fn conclusion(&self, issue: IssueId, status: FindingStatus) -> Paragraph {
        let shown = if status == FindingStatus::Carried {
            [" has shown that ", " have shown that "]
        } else {
            [" has not shown that ", " have not shown that "]
        };
        let parts = vec![
            self.voice.act(Act::Conclude),
            Part::Text(" that "),
            Part::Party(self.carried_by(issue)),
            Part::agrees(self.carried_by(issue), shown),
            Part::Authored(Authored::Clause(issue)),
            Part::Text("."),
        ];
        paragraph(Role::Conclusion, vec![Sentence::new(parts)])
    }

    /// Rule, reason for the rule, and who must carry the issue.
    pub(super) fn law(&mut self, issue: IssueId) -> Vec<Paragraph> {
        let mut rule = vec![Sentence::new(vec![Part::Authored(Authored::Rule(issue))])];
        let authorities = self.scenario().issue(issue).authorities.clone();
        if !authorities.is_empty() {
            let mut parts = vec![Part::Italic("See ")];
            for (place, id) in authorities.into_iter().enumerate() {
                parts.extend((place > 0).then_some(Part::Text("; ")));
                parts.push(self.authority(id));
            }
            parts.push(Part::Text("."));
            rule.push(Sentence::new(parts));
        }
        let why = vec![Sentence::new(vec![Part::Authored(Authored::RuleReason(issue))])];
        let burden = self.burden(issue);
        vec![paragraph(Role::Rule, rule), paragraph(Role::Why, why), burden]
    }

    fn burden(&mut self, issue: IssueId) -> Paragraph {
        let text = self.scenario().issue(issue);
        let mut sentences = Vec::new();
        let Stage { review, movant, .. } = *self.scenario().stage();
        let law = text.standard == ProofStandard::BetterView;
        // what the other side carries keeps its own standard of proof
        let reviewed = text.carried_by == movant || review == StandardOfReview::DeNovo;
        let how = phrase::review(review, law).filter(|how| reviewed && self.said.insert(how));
        sentences.extend(how.map(|how| Sentence::new(vec![Part::Text(how)])));
        sentences.extend(found_below(self.scenario(), issue));
        let [before, behind] = match phrase::must_on_review(review, law) {
            Some(behind) if reviewed => [self.here_too(behind), behind],
            _ if self.standards.insert(text.standard) => phrase::must(text.standard),
            _ => phrase::must_too(text.standard),
        };
        sentences.push(Sentence::new(vec![
            Part::Text(before),
            Part::Party(text.carried_by),
            Part::Text(behind),
        ]));
        if !text.prior_source.is_empty() {
            sentences.push(Sentence::new(vec![
                Part::Text("The scale does not start even, but at "),
                Part::strength(text.prior),
                Part::Text(": "),
                Part::Authored(Authored::PriorSource(issue)),
                Part::Text("."),
            ]));
        }
        paragraph(Role::Burden, sentences)
    }

    /// What leads to a phrase: nothing the first time.
    fn here_too(&mut self, phrase: &'static str) -> &'static str {
        if self.said.insert(phrase) { "" } else { "Here too, " }
    }

    /// The side that prevails on an issue.
    pub(super) fn prevails(&self, issue: IssueId, status: FindingStatus) -> Side {
        let carrier = self.carried_by(issue);
        if status == FindingStatus::Carried { carrier } else { carrier.opponent() }
    }

    fn not_argued(&self, issue: IssueId) -> Paragraph {
        let carrier = self.carried_by(issue);
        let nothing = [
            " must carry the issue, and has put nothing before the court that stands. ",
            " must carry the issue, and have put nothing before the court that stands. ",
        ];
        let parts = vec![
            Part::Party(carrier),
            Part::agrees(carrier, nothing),
            Part::Text("That ends the matter."),
        ];
        let mut sentences = vec![Sentence::new(parts)];
        sentences.extend(self.record_notes(issue));
        paragraph(Role::Application, sentences)
    }

    fn conceded(&self, issue: IssueId, state: IssueState) -> Paragraph {
        let carrier = self.carried_by(issue);
        let by = if state == IssueState::ConcededCarried { carrier.opponent() } else { carrier };
        let parts = vec![
            Part::Party(by),
            Part::agrees(by, [" concedes", " concede"]),
            Part::Text(" the issue, and nothing remains to be decided on it."),
        ];
        paragraph(Role::Application, vec![Sentence::new(parts)])
    }

    fn argued(
        &mut self,
        issue: IssueId,
        finding: &Finding,
        assessed: &IssueAssessment,
    ) -> Vec<Paragraph> {
        let points = self.case.points(self.judge, issue);
        let winner = self.prevails(issue, finding.status);
        let because = self.because(finding, assessed);
        let topic = Topic { points: &points, winner, because };
        let [own, mut others] = threads(self.scenario(), &points, winner);
        let best = take_best(&mut others);
        let mut paragraphs = self.winning(topic, &own);
        paragraphs.extend(self.losing(topic, &others));
        let notes = self.record_notes(issue);
        if !notes.is_empty() {
            paragraphs.push(paragraph(Role::Application, notes));
        }
        paragraphs.push(self.best_point(topic, best, &own));
        paragraphs.push(self.holding(issue, finding, assessed));
        paragraphs
    }

    fn winning(&mut self, topic: Topic<'_, 'a>, own: &[&Point<'a>]) -> Vec<Paragraph> {
        if own.is_empty() {
            let parts = vec![
                Part::Party(topic.winner),
                Part::Text(" put nothing forward on this issue, and did not need to."),
            ];
            return vec![paragraph(Role::Application, vec![Sentence::new(parts)])];
        }
        let single = own.len() == 1;
        self.paragraphs_of(topic, own, |writer, point, place| {
            let lead = match (place, single, writer.is_told(point.entry)) {
                (0, true, false) => Part::Text("’s point on this "),
                (0, false, false) => Part::Text("’s strongest point "),
                (0, true, true) => Part::Text("’s point on this is one discussed above, “"),
                (0, false, true) => Part::Text("’s strongest point is one discussed above, “"),
                (_, _, told) => Part::agrees(point.side, phrase::lead(place, told)),
            };
            vec![Part::Party(point.side), lead, writer.does(point.entry)]
        })
    }

    fn losing(&mut self, topic: Topic<'_, 'a>, others: &[&Point<'a>]) -> Vec<Paragraph> {
        self.paragraphs_of(topic, others, |writer, point, place| {
            let told = writer.is_told(point.entry);
            let (before, lead) = match (place, told) {
                (0, false) => ("On the other side, ", phrase::pick(&phrase::OTHER_SIDE, place)),
                (0, true) => ("On the other side, ", phrase::lead(place, told)),
                _ => ("", phrase::lead(place, told)),
            };
            let lead = Part::agrees(point.side, lead);
            vec![Part::Text(before), Part::Party(point.side), lead, writer.does(point.entry)]
        })
    }

    /// What a point does, or its name once it was discussed.
    fn does(&self, entry: EntryId) -> Part {
        if self.is_told(entry) {
            Part::Entry(entry)
        } else {
            Part::Text(phrase::does(self.case.kind(entry)))
        }
    }

    fn paragraphs_of(
        &mut self,
        topic: Topic<'_, 'a>,
        points: &[&Point<'a>],
        lead: impl Fn(&Self, &Point<'a>, usize) -> Vec<Part>,
    ) -> Vec<Paragraph> {
        let mut paragraphs = Vec::new();
        for (place, point) in points.iter().enumerate() {
            let lead = match point.entry {
                EntryId::Card(_) => lead(self, point, place),
                EntryId::Answer(_) if self.is_told(point.entry) => {
                    let before = "An answer discussed above bears on this too, “";
                    vec![Part::Text(before), Part::Entry(point.entry)]
                }
                EntryId::Answer(_) => vec![Part::Text("An answer to the bench bears on this too")],
            };
            let sentences = self.thread(topic, point, lead, place);
            paragraphs.push(paragraph(Role::Application, sentences));
        }
        paragraphs
    }

    /// What the record says that is no argument: points withdrawn and questions unanswered.
    fn record_notes(&self, issue: IssueId) -> Vec<Sentence> {
        let withdrawn = self.case.withdrawn(issue).into_iter().map(|card| {
            let parts = vec![
                Part::Party(self.scenario().card(card).side),
                Part::Text(" withdrew the point on “"),
                Part::Entry(EntryId::Card(card)),
                Part::Text(",” and it is not considered."),
            ];
            Sentence::about(EntryId::Card(card), parts)
        });
        let silent = self.case.unanswered(issue).into_iter().map(|(side, question)| {
            Sentence::new(vec![
                Part::Text("asked from the bench ("),
                Part::Authored(Authored::Asked(question)),
                Part::Text("), counsel for "),
                Part::Party(side),
                Part::Text(" gave no answer, and that silence counts."),
            ])
        });
        withdrawn.chain(silent).collect()
    }

    fn best_point(
        &mut self,
        topic: Topic<'_, 'a>,
        best: Option<&Point<'a>>,
        own: &[&Point<'a>],
    ) -> Paragraph {
        let loser = topic.winner.opponent();
        let Some(point) = best else {
            let parts = vec![Part::Party(loser), Part::agrees(loser, phrase::NO_POINT)];
            return paragraph(Role::BestPoint, vec![Sentence::new(parts)]);
        };
        let verb = if self.is_told(point.entry) { " is a point discussed above, “" } else { " " };
        let lead = vec![
            Part::Text("The best that can be said for "),
            Part::Party(loser),
            Part::Text(verb),
            self.does(point.entry),
        ];
        let mut sentences = self.thread(topic, point, lead, 0);
        let against = own.iter().filter(|point| point.credence >= Credence::Counts);
        let against: Vec<EntryId> = against.take(2).map(|point| point.entry).collect();
        let weighed = match topic.because {
            Because::Arguments if against.is_empty() => Vec::new(),
            Because::Arguments => {
                let stands = if against.len() == 1 { "stands" } else { "stand" };
                let mut parts =
                    vec![Part::Text("Against it "), Part::Text(stands), Part::Text(" chiefly ")];
                parts.extend(named(&against));
                parts
            }
            Because::Start(held) => vec![Part::Text(held.words())],
            Because::Draw(favored) => drawn(topic.winner, favored),
        };
        if !weighed.is_empty() {
            sentences.push(Sentence::new(weighed));
        }
        paragraph(Role::BestPoint, sentences)
    }
}

/// Takes out the point that did most for its side, if one helped.
fn take_best<'p, 'a>(others: &mut Vec<&'p Point<'a>>) -> Option<&'p Point<'a>> {
    let helps = others.first().is_some_and(|point| point.credence >= Credence::Counts);
    (helps && !others.is_empty()).then(|| others.remove(0))
}

pub(super) const fn paragraph(role: Role, sentences: Vec<Sentence>) -> Paragraph {
    Paragraph { role, sentences }
}
