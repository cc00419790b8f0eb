//! The model card: every coefficient of the scoring model, in one commented file.
//!
//! `assets/model.ron` is compiled in, shown in the app, and hashed into every record; its comments
//! say what each number means and where its range lies. Nothing is hard-coded elsewhere. The
//! values are teaching values: none was fitted to decided cases.

mod authority;
mod lookup;
mod notes;
mod part;
mod range;
mod scale;
mod section;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

pub use authority::is_binding;
pub use part::{Coefficient, Kind, Unit};
pub use range::CardError;
pub use scale::{
    Advocacy, AuthorityScale, CreditScale, Judging, Labels, MannerScale, MeritScale, OnPointScale,
    OpinionWords, Players, ProofScale, ReplyKindScale, ReplyWeightScale, Reversal, Review,
    ReviewScale, SharesLimits, Split, Step, WeightScale,
};
pub use section::{Run, Section, SectionPart, in_words};

/// Every coefficient of the scoring model. Log-odds unless another unit is named.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelCard {
    /// Which edition of the card this is, in words.
    pub version: String,
    /// How good a bare argument is, in (0, 1).
    pub merit: MeritScale,
    /// How far an argument of full strength moves its issue, in (0, 8].
    pub weight: WeightScale,
    /// The strength c at which an argument neither helps nor hurts its side, in [0, 1).
    pub neutral_point: f64,
    /// L: no base score lies further from even odds, in (0, 8].
    pub reach: f64,
    /// The most by which a judge's method, and a judge's values together, move an argument,
    /// in [0, 2].
    pub reception: f64,
    /// What a concession by the other side adds, in [0, 8].
    pub conceded: f64,
    /// What contradicting an earlier commitment costs, in [−8, 0].
    pub inconsistent: f64,
    /// What citing dead law as good costs, in [−8, 0].
    pub candor: f64,
    /// What an unanswered question costs on its issue, in [−8, 0].
    pub silence: f64,
    /// How far a reply of full strength moves its target, in (0, 8].
    pub reply_weight: ReplyWeightScale,
    /// By what a reply's weight is multiplied where it bites, in [0, 4].
    pub reply_kind: ReplyKindScale,
    /// How far on point a citation is, in [0, 1].
    pub on_point: OnPointScale,
    /// Weights of authorities in good standing, in [0, 1.5].
    pub authority: AuthorityScale,
    /// What is left of a vacated authority's persuasive weight, a share.
    pub vacated: f64,
    /// What each further citation counts of the one before, a share up to ½.
    pub next_citation: f64,
    /// The most that an authority counts when cited for the same point again, a share up to ½.
    pub repeated_citation: f64,
    /// Thresholds θ of the standards of proof, in (0, 1).
    pub proof: ProofScale,
    /// Thresholds θ of the standards of review, in (0, 1).
    pub review: ReviewScale,
    /// Scale of the day's draw of a judge for whom the scenario says nothing, in [0, 2].
    pub temper: f64,
    /// By what a judge's credit multiplies a contribution, a share.
    pub credit: CreditScale,
    /// What helps the appellant, in [0, 4].
    pub reversal: Reversal,
    /// Up to where shares are exact.
    pub shares: SharesLimits,
    /// From which numbers an opinion uses which words.
    pub opinion: OpinionWords,
    /// How computer counsel plays.
    pub players: Players,
    /// Points of the rows of the advocacy sheet, together 100.
    pub advocacy: Advocacy,
    /// What an answer earns for how it takes a question, a share.
    pub manner: MannerScale,
    /// How points for one move are split.
    pub split: Split,
    /// Points of the rows of the judge's sheet, together 100.
    pub judging: Judging,
    /// How far the review looks.
    pub review_search: Review,
    /// The review's labels, in loss of win chance.
    pub labels: Labels,
    /// The text that was read, with its comments.
    #[serde(skip)]
    text: String,
    /// SHA-256 of the text, hexadecimal.
    #[serde(skip)]
    hash: String,
}

