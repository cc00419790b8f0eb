//! Standards of proof and of review. Their thresholds (θ) stand in the model card.

use serde::{Deserialize, Serialize};

/// How sure the court must be before the party that carries an issue has carried it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ProofStandard {
    /// Specific facts pointing to crime (Terry v. Ohio, 392 U.S. 1 (1968)).
    ReasonableSuspicion,
    /// Enough, unanswered, to go on.
    PrimaFacie,
    /// Fair probability (Illinois v. Gates, 462 U.S. 213 (1983)).
    ProbableCause,
    /// A pure question of law: the better view prevails and the burden only breaks ties.
    BetterView,
    /// More likely than not.
    Preponderance,
    /// Highly probable (Addington v. Texas, 441 U.S. 418 (1979)).
    ClearAndConvincing,
    /// No doubt based on reason remains (In re Winship, 397 U.S. 358 (1970)).
    BeyondReasonableDoubt,
}

impl ProofStandard {
    /// Every standard, from the lowest to the highest threshold.
    pub const ALL: [Self; 7] = [
        Self::ReasonableSuspicion,
        Self::PrimaFacie,
        Self::ProbableCause,
        Self::BetterView,
        Self::Preponderance,
        Self::ClearAndConvincing,
        Self::BeyondReasonableDoubt,
    ];

    /// The standard in words, as a gauge shows it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::ReasonableSuspicion => "Reasonable suspicion",
            Self::PrimaFacie => "Prima facie",
            Self::ProbableCause => "Probable cause",
            Self::BetterView => "Better view",
            Self::Preponderance => "Preponderance",
            Self::ClearAndConvincing => "Clear and convincing",
            Self::BeyondReasonableDoubt => "Beyond reasonable doubt",
        }
    }
}

/// How hard a higher court looks at the ruling below; the appellant must carry that it was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StandardOfReview {
    /// The court decides in the first instance; nothing is reviewed.
    FirstInstance,
    /// A fresh look, no deference (law).
    DeNovo,
    /// Contrary to law, a judge over a magistrate (Fed. R. Crim. P. 59(a)).
    ContraryToLaw,
    /// Outside the range of permissible choices; a legal mistake is itself an abuse.
    AbuseOfDiscretion,
    /// Firm conviction that a mistake of fact was made.
    ClearError,
    /// Not raised below (United States v. Olano, 507 U.S. 725 (1993)).
    PlainError,
}

impl StandardOfReview {
    /// Every standard.
    pub const ALL: [Self; 6] = [
        Self::FirstInstance,
        Self::DeNovo,
        Self::ContraryToLaw,
        Self::AbuseOfDiscretion,
        Self::ClearError,
        Self::PlainError,
    ];

    /// The standard in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::FirstInstance => "first instance",
            Self::DeNovo => "de novo",
            Self::ContraryToLaw => "contrary to law",
            Self::AbuseOfDiscretion => "abuse of discretion",
            Self::ClearError => "clear error",
            Self::PlainError => "plain error",
        }
    }
}
