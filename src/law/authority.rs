//! Kinds of authority and what may become of one.

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
