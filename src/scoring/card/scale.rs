//! The card's scales: names for numbers. `lookup` has the number behind each name.
//!
//! The sentence above each step is at once its documentation and what the program says of it.

use serde::Deserialize;

/// A step of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Its name in the card.
    pub name: &'static str,
    /// Its number.
    pub value: f64,
    /// What it stands for.
    pub meaning: &'static str,
}

/// Names for numbers.
pub(super) trait Scale {
    /// Every step, in the order of the card.
    fn steps(&self) -> Vec<Step>;
}

macro_rules! scales {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident { $($(#[doc = $meaning:literal])+ $field:ident: $type:ty,)* }
    )*) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[doc = $meaning])+ pub $field: $type,)*
        }

        impl Scale for $name {
            fn steps(&self) -> Vec<Step> {
                vec![$(Step {
                    name: stringify!($field),
                    value: self.$field as f64,
                    meaning: concat!($($meaning),+).trim(),
                }),*]
            }
        }
    )*};
}

scales! {
    /// How good a bare argument is, by the authors' rubric. Probabilities.
    MeritScale {
        /// No court would take it seriously.
        frivolous: f64,
        /// Seldom accepted.
        weak: f64,
        /// Accepted by some, rejected by others.
        fair: f64,
        /// Accepted more often than not.
        good: f64,
        /// Widely accepted.
        strong: f64,
        /// Hardly to be answered.
        compelling: f64,
    }

    /// How far an argument of full strength moves its issue. Log-odds.
    WeightScale {
        /// A makeweight.
        minor: f64,
        /// An argument among others.
        moderate: f64,
        /// A main line of argument.
        major: f64,
        /// Settles the issue if accepted.
        decisive: f64,
    }

    /// How far a reply of full strength moves its target. Log-odds.
    ReplyWeightScale {
        /// Takes something away.
        partial: f64,
        /// Takes most away.
        strong: f64,
        /// Leaves nothing standing if accepted.
        complete: f64,
    }

    /// By what a reply's weight is multiplied where it bites. Factors.
    ReplyKindScale {
        /// Against a citation: materially different.
        distinguish: f64,
        /// Against a citation: matters less.
        downplay: f64,
        /// For a citation of the own side.
        emphasize: f64,
        /// Against an argument, through a premise.
        undermine: f64,
        /// Against an argument, through its inference.
        undercut: f64,
        /// Against an argument, through its conclusion.
        rebut: f64,
        /// For an argument of the own side.
        bolster: f64,
        /// An answer to the bench, for or against an argument.
        answer: f64,
    }

    /// How far on point a citation is. Probabilities.
    OnPointScale {
        /// The very question.
        squarely: f64,
        /// The same rule on like facts.
        closely: f64,
        /// The same rule on other facts.
        partly: f64,
        /// A related rule.
        loosely: f64,
    }

    /// What an authority squarely on point and in good standing adds to an argument. Log-odds.
    AuthorityScale {
        /// A constitution.
        constitution: f64,
        /// A statute.
        statute: f64,
        /// A rule of procedure or a regulation.
        rule: f64,
        /// A treaty in force.
        treaty: f64,
        /// A decision that binds the forum.
        binding: f64,
        /// A decision of a higher court that does not bind.
        persuasive_higher: f64,
        /// A decision of a court of the same level.
        persuasive_same: f64,
        /// A decision of a lower court.
        persuasive_lower: f64,
        /// A decision of a court of another state.
        persuasive_foreign: f64,
        /// A report of the legislature.
        legislative_report: f64,
        /// A Restatement or treatise.
        treatise: f64,
        /// A scholarly article.
        article: f64,
        /// An exhibit in the record.
        exhibit: f64,
        /// A statement of a party or amicus.
        statement: f64,
        /// The law of another state.
        foreign_law: f64,
    }

    /// Thresholds θ of the standards of proof. Probabilities.
    ProofScale {
        /// Specific facts pointing to crime.
        reasonable_suspicion: f64,
        /// Enough, unanswered, to go on.
        prima_facie: f64,
        /// Fair probability.
        probable_cause: f64,
        /// A pure question of law.
        better_view: f64,
        /// More likely than not.
        preponderance: f64,
        /// Highly probable.
        clear_and_convincing: f64,
        /// No doubt based on reason remains.
        beyond_reasonable_doubt: f64,
    }

    /// Thresholds θ of the standards of review. Probabilities.
    ReviewScale {
        /// A fresh look.
        de_novo: f64,
        /// A judge over a magistrate.
        contrary_to_law: f64,
        /// Outside the range of permissible choices.
        abuse_of_discretion: f64,
        /// A mistake of law, where discretion is reviewed.
        legal_mistake: f64,
        /// Firm conviction that a mistake of fact was made.
        clear_error: f64,
        /// Not raised below.
        plain_error: f64,
    }

    /// By what a judge's credit multiplies an entry's contribution. Shares.
    CreditScale {
        /// Counts in full.
        credit: f64,
        /// Counts in part.
        little: f64,
        /// Does not count.
        reject: f64,
    }

    /// What helps the appellant on an issue. Log-odds.
    Reversal {
        /// A finding without reasons.
        bare_finding: f64,
        /// A binding authority of the losing side that no credited entry cites.
        uncredited_authority: f64,
    }

    /// Up to where shares are exact.
    SharesLimits {
        /// Most entries of a component whose shares are exact.
        exact: usize,
        /// Orders of arrival sampled beyond.
        samples: usize,
    }

    /// From which numbers an opinion uses which words.
    OpinionWords {
        /// From this strength on a point persuades, in (0, 1).
        persuades: f64,
        /// What moves an issue by no more moves nothing, in log-odds in [0, 1].
        slight: f64,
        /// From here on a judge's reception of a kind is mentioned, in log-odds in (0, 2].
        reception: f64,
    }

    /// How computer counsel plays.
    Players {
        /// How often a novice plays any legal move. A share.
        novice_slip: f64,
        /// How often a novice picks the right reason. A share.
        novice_reason: f64,
        /// How often an associate does.
        associate_reason: f64,
        /// How often a partner does.
        partner_reason: f64,
        /// Positions that a partner looks at for one move.
        partner_positions: usize,
    }

    /// Points of the rows of the advocacy sheet, together 100.
    Advocacy {
        /// Issue framing and road map.
        framing: f64,
        /// Authority and test.
        authority: f64,
        /// Application and analogy.
        application: f64,
        /// Answering the bench.
        answering: f64,
        /// Adverse authority and rebuttal.
        adverse: f64,
        /// Candor, record, economy.
        candor: f64,
    }

    /// What an answer earns for how it takes a question. Shares.
    MannerScale {
        /// Answers what was asked.
        direct: f64,
        /// Shows a material difference.
        distinguishes: f64,
        /// Gives the point up, to hold a better one.
        concedes: f64,
        /// Answers something else.
        indirect: f64,
    }

    /// How points for one move are split. Shares.
    Split {
        /// What hangs on the reason picked.
        reason: f64,
        /// What hangs on how good an answer is, and not on its manner alone.
        substance: f64,
    }

    /// Points of the rows of the judge's sheet, together 100.
    Judging {
        /// Findings supported by the record.
        supported: f64,
        /// The losing side's best point met.
        best_point: f64,
        /// Binding authority followed.
        binding: f64,
        /// Disposition consistent with the findings.
        consistent: f64,
        /// Reasons complete.
        reasons: f64,
        /// Low risk of reversal.
        reversal: f64,
    }

    /// How far the review looks.
    Review {
        /// Positions that it looks at for one move.
        positions: usize,
        /// Sets of other moves that it tries for one that would have won.
        sets: usize,
    }

    /// From which loss of win chance a move gets its label. Probabilities.
    Labels {
        /// An inaccuracy.
        inaccuracy: f64,
        /// A mistake.
        mistake: f64,
        /// A blunder.
        blunder: f64,
    }
}