impl ModelCard {
    /// The text of the bundled card, with its comments.
    pub const TEXT: &str = include_str!("../../../assets/model.ron");

    /// Reads the bundled card.
    pub fn bundled() -> Result<Self, CardError> {
        Self::parse(Self::TEXT)
    }

    /// Reads a card and checks every number against its range.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        let mut card: Self = ron::from_str(text).map_err(|error| CardError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            message: error.code.to_string(),
        })?;
        range::check(&card)?;
        text.clone_into(&mut card.text);
        card.hash = hexadecimal(&Sha256::digest(text));
        Ok(card)
    }

    /// SHA-256 of the card's text, hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edited(from: &str, to: &str) -> Result<ModelCard, CardError> {
        assert!(ModelCard::TEXT.contains(from), "{from}");
        ModelCard::parse(&ModelCard::TEXT.replacen(from, to, 1))
    }

    #[test]
    fn the_bundled_card_is_sound_and_says_what_it_is() {
        let card = ModelCard::bundled().unwrap();
        assert!(card.version.contains("teaching values"));
        assert!(ModelCard::TEXT.contains("TEACHING VALUES"));
    }

    #[test]
    fn the_hash_is_of_the_text_and_changes_with_it() {
        let card = ModelCard::bundled().unwrap();
        assert_eq!(hexadecimal(&[0x0f, 0xa0]), "0fa0");
        assert_eq!(card.hash().len(), 64);
        assert_ne!(edited("weak: 0.30", "weak: 0.31").unwrap().hash(), card.hash());
    }

    #[test]
    fn an_unknown_coefficient_is_refused_with_its_line() {
        let error = edited("temper: 0.5,", "temper: 0.5, mood: 1.0,").unwrap_err();
        assert!(matches!(&error, CardError::Syntax { line, .. } if *line > 100), "{error}");
        assert!(error.to_string().contains("mood"));
    }

    #[test]
    fn a_number_out_of_its_range_is_refused_by_name() {
        for (from, to, field) in [
            ("weak: 0.30", "weak: 1.0", "merit.weak"),
            ("weak: 0.30", "weak: NaN", "merit.weak"),
            ("decisive: 3.2", "decisive: inf", "weight.decisive"),
            ("neutral_point: 0.3", "neutral_point: 1.0", "neutral_point"),
            ("reach: 2.0", "reach: 0.0", "reach"),
            ("candor: -0.7", "candor: 0.7", "candor"),
            ("statute: 1.4", "statute: 1.6", "authority.statute"),
            ("next_citation: 0.5", "next_citation: 0.6", "next_citation"),
            ("clear_error: 0.75", "clear_error: 1.0", "review.clear_error"),
            ("exact: 14", "exact: 64", "shares.exact"),
        ] {
            let error = edited(from, to).unwrap_err();
            assert!(matches!(&error, CardError::Range { field: f, .. } if f == field), "{error}");
        }
    }

    #[test]
    fn a_scale_must_rise() {
        let error = edited("weak: 0.30", "weak: 0.60").unwrap_err();
        assert!(matches!(error, CardError::Order { scale: "merit" }), "{error}");
        let error = edited("little: 0.5", "little: 1.5").unwrap_err();
        assert!(
            matches!(&error, CardError::Range { field, .. } if field == "credit.little"),
            "{error}"
        );
        let error = edited("mistake: 0.05", "mistake: 0.20").unwrap_err();
        assert!(matches!(error, CardError::Order { scale: "labels" }), "{error}");
    }

    #[test]
    fn points_of_a_sheet_must_sum_to_a_hundred() {
        let error = edited("framing: 10", "framing: 15").unwrap_err();
        assert_eq!(
            error.to_string(),
            "model card: the rows of `advocacy` sum to 105 points instead of 100"
        );
        let error = edited("supported: 25", "supported: 20").unwrap_err();
        assert!(matches!(error, CardError::Sum { sheet: "judging", .. }), "{error}");
    }
}
