//! Kinds of authority, who speaks in a decision, and what may become of one.

use serde::{Deserialize, Serialize};

/// What an authority is. With court and date this gives its weight; the author's hand does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum AuthorityKind {
    /// A constitution.
    Constitution,
    /// A statute.
    Statute,
    /// A rule of procedure or a regulation.
    Rule,
    /// A decision of a court; the court says whether it binds.
    Decision,
    /// A treaty in force.
    Treaty,
    /// A report of the legislature.
    LegislativeReport,
    /// A Restatement or treatise.
    Treatise,
    /// A scholarly article.
    Article,
    /// An exhibit in the record.
    Exhibit,
    /// A statement of a party or amicus.
    Statement,
    /// The law of another state.
    ForeignLaw,
}

impl AuthorityKind {
    /// The kind in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Constitution => "constitution",
            Self::Statute => "statute",
            Self::Rule => "rule",
            Self::Decision => "decision",
            Self::Treaty => "treaty",
            Self::LegislativeReport => "legislative report",
            Self::Treatise => "treatise",
            Self::Article => "article",
            Self::Exhibit => "record exhibit",
            Self::Statement => "statement of a party or amicus",
            Self::ForeignLaw => "foreign law",
        }
    }
}

/// Who speaks in a decision: what of it is precedent depends on this before it depends on the court.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Voice {
    /// The published opinion of the court; of a court of appeals, that of a panel.
    #[default]
    Court,
    /// The opinion of the full court of appeals, which its panels cannot depart from and which
    /// may depart from theirs (United States v. Wilkerson, 361 F.3d 717, 732 (2d Cir. 2004)).
    EnBanc,
    /// What an equally divided court affirmed: the judgment stands and decides nothing for others
    /// (Neil v. Biggers, 409 U.S. 188 (1972)).
    EquallyDivided,
    /// An unpublished or summary order: it may be cited and binds nobody (Fed. R. App. P. 32.1).
    Unpublished,
    /// One or more judges who agree with the result and write for themselves.
    Concurrence,
    /// Judges who were outvoted.
    Dissent,
    /// A remark in an opinion of the court that the decision did not need.
    Dictum,
}

impl Voice {
    /// Whether it lays down law for other cases, if its court does.
    pub const fn makes_precedent(self) -> bool {
        matches!(self, Self::Court | Self::EnBanc)
    }

    /// The kind in words; none for what a decision is if nothing else is said.
    pub const fn label(self) -> Option<&'static str> {
        match self {
            Self::Court => None,
            Self::EnBanc => Some("opinion of the full court"),
            Self::EquallyDivided => Some("affirmed by an equally divided court"),
            Self::Unpublished => Some("unpublished order"),
            Self::Concurrence => Some("concurrence"),
            Self::Dissent => Some("dissent"),
            Self::Dictum => Some("dictum"),
        }
    }

    /// Why it binds nobody; none where it is precedent.
    pub const fn why_not_binding(self) -> Option<&'static str> {
        match self {
            Self::Court | Self::EnBanc => None,
            Self::EquallyDivided => Some(
                "the court was equally divided: the judgment below stands, and nothing is decided \
                 for other cases",
            ),
            Self::Unpublished => Some("an unpublished order may be cited and binds nobody"),
            Self::Concurrence => {
                Some("a concurrence speaks for those who joined it, not for the court")
            }
            Self::Dissent => Some("a dissent is the view of those who were outvoted"),
            Self::Dictum => Some("it was said in passing, and the decision did not need it"),
        }
    }
}

/// What became of an authority from a date on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// Good law.
    Good,
    /// Vacated: never binding, some persuasive interest
    /// (County of Los Angeles v. Davis, 440 U.S. 625, 634 n.6 (1979)).
    Vacated,
    /// Overruled on the point: worth nothing.
    Overruled,
    /// Superseded on the point by statute or rule: worth nothing.
    Superseded,
}
