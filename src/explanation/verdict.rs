//! What a point comes to in an opinion: what is wrong with it of itself, how this judge receives its
//! kind, whether it was answered, and whether it persuades.

use super::case::Bearing;
use super::phrase;
use super::point::{Credence, Flaw, Point};
use super::tree::{Authored, Part, Sentence};
use super::voice::Act;
use super::writer::{Because, Topic, Writer};
use crate::law::Standing;
use crate::scenario::EntryId;

impl<'a> Writer<'a> {
    /// What is wrong with an entry of itself.
    pub(super) fn flaws(&mut self, point: &Point<'_>) -> Option<Sentence> {
        let parts = match self.case.flaw(point)? {
            Flaw::Inconsistent => self.contradiction(point)?,
            Flaw::Candor => self.dead_authority(point)?,
            Flaw::Forfeited => not_raised_below(),
            Flaw::Kind => self.receives(point.entry, " little weight.")?,
            Flaw::WeakAlone => vec![Part::Text("Standing alone, it is a weak point.")],
        };
        Some(Sentence::about(point.entry, parts))
    }

    /// How this judge receives an entry's kind of argument, said once.
    fn receives(&mut self, entry: EntryId, how: &'static str) -> Option<Vec<Part>> {
        let kind = self.case.kind(entry);
        self.received.insert(kind).then(|| {
            vec![
                self.voice.act(Act::Give),
                Part::Text(" "),
                Part::Text(phrase::arguments(kind)),
                Part::Text(how),
            ]
        })
    }

    /// What it contradicts; in short where the same was just said of another point.
    fn contradiction(&mut self, point: &Point<'_>) -> Option<Vec<Part>> {
        let (proposition, before) = self.case.contradicted(point.entry)?;
        if self.contradiction.replace((proposition, before)) == Some((proposition, before)) {
            return Some(vec![Part::Text("It too is worth less for that.")]);
        }
        let mut parts = match before {
            Some(before) => {
                vec![Part::Text("But in “"), Part::Entry(before), Part::Text("” counsel for ")]
            }
            None => vec![Part::Text("But in the court below counsel for ")],
        };
        parts.extend([
            Part::Party(point.side),
            Part::Text(" had taken the other side on this: “"),
            Part::Authored(Authored::Proposition(proposition)),
            Part::Text("” What is said now is worth less for that."),
        ]);
        Some(parts)
    }

    fn dead_authority(&self, point: &Point<'_>) -> Option<Vec<Part>> {
        let EntryId::Card(card) = point.entry else { return None };
        let dead = self.scenario().card(card).citations.iter().find(|citation| {
            let standing = self.scenario().authority(citation.authority).standing;
            !citation.acknowledged && matches!(standing, Standing::Overruled | Standing::Superseded)
        })?;
        Some(vec![
            Part::Text("It cites "),
            Part::Authority { id: dead.authority, full: false },
            Part::Text(" as good law, which it no longer was after "),
            Part::Authored(Authored::StandingBy(dead.authority)),
            Part::Text("; counsel should have said so."),
        ])
    }

    /// What a point comes to on the issue, and why. `bit` if the last thing said of it is that a
    /// reply took something from it.
    pub(super) fn verdict(
        &mut self,
        topic: Topic<'_, 'a>,
        point: &Point<'_>,
        (again, bit): (bool, bool),
        place: usize,
    ) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let conceded = point.assessed.terms.conceded > 0.0;
        if conceded {
            let by = point.side.opponent();
            let forms = [" concedes the point.", " concede the point."];
            let parts = vec![Part::Party(by), Part::agrees(by, forms)];
            sentences.push(Sentence::about(point.entry, parts));
        }
        let attacked = match point.entry {
            EntryId::Card(card) => self
                .case
                .replies(topic.points, card)
                .iter()
                .any(|(_, bearing)| *bearing == Bearing::Attacks),
            EntryId::Answer(_) => true,
        };
        if !attacked && !conceded && !again {
            let parts =
                vec![Part::Party(point.side.opponent()), Part::Text(" left it unanswered.")];
            sentences.push(Sentence::about(point.entry, parts));
        }
        let flaw = if again { None } else { self.flaws(point) };
        let liked = self.liked(point);
        let in_spite = match (&flaw, &liked) {
            (Some(_), _) => Some(" even so."),
            (None, None) if bit && !conceded => Some(phrase::at(&phrase::PERSUADED_STILL, place)),
            (None, _) => None,
        };
        sentences.extend(liked);
        sentences.extend(flaw);
        let verdict = self.comes_to(topic, point, in_spite, place);
        sentences.push(Sentence::about(point.entry, verdict));
        sentences
    }

    /// That this judge receives the kind of argument well, where it does.
    fn liked(&mut self, point: &Point<'_>) -> Option<Sentence> {
        let liked = point.assessed.terms.method >= self.case.card.opinion.reception
            && point.credence >= Credence::Counts;
        let parts = liked.then(|| self.receives(point.entry, " particular weight."))??;
        Some(Sentence::about(point.entry, parts))
    }

    fn comes_to(
        &self,
        topic: Topic<'_, 'a>,
        point: &Point<'_>,
        in_spite: Option<&'static str>,
        place: usize,
    ) -> Vec<Part> {
        let text = |phrases, place| vec![Part::Text(phrase::at(phrases, place))];
        let outweighed = topic.because == Because::Arguments;
        match (point.credence, point.side == topic.winner) {
            (Credence::Persuades, true) => {
                let how = in_spite.unwrap_or_else(|| phrase::at(&phrase::PERSUADED, place));
                vec![self.voice.act(Act::AmPersuaded), Part::Text(how)]
            }
            (Credence::Counts, true) => text(&phrase::COUNTS, place),
            (Credence::Persuades, false) if outweighed => text(&phrase::OUTWEIGHED, place),
            (Credence::Counts, false) if outweighed => text(&phrase::NOT_ENOUGH, place),
            (Credence::Persuades, false) => text(&phrase::NOT_OUTWEIGHED, place),
            (Credence::Counts, false) => text(&phrase::COUNTS_STILL, place),
            (Credence::Fallen, _) => vec![
                Part::Text(phrase::at(&phrase::FALLEN, place)),
                Part::Party(point.side),
                Part::Text("."),
            ],
            (Credence::Nothing, _) => text(&phrase::NOTHING, place),
            (Credence::Harms, _) => vec![
                Part::Text("As it stands, the point does "),
                Part::Party(point.side),
                Part::Text(" more harm than good."),
            ],
        }
    }
}

/// That a point was forfeited, and what that means.
fn not_raised_below() -> Vec<Part> {
    vec![
        Part::Text(
            "The point was not raised below, and counts only so far as the error is plain. ",
        ),
        Part::Italic("See "),
        Part::Precedent { name: "United States v. Olano", cite: "507 U.S. 725 (1993)" },
        Part::Text("."),
    ]
}
