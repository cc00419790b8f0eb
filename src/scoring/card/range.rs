//! What a card must satisfy: every number within its range, scales that rise, sheets of 100 points.

use super::part::parts;
use super::scale::Scale;
use super::{
    CreditScale, Labels, MeritScale, ModelCard, OnPointScale, ProofScale, ReplyWeightScale,
    WeightScale,
};

/// Why a text is no model card.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CardError {
    /// It cannot be read.
    #[error("model card: line {line}, column {column}: {message}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser says.
        message: String,
    },
    /// A coefficient is out of its range, NaN or infinite.
    #[error("model card: `{field}` is {found}, but must be {range}")]
    Range {
        /// The coefficient, `merit.weak`.
        field: String,
        /// What was found.
        found: f64,
        /// The range in words.
        range: String,
    },
    /// The steps of a scale are out of order.
    #[error("model card: the steps of `{scale}` are out of order")]
    Order {
        /// The scale.
        scale: &'static str,
    },
    /// The rows of a sheet do not make 100.
    #[error("model card: the rows of `{sheet}` sum to {found} points instead of 100")]
    Sum {
        /// The sheet.
        sheet: &'static str,
        /// Their sum.
        found: f64,
    },
}

/// Checks every number against its range, the order of the steps, and the sums of the sheets.
pub(super) fn check(card: &ModelCard) -> Result<(), CardError> {
    for part in parts(card) {
        for coefficient in part.coefficients() {
            if !coefficient.kind.contains(coefficient.value) {
                let (found, range) = (coefficient.value, coefficient.kind.range());
                return Err(CardError::Range { field: coefficient.name, found, range });
            }
        }
    }
    orders(card)?;
    sum("advocacy", &card.advocacy)?;
    sum("judging", &card.judging)
}

fn sum(sheet: &'static str, rows: &dyn Scale) -> Result<(), CardError> {
    let found: f64 = rows.steps().iter().map(|step| step.value).sum();
    if (found - 100.0).abs() > 1e-9 { Err(CardError::Sum { sheet, found }) } else { Ok(()) }
}

fn orders(card: &ModelCard) -> Result<(), CardError> {
    let MeritScale { frivolous, weak, fair, good, strong, compelling } = card.merit;
    let WeightScale { minor, moderate, major, decisive } = card.weight;
    let ReplyWeightScale { partial, strong: strong_reply, complete } = card.reply_weight;
    let OnPointScale { squarely, closely, partly, loosely } = card.on_point;
    let ProofScale {
        reasonable_suspicion,
        prima_facie,
        probable_cause,
        better_view,
        preponderance,
        clear_and_convincing,
        beyond_reasonable_doubt,
    } = card.proof;
    let CreditScale { credit, little, reject } = card.credit;
    let Labels { inaccuracy, mistake, blunder } = card.labels;
    let scales: [(&str, &[f64]); 7] = [
        ("merit", &[frivolous, weak, fair, good, strong, compelling]),
        ("weight", &[minor, moderate, major, decisive]),
        ("reply_weight", &[partial, strong_reply, complete]),
        ("on_point", &[loosely, partly, closely, squarely]),
        (
            "proof",
            &[
                reasonable_suspicion,
                prima_facie,
                probable_cause,
                better_view.min(preponderance),
                better_view.max(preponderance),
                clear_and_convincing,
                beyond_reasonable_doubt,
            ],
        ),
        ("credit", &[reject, little, credit]),
        ("labels", &[inaccuracy, mistake, blunder]),
    ];
    for (scale, steps) in scales {
        if !steps.is_sorted() {
            return Err(CardError::Order { scale });
        }
    }
    Ok(())
}
