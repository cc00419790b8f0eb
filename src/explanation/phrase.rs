//! Fixed phrases: no digit, no name of any case.
//!
//! Where a list is given, the place in the section picks one, so that neighbors differ and the
//! same record always reads the same.

use crate::law::{ArgumentKind, Manner, ProofStandard, StandardOfReview};
use crate::scenario::ReplyKind;

/// A phrase behind a party, for one and for several.
pub(super) type Forms = [&'static str; 2];

/// Picks by place.
pub(super) fn pick(phrases: &[Forms], place: usize) -> Forms {
    let place = place.checked_rem(phrases.len()).unwrap_or_default();
    phrases.get(place).copied().unwrap_or_default()
}

/// Picks by place.
pub(super) fn at(phrases: &[&'static str], place: usize) -> &'static str {
    let place = place.checked_rem(phrases.len()).unwrap_or_default();
    phrases.get(place).copied().unwrap_or_default()
}

/// What a point of this kind does, behind its subject.
pub(super) const fn does(kind: ArgumentKind) -> &'static str {
    match kind {
        ArgumentKind::Text => "goes to the text",
        ArgumentKind::Structure => "goes to how the parts of the law fit together",
        ArgumentKind::History => "goes to history",
        ArgumentKind::Precedent => "rests on precedent",
        ArgumentKind::Purpose => "goes to purpose",
        ArgumentKind::Analogy => "argues by analogy",
        ArgumentKind::Consequences => "looks to the consequences",
        ArgumentKind::Comity => "looks to the respect due to another state",
        ArgumentKind::Presumption => "rests on a presumption",
        ArgumentKind::InstitutionalRole => "asks who should decide",
        ArgumentKind::ConstitutionalLimit => "asks what the Constitution allows",
    }
}

/// Arguments of this kind, as a noun.
pub(super) const fn arguments(kind: ArgumentKind) -> &'static str {
    match kind {
        ArgumentKind::Text => "arguments from the text",
        ArgumentKind::Structure => "arguments from structure",
        ArgumentKind::History => "arguments from history",
        ArgumentKind::Precedent => "arguments from precedent",
        ArgumentKind::Purpose => "arguments from purpose",
        ArgumentKind::Analogy => "arguments by analogy",
        ArgumentKind::Consequences => "arguments from consequences",
        ArgumentKind::Comity => "arguments from comity",
        ArgumentKind::Presumption => "arguments from a presumption",
        ArgumentKind::InstitutionalRole => "arguments about who should decide",
        ArgumentKind::ConstitutionalLimit => "arguments from constitutional limits",
    }
}

/// How counsel took a question.
pub(super) const fn took(manner: Manner) -> &'static str {
    match manner {
        Manner::Direct => " answered: “",
        Manner::Distinguishes => " drew a distinction: “",
        Manner::Concedes => " gave ground: “",
        Manner::Indirect => " did not take the question as put: “",
    }
}

/// The same where a concession helps the side that makes it.
pub(super) const GRANTED: &str = " granted the case put: “";

/// What the standard asks, before and behind the name of the side that must carry an issue.
pub(super) const fn must(standard: ProofStandard) -> [&'static str; 2] {
    match standard {
        ProofStandard::ReasonableSuspicion => {
            ["", " must point to specific facts that raise a reasonable suspicion."]
        }
        ProofStandard::PrimaFacie => {
            ["", " must show enough to prevail if nothing were said against it."]
        }
        ProofStandard::ProbableCause => ["", " must show a fair probability."],
        ProofStandard::BetterView => {
            ["This is a question of law: the better view decides, and a tie counts against ", "."]
        }
        ProofStandard::Preponderance => ["", " must show that it is more likely so than not."],
        ProofStandard::ClearAndConvincing => ["", " must show that it is highly probable."],
        ProofStandard::BeyondReasonableDoubt => {
            ["", " must leave no doubt that is based on reason."]
        }
    }
}

/// The same where it was said before of another issue.
pub(super) const fn must_too(standard: ProofStandard) -> [&'static str; 2] {
    let [before, behind] = must(standard);
    match standard {
        ProofStandard::BetterView => {
            ["This too is a question of law, and a tie counts against ", "."]
        }
        _ if before.is_empty() => ["Here too, ", behind],
        _ => [before, behind],
    }
}

/// What the side that seeks relief on review must show, behind its name, where that is more than
/// what the issue asks by itself; `law` where the issue is pure law.
pub(super) const fn must_on_review(review: StandardOfReview, law: bool) -> Option<&'static str> {
    match review {
        StandardOfReview::FirstInstance
        | StandardOfReview::DeNovo
        | StandardOfReview::ContraryToLaw => None,
        StandardOfReview::AbuseOfDiscretion if law => None,
        StandardOfReview::AbuseOfDiscretion => {
            Some(" must show that the ruling below was outside the range of permissible choices.")
        }
        StandardOfReview::ClearError => {
            Some(" must leave the Court with a firm conviction that a mistake was made.")
        }
        StandardOfReview::PlainError => Some(
            " must show an error that is plain, that affected substantial rights, and that \
             touches the fairness of the proceedings.",
        ),
    }
}

