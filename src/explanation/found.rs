//! One issue in an opinion of the person on the bench: their finding, what they credited and
//! rejected, and their own words.

use super::case::side_of;
use super::phrase;
use super::point::{Credence, threads};
use super::section::paragraph;
use super::tree::{Authored, Paragraph, Part, Role, Section, Sentence};
use super::voice::{Act, Voice};
use super::writer::{Writer, named};
use crate::law::Seat;
use crate::record::{Credit, Move};
use crate::ruling::{FindingStatus, JudgmentFinding};
use crate::scenario::{EntryId, IssueId};

impl Writer<'_> {
    /// What the opinion says about an issue, by what the judge found.
    pub(super) fn found(&mut self, issue: IssueId) -> Option<Section> {
        let status = self.case.finding(self.judge, issue)?.status;
        let findings = &self.case.judgment?.findings;
        let finding = findings.iter().find(|finding| finding.issue == issue);
        let paragraphs = match finding {
            Some(finding) if status != FindingStatus::NotReached => {
                let mut paragraphs = vec![self.conclusion(issue, status)];
                paragraphs.extend(self.law(issue));
                paragraphs.extend(self.reasons(issue, finding));
                paragraphs.push(self.met(issue, status, finding));
                paragraphs.push(self.held(issue, status));
                paragraphs
            }
            _ => vec![self.not_reached(issue)].into_iter().chain(self.own_words(issue)).collect(),
        };
        Some(Section { issue, status, paragraphs })
    }

    fn reasons(&self, issue: IssueId, finding: &JudgmentFinding) -> Vec<Paragraph> {
        let mut sentences = Vec::new();
        for degree in Credit::ALL {
            for (entry, _) in finding.credits.iter().filter(|(_, credit)| *credit == degree) {
                sentences.push(Sentence::about(*entry, self.credited(*entry, degree)));
            }
        }
        sentences.extend(self.unmarked(issue, finding));
        let words = self.own_words(issue);
        if finding.credits.is_empty() && words.is_none() {
            let parts =
                vec![self.voice.act(Act::Give), Part::Text(" no reasons for this finding.")];
            sentences.insert(0, Sentence::new(parts));
        }
        let application = (!sentences.is_empty()).then(|| paragraph(Role::Application, sentences));
        application.into_iter().chain(words).collect()
    }

    fn credited(&self, entry: EntryId, degree: Credit) -> Vec<Part> {
        let (act, what) = match degree {
            Credit::Credit => (Act::Credit, " “"),
            Credit::Little => (Act::Give, " little weight to “"),
            Credit::Reject => (Act::Reject, " “"),
        };
        let mut parts = vec![
            self.voice.act(act),
            Part::Text(what),
            Part::Entry(entry),
            Part::Text("” ("),
            Part::Party(side_of(self.scenario(), entry)),
            Part::Text("): "),
        ];
        parts.extend(match entry {
            EntryId::Card(card) => vec![Part::Authored(Authored::Contention(card))],
            EntryId::Answer(answer) => vec![
                Part::Text("“"),
                Part::Authored(Authored::AnswerWords(answer)),
                Part::Text("”"),
            ],
        });
        parts
    }

    /// What went to the issue and was neither credited nor rejected.
    fn unmarked(&self, issue: IssueId, finding: &JudgmentFinding) -> Option<Sentence> {
        let points = self.case.points(self.judge, issue);
        let names: Vec<EntryId> = points
            .iter()
            .map(|point| point.entry)
            .filter(|own| !finding.credits.iter().any(|(entry, _)| entry == own))
            .collect();
        (!names.is_empty()).then(|| {
            let mut parts = vec![self.voice.act(Act::Say), Part::Text(" nothing of ")];
            parts.extend(named(&names));
            Sentence::new(parts)
        })
    }

    /// The judge's own words on the issue.
    fn own_words(&self, issue: IssueId) -> Option<Paragraph> {
        let spoken = self.case.entries.iter().rev().find(|entry| {
            entry.seat == Seat::Bench && matches!(entry.mv, Move::Find(on, _) if on == issue)
        })?;
        self.quoted(&spoken.remarks.words, Role::Application)
    }

    /// The judge's own words with the order.
    pub(super) fn order_words(&self) -> Option<Paragraph> {
        let spoken = self
            .case
            .entries
            .iter()
            .rev()
            .find(|entry| entry.seat == Seat::Bench && matches!(entry.mv, Move::Dispose(_)))?;
        self.quoted(&spoken.remarks.words, Role::Order)
    }

    fn quoted(&self, words: &str, role: Role) -> Option<Paragraph> {
        let words = words.trim();
        let who = if self.voice == Voice::Court {
            "In the Court’s own words: “"
        } else {
            "In the judge’s own words: “"
        };
        (!words.is_empty()).then(|| {
            let parts = vec![Part::Text(who), Part::Quote(words.to_owned()), Part::Text("”")];
            paragraph(role, vec![Sentence::new(parts)])
        })
    }

    /// The losing side's best point, by the model's neutral view, and what the judge made of it.
    fn met(&self, issue: IssueId, status: FindingStatus, finding: &JudgmentFinding) -> Paragraph {
        let winner = self.prevails(issue, status);
        let points = self.case.points(self.judge, issue);
        let [_, others] = threads(self.scenario(), &points, winner);
        let Some(best) = others.first().filter(|best| best.credence >= Credence::Counts) else {
            let parts = vec![
                Part::Party(winner.opponent()),
                Part::agrees(winner.opponent(), phrase::NO_POINT),
            ];
            return paragraph(Role::BestPoint, vec![Sentence::new(parts)]);
        };
        let lead = vec![
            Part::Text("The best that can be said for "),
            Part::Party(best.side),
            Part::Text(" is “"),
            Part::Entry(best.entry),
            Part::Text(".”"),
        ];
        let marked = finding.credits.iter().find(|(entry, _)| *entry == best.entry);
        let verdict = match marked {
            Some((_, Credit::Credit)) => "It is credited, and other reasons weigh more.",
            Some((_, Credit::Little)) => "It is given little weight.",
            Some((_, Credit::Reject)) => "It is rejected.",
            None => "These reasons do not speak of it.",
        };
        let sentences = vec![
            Sentence::about(best.entry, lead),
            Sentence::about(best.entry, vec![Part::Text(verdict)]),
        ];
        paragraph(Role::BestPoint, sentences)
    }

    fn held(&self, issue: IssueId, status: FindingStatus) -> Paragraph {
        let forms = phrase::holding(status == FindingStatus::Carried);
        let carrier = self.carried_by(issue);
        let parts = vec![Part::Party(carrier), Part::agrees(carrier, forms)];
        paragraph(Role::Holding, vec![Sentence::new(parts)])
    }
}
