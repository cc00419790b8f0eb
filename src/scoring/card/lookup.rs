//! The number behind each name of the card's scales.

use super::ModelCard;
use crate::argumentation::logit;
use crate::law::{Manner, ProofStandard, StandardOfReview};
use crate::record::Credit;
use crate::scenario::{Issue, Merit, OnPoint, ReplyKind, ReplyWeight, Scenario, Weight};

impl ModelCard {
    /// A merit as a probability in (0, 1).
    pub const fn merit(&self, merit: Merit) -> f64 {
        match merit {
            Merit::Frivolous => self.merit.frivolous,
            Merit::Weak => self.merit.weak,
            Merit::Fair => self.merit.fair,
            Merit::Good => self.merit.good,
            Merit::Strong => self.merit.strong,
            Merit::Compelling => self.merit.compelling,
            Merit::At(merit) => merit,
        }
    }

    /// The weight of an argument on an issue, in log-odds.
    pub const fn weight(&self, weight: Weight) -> f64 {
        match weight {
            Weight::Minor => self.weight.minor,
            Weight::Moderate => self.weight.moderate,
            Weight::Major => self.weight.major,
            Weight::Decisive => self.weight.decisive,
            Weight::At(weight) => weight,
        }
    }

    /// The weight of a reply, in log-odds, before its kind.
    pub const fn reply_weight(&self, weight: ReplyWeight) -> f64 {
        match weight {
            ReplyWeight::Partial => self.reply_weight.partial,
            ReplyWeight::Strong => self.reply_weight.strong,
            ReplyWeight::Complete => self.reply_weight.complete,
            ReplyWeight::At(weight) => weight,
        }
    }

    /// By what a kind of reply multiplies its weight.
    pub const fn reply_factor(&self, kind: &ReplyKind) -> f64 {
        match kind {
            ReplyKind::Distinguish { .. } => self.reply_kind.distinguish,
            ReplyKind::Downplay { .. } => self.reply_kind.downplay,
            ReplyKind::Undermine { .. } => self.reply_kind.undermine,
            ReplyKind::Undercut => self.reply_kind.undercut,
            ReplyKind::Rebut { .. } => self.reply_kind.rebut,
            ReplyKind::Bolster => self.reply_kind.bolster,
            ReplyKind::Emphasize { .. } => self.reply_kind.emphasize,
        }
    }

    /// How far on point, a probability in [0, 1].
    pub const fn on_point(&self, on_point: OnPoint) -> f64 {
        match on_point {
            OnPoint::Squarely => self.on_point.squarely,
            OnPoint::Closely => self.on_point.closely,
            OnPoint::Partly => self.on_point.partly,
            OnPoint::Loosely => self.on_point.loosely,
            OnPoint::At(on_point) => on_point,
        }
    }

    /// What an answer earns for how it takes a question, a share.
    pub const fn manner(&self, manner: Manner) -> f64 {
        match manner {
            Manner::Direct => self.manner.direct,
            Manner::Distinguishes => self.manner.distinguishes,
            Manner::Concedes => self.manner.concedes,
            Manner::Indirect => self.manner.indirect,
        }
    }

    /// By what a judge's credit multiplies a contribution, in [0, 1].
    pub const fn credit(&self, credit: Credit) -> f64 {
        match credit {
            Credit::Credit => self.credit.credit,
            Credit::Little => self.credit.little,
            Credit::Reject => self.credit.reject,
        }
    }

    /// θ of a standard of proof, in (0, 1).
    pub const fn proof(&self, standard: ProofStandard) -> f64 {
        match standard {
            ProofStandard::ReasonableSuspicion => self.proof.reasonable_suspicion,
            ProofStandard::PrimaFacie => self.proof.prima_facie,
            ProofStandard::ProbableCause => self.proof.probable_cause,
            ProofStandard::BetterView => self.proof.better_view,
            ProofStandard::Preponderance => self.proof.preponderance,
            ProofStandard::ClearAndConvincing => self.proof.clear_and_convincing,
            ProofStandard::BeyondReasonableDoubt => self.proof.beyond_reasonable_doubt,
        }
    }

    /// θ that the ruling below was wrong on an issue, in (0, 1).
    ///
    /// A legal mistake is itself an abuse of discretion (Koon v. United States, 518 U.S. 81
    /// (1996)), so under that standard it matters whether the issue is pure law. Where nothing is
    /// reviewed this is the issue's own standard of proof.
    pub fn review(&self, review: StandardOfReview, issue: &Issue) -> f64 {
        match review {
            StandardOfReview::FirstInstance => self.proof(issue.standard),
            StandardOfReview::DeNovo => self.review.de_novo,
            StandardOfReview::ContraryToLaw => self.review.contrary_to_law,
            StandardOfReview::AbuseOfDiscretion if issue.standard == ProofStandard::BetterView => {
                self.review.legal_mistake
            }
            StandardOfReview::AbuseOfDiscretion => self.review.abuse_of_discretion,
            StandardOfReview::ClearError => self.review.clear_error,
            StandardOfReview::PlainError => self.review.plain_error,
        }
    }

    /// What a point that was not raised below loses, in log-odds: as far as the threshold of plain
    /// error lies above that of a fresh look (United States v. Olano, 507 U.S. 725 (1993)), so far
    /// must the error be plainer. 0 or negative.
    pub fn forfeited(&self) -> f64 {
        (logit(self.review.de_novo) - logit(self.review.plain_error)).min(0.0)
    }

    /// θ of an issue at this stage, in (0, 1).
    ///
    /// On review, what the side that asks for relief carries is that the ruling below was wrong:
    /// the stage's standard of review applies. What the other side carries (that an error was
    /// harmless, say) keeps its own standard of proof.
    pub fn threshold(&self, scenario: &Scenario, issue: &Issue) -> f64 {
        if issue.carried_by == scenario.stage().movant {
            self.review(scenario.stage().review, issue)
        } else {
            self.proof(issue.standard)
        }
    }
}
