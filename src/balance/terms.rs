//! The laws in words and numbers, one row each.

use super::law::{LawId, Unit};

/// A law in words and numbers.
pub(super) struct Terms {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) unit: Unit,
    /// The least and the greatest number that it admits.
    pub(super) range: [f64; 2],
    /// What to look at where the number is too small, and where it is too great; empty where it
    /// cannot be.
    pub(super) advice: [&'static str; 2],
}

const ANY: f64 = f64::INFINITY;
const TEN_POINTS: f64 = 0.10;
const CERTAIN: f64 = 0.98;

const fn row(
    id: &'static str,
    name: &'static str,
    unit: Unit,
    range: [f64; 2],
    advice: [&'static str; 2],
) -> Terms {
    Terms { id, name, unit, range, advice }
}

#[expect(clippy::too_many_lines, reason = "one row a law")]
pub(super) const fn terms(law: LawId) -> Terms {
    use Unit::{Count, Difference, LogOdds, Share};
    match law {
        LawId::Replies => row(
            "replies",
            "Replies are a fifth to almost half of what an associate plays",
            Share,
            [0.20, 0.45],
            [
                "It hardly pays to reply: give the other side's main lines more replies, or \
                 make replies `Strong` that meet most of their target.",
                "There is little to argue and much to answer: give this side another main line, \
                 or spare it a reply to a makeweight.",
            ],
        ),
        LawId::RepliesMatter => row(
            "replies_matter",
            "A side that may not reply loses at least ten points",
            Difference,
            [TEN_POINTS, ANY],
            [
                "This side can leave the other's lines unanswered: look for its replies that \
                 are too light, that meet makeweights only, or that cite too little.",
                "",
            ],
        ),
        LawId::ArguingOn => row(
            "arguing_on",
            "A side that only argues on, one argument after another, has less than half",
            Share,
            [0.0, 0.5],
            [
                "",
                "This side wins by listing its arguments: its main lines are too good or too \
                 many, or the other side cannot meet them.",
            ],
        ),
        LawId::ArguingOnIsWorse => row(
            "arguing_on_is_worse",
            "Choosing and replying is better than arguing on, by at least a point",
            Difference,
            [0.01, ANY],
            [
                "An associate of this side does no better than one who lists arguments: its \
                 replies weigh too little against one more argument.",
                "",
            ],
        ),
        LawId::Contested => row(
            "contested",
            "Issues are contested: the median distance from the threshold is 0.5 to 3 log-odds",
            LogOdds,
            [0.5, 3.0],
            [
                "Every issue ends on the edge, so that chance decides: weights are too small, \
                 or the sides cancel each other card by card.",
                "Issues are settled long before the end: one side's lines outweigh the other's, \
                 or the starting points lean too far.",
            ],
        ),
        LawId::InReach => row(
            "in_reach",
            "Issues move: fewer than 2 % of their strengths lie beyond 8 or 92 of 100",
            Share,
            [0.0, 0.02],
            [
                "",
                "Some issue runs out of reach: too many `Major` lines of one side on it, or a \
                 `Decisive` one. See which one has no main line of the other side.",
            ],
        ),
        LawId::Even => row(
            "even",
            "Neither side is ahead by much before any bench: 35 to 65 % between associates",
            Share,
            [0.35, 0.65],
            [
                "This side is behind. If other benches are even, look at what these judges hold \
                 dear; if none is, at merits and weights of its main lines, by the rubric.",
                "This side is ahead. If other benches are even, look at what these judges hold \
                 dear; if none is, at merits and weights of its main lines, by the rubric.",
            ],
        ),
        LawId::Open => row(
            "open",
            "No order is certain while associates argue",
            Share,
            [0.0, CERTAIN],
            [
                "",
                "This order comes out almost always: look at the issues on which the others \
                 depend.",
            ],
        ),
        LawId::OpenBeforeSilence => row(
            "open_before_silence",
            "No order is certain where the bench asks nothing",
            Share,
            [0.0, CERTAIN],
            [
                "",
                "Without questions this order comes out almost always: look at the issues on \
                 which the others depend.",
            ],
        ),
        LawId::OpenIssues => row(
            "open_issues",
            "No issue is settled before it was argued",
            Share,
            [0.02, CERTAIN],
            [
                "The starting point alone all but loses this issue: bring the issue's prior, \
                 its standard of proof or the judges' leaning nearer to the middle.",
                "The starting point alone all but carries this issue: bring the issue's prior, \
                 its standard of proof or the judges' leaning nearer to the middle.",
            ],
        ),
        LawId::OpenFromTheStart => row(
            "open_from_the_start",
            "No order is certain before anything was argued",
            Share,
            [0.0, CERTAIN],
            [
                "",
                "The starting points together all but make this order: bring those of the \
                 issues on which it depends nearer to the middle.",
            ],
        ),
        LawId::BenchesDiffer => row(
            "benches_differ",
            "The bench makes a difference: on one recorded hearing benches differ by ten \
                 points",
            Difference,
            [TEN_POINTS, ANY],
            [
                "Every bench rules alike: give judges other methods, values or doubts, so that \
                 each hears another of the main lines best.",
                "",
            ],
        ),
        LawId::ReasonsDiffer => row(
            "reasons_differ",
            "Two benches are moved most by different entries",
            Count,
            [2.0, ANY],
            [
                "Every bench is moved most by the same entry: it may be too heavy, or judges \
                 differ in degree only and not in what they value.",
                "",
            ],
        ),
        LawId::AssociatesWin => row(
            "associates_win",
            "Skill pays: an associate beats a novice by ten points",
            Difference,
            [TEN_POINTS, ANY],
            [
                "It matters little which card this side plays: its cards are too alike, or all \
                 that is good in them gets played anyway. Give it cards that hurt at the wrong \
                 time, and fewer turns than cards.",
                "",
            ],
        ),
        LawId::PartnersWin => row(
            "partners_win",
            "Looking ahead pays: a partner beats an associate by ten points",
            Difference,
            [TEN_POINTS, ANY],
            [
                "This side gains little by looking ahead: give it choices that matter later, \
                 such as a line worth holding back until the other side's replies are spent.",
                "",
            ],
        ),
        LawId::EvenPartners => row(
            "even_partners",
            "Between partners no seat is hopeless: 20 to 80 % before every bench",
            Share,
            [0.20, 0.80],
            [
                "Well played, this side's seat is close to hopeless here. If the law was that \
                 one-sided, the stage must say why; else look at its main lines.",
                "Well played, the other side's seat is close to hopeless here. If the law was \
                 that one-sided, the stage must say why; else look at this side's main lines.",
            ],
        ),
        LawId::CardsPlayed => row(
            "cards_played",
            "Random counsel play every card at some time",
            Count,
            [0.0, 0.0],
            [
                "",
                "These cards cannot be reached: see what each replies to, and whether that is \
                 ever played or takes too much time.",
            ],
        ),
        LawId::QuestionsAsked => row(
            "questions_asked",
            "The bench asks every question at some time",
            Count,
            [0.0, 0.0],
            [
                "",
                "These questions are never asked: their triggers ask too much, or every bench \
                 has too few judges who ask.",
            ],
        ),
        LawId::QuestionsTimely => row(
            "questions_timely",
            "The bench asks no question before its time",
            Count,
            [0.0, 0.0],
            [
                "",
                "These questions came before anything that triggers them: a defect of the \
                 program, please report it.",
            ],
        ),
        LawId::OrdersMade => row(
            "orders_made",
            "Random hearings come to every order at some time",
            Count,
            [0.0, 0.0],
            [
                "",
                "These orders are never made: see whether the decision table lets their rules \
                 fire, and whether an issue on which they depend can be carried and lost.",
            ],
        ),
    }
}