/// How the ruling below is reviewed: on an issue of pure law, and on another.
pub(super) const fn review(review: StandardOfReview, law: bool) -> Option<&'static str> {
    match (review, law) {
        (StandardOfReview::FirstInstance, _) => None,
        (StandardOfReview::DeNovo, true) => {
            Some("Review is de novo: on the law nothing is owed to the ruling below.")
        }
        (StandardOfReview::DeNovo, false) => Some("Review is de novo."),
        (StandardOfReview::ContraryToLaw, true) => Some(
            "The ruling below is set aside if it is contrary to law, and on the law nothing is \
             owed to it.",
        ),
        (StandardOfReview::ContraryToLaw, false) => {
            Some("The ruling below is set aside if it is contrary to law.")
        }
        (StandardOfReview::AbuseOfDiscretion, true) => Some(
            "Review is for abuse of discretion; a mistake of law is one, and on the law nothing \
             is owed to the ruling below.",
        ),
        (StandardOfReview::AbuseOfDiscretion, false) => Some("Review is for abuse of discretion."),
        (StandardOfReview::ClearError, _) => Some("Review is for clear error."),
        (StandardOfReview::PlainError, _) => Some("Review is for plain error."),
    }
}

/// What a section ends with, behind the side that must carry its issue.
pub(super) const fn holding(carried: bool) -> Forms {
    if carried {
        [" has carried this issue.", " have carried this issue."]
    } else {
        [" has not carried this issue.", " have not carried this issue."]
    }
}

/// What leads over to a further point, before what it does, or before its name if it was
/// discussed.
pub(super) fn lead(place: usize, told: bool) -> Forms {
    pick(if told { &AGAIN } else { &LEADS }, place)
}

const LEADS: [Forms; 3] = [
    [" also has a point that ", " also have a point that "],
    [" adds a point that ", " add a point that "],
    [" makes a further point, which ", " make a further point, which "],
];
const AGAIN: [Forms; 3] = [
    [" relies again on a point discussed above, “", " rely again on a point discussed above, “"],
    [" returns to what is discussed above, “", " return to what is discussed above, “"],
    [" also has what is discussed above, “", " also have what is discussed above, “"],
];
pub(super) const OTHER_SIDE: [Forms; 2] = [
    [" has a point that ", " have a point that "],
    [" puts forward a point that ", " put forward a point that "],
];
pub(super) const NO_POINT: Forms =
    [" has no point of weight on this issue.", " have no point of weight on this issue."];
pub(super) const RESTS: [&str; 3] = ["It rests on ", "For this it cites ", "In support it cites "];

/// What a side does that replies, before what it names or says.
pub(super) fn replies(kind: &ReplyKind, place: usize) -> Forms {
    match kind {
        ReplyKind::Distinguish { .. } => [" distinguishes ", " distinguish "],
        ReplyKind::Downplay { .. } => [" says that ", " say that "],
        ReplyKind::Emphasize { .. } => [" stresses ", " stress "],
        ReplyKind::Undermine { .. } => [" disputes a premise (“", " dispute a premise (“"],
        ReplyKind::Undercut => pick(&UNDERCUTS, place),
        ReplyKind::Rebut { .. } => pick(&REBUTS, place),
        ReplyKind::Bolster => [" adds in support: ", " add in support: "],
    }
}

const UNDERCUTS: [Forms; 3] = [
    [" answers that this does not follow: ", " answer that this does not follow: "],
    [
        " replies that the step to the conclusion fails: ",
        " reply that the step to the conclusion fails: ",
    ],
    [" answers: ", " answer: "],
];
const REBUTS: [Forms; 2] = [
    [" argues the contrary: ", " argue the contrary: "],
    [" meets the conclusion itself: ", " meet the conclusion itself: "],
];
pub(super) const ANSWERED: [&str; 2] =
    ["That answers it.", "After that, little is left of the point."];
pub(super) const DENTED: [&str; 3] = [
    "That takes something from the point.",
    "The reply has some force.",
    "That narrows the point.",
];
pub(super) const DENTED_STILL: [&str; 2] =
    ["Even so, it takes something from the point.", "It has some force all the same."];
pub(super) const WEAK_REPLY: [&str; 2] =
    ["The reply does not convince.", "That reply carries little conviction."];
pub(super) const IDLE_REPLY: [&str; 2] =
    ["That does not touch the point.", "That leaves the point where it was."];

pub(super) const PERSUADED: [&str; 3] = [" by the point.", " by this.", " that this is right."];
pub(super) const PERSUADED_STILL: [&str; 2] = [", the reply notwithstanding.", " even so."];
pub(super) const COUNTS: [&str; 3] =
    ["That counts for something.", "The point has some weight.", "That is worth something."];
pub(super) const OUTWEIGHED: [&str; 3] = [
    "The point has force, but what stands against it weighs more.",
    "That is a serious point; it is outweighed.",
    "Taken alone the point would persuade; it is outweighed.",
];
pub(super) const NOT_ENOUGH: [&str; 3] = [
    "That is worth something, but it is outweighed.",
    "The point counts, and does not suffice.",
    "It has some weight, and too little.",
];
pub(super) const NOT_OUTWEIGHED: [&str; 3] =
    ["The point has force.", "That is a serious point.", "Taken alone the point would persuade."];
pub(super) const COUNTS_STILL: [&str; 3] =
    ["That is worth something.", "The point counts for something.", "It has some weight."];
pub(super) const FALLEN: [&str; 3] = [
    "So answered, the point no longer helps ",
    "As answered, it does nothing for ",
    "What is left of the point does not help ",
];
pub(super) const NOTHING: [&str; 3] = [
    "In the end the point moves nothing.",
    "It does not move the scale either way.",
    "Nothing turns on the point.",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbors_differ_and_the_choice_repeats() {
        assert_ne!(at(&NOTHING, 0), at(&NOTHING, 1));
        assert_eq!(at(&NOTHING, 0), at(&NOTHING, NOTHING.len()));
        assert_eq!(at(&[], 3), "");
    }
}
