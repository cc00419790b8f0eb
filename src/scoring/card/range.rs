//! The range of every coefficient. Taking each struct apart by name keeps a new one from being
//! forgotten.

use std::ops::{Bound, RangeBounds as _};

use super::{
    Advocacy, AuthorityScale, CreditScale, Judging, Labels, MannerScale, MeritScale, ModelCard,
    OnPointScale, OpinionWords, Players, ProofScale, ReplyKindScale, ReplyWeightScale, Reversal,
    ReviewScale, SharesLimits, Split, WeightScale,
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
        field: &'static str,
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

type Range = (Bound<f64>, Bound<f64>);

const PROBABILITY: Range = (Bound::Excluded(0.0), Bound::Excluded(1.0));
const SHARE: Range = (Bound::Included(0.0), Bound::Included(1.0));
const HALF: Range = up_to(0.5);
const WEIGHT: Range = (Bound::Excluded(0.0), Bound::Included(8.0));
const COST: Range = (Bound::Included(-8.0), Bound::Included(0.0));

const fn up_to(high: f64) -> Range {
    (Bound::Included(0.0), Bound::Included(high))
}

const fn count(low: f64, high: f64) -> Range {
    (Bound::Included(low), Bound::Included(high))
}

fn in_words((low, high): Range) -> String {
    let low = match low {
        Bound::Included(low) => format!("from {low}"),
        Bound::Excluded(low) => format!("above {low}"),
        Bound::Unbounded => "anything".to_owned(),
    };
    match high {
        Bound::Included(high) => format!("{low} to {high}"),
        Bound::Excluded(high) => format!("{low} and below {high}"),
        Bound::Unbounded => low,
    }
}

/// Gathers names with values: `fields!("merit", merit, MeritScale { weak, fair })`.
macro_rules! fields {
    ($prefix:literal, $value:expr, $scale:ident { $($field:ident),* $(,)? }) => {{
        let $scale { $($field),* } = $value;
        vec![$((concat!($prefix, ".", stringify!($field)), *$field)),*]
    }};
}

type Fields = Vec<(&'static str, f64)>;

pub(super) fn check(card: &ModelCard) -> Result<(), CardError> {
    for (fields, range) in scales(card).into_iter().chain(singles(card)) {
        for (field, found) in fields {
            if !range.contains(&found) {
                return Err(CardError::Range { field, found, range: in_words(range) });
            }
        }
    }
    orders(card)?;
    let Advocacy { framing, authority, application, answering, adverse, candor } = card.advocacy;
    sum("advocacy", &[framing, authority, application, answering, adverse, candor])?;
    let Judging { supported, best_point, binding, consistent, reasons, reversal } = card.judging;
    sum("judging", &[supported, best_point, binding, consistent, reasons, reversal])
}

fn sum(sheet: &'static str, rows: &[f64]) -> Result<(), CardError> {
    let found: f64 = rows.iter().sum();
    if (found - 100.0).abs() > 1e-9 { Err(CardError::Sum { sheet, found }) } else { Ok(()) }
}

fn scales(card: &ModelCard) -> Vec<(Fields, Range)> {
    let mut scales = argument_scales(card);
    scales.extend(court_scales(card));
    scales
}

#[rustfmt::skip]
fn argument_scales(card: &ModelCard) -> Vec<(Fields, Range)> {
    let merit = fields!("merit", &card.merit, MeritScale {
        frivolous, weak, fair, good, strong, compelling,
    });
    let weight = fields!("weight", &card.weight, WeightScale { minor, moderate, major, decisive });
    let reply_weight = fields!("reply_weight", &card.reply_weight, ReplyWeightScale {
        partial, strong, complete,
    });
    let reply_kind = fields!("reply_kind", &card.reply_kind, ReplyKindScale {
        distinguish, downplay, emphasize, undermine, undercut, rebut, bolster, answer,
    });
    let on_point = fields!("on_point", &card.on_point, OnPointScale {
        squarely, closely, partly, loosely,
    });
    let authority = fields!("authority", &card.authority, AuthorityScale {
        constitution, statute, rule, treaty, binding, persuasive_higher, persuasive_same,
        persuasive_lower, persuasive_foreign, legislative_report, treatise, article, exhibit,
        statement, foreign_law,
    });
    vec![
        (merit, PROBABILITY),
        (weight, WEIGHT),
        (reply_weight, WEIGHT),
        (reply_kind, up_to(4.0)),
        (on_point, SHARE),
        (authority, up_to(1.5)),
    ]
}

#[rustfmt::skip]
fn court_scales(card: &ModelCard) -> Vec<(Fields, Range)> {
    let proof = fields!("proof", &card.proof, ProofScale {
        reasonable_suspicion, prima_facie, probable_cause, better_view, preponderance,
        clear_and_convincing, beyond_reasonable_doubt,
    });
    let review = fields!("review", &card.review, ReviewScale {
        de_novo, contrary_to_law, abuse_of_discretion, legal_mistake, clear_error, plain_error,
    });
    let credit = fields!("credit", &card.credit, CreditScale { credit, little, reject });
    let reversal = fields!("reversal", &card.reversal, Reversal {
        bare_finding, uncredited_authority,
    });
    let advocacy = fields!("advocacy", &card.advocacy, Advocacy {
        framing, authority, application, answering, adverse, candor,
    });
    let judging = fields!("judging", &card.judging, Judging {
        supported, best_point, binding, consistent, reasons, reversal,
    });
    let manner = fields!("manner", &card.manner, MannerScale {
        direct, distinguishes, concedes, indirect,
    });
    let split = fields!("split", &card.split, Split { reason, substance });
    let labels = fields!("labels", &card.labels, Labels { inaccuracy, mistake, blunder });
    vec![
        (proof, PROBABILITY),
        (review, PROBABILITY),
        (credit, SHARE),
        (reversal, up_to(4.0)),
        (advocacy, up_to(100.0)),
        (judging, up_to(100.0)),
        (manner, SHARE),
        (split, SHARE),
        (labels, PROBABILITY),
    ]
}

fn singles(card: &ModelCard) -> Vec<(Fields, Range)> {
    let SharesLimits { exact, samples } = card.shares;
    let Players { novice_slip, novice_reason, associate_reason, partner_reason, partner_positions } =
        card.players;
    let OpinionWords { persuades, slight, reception } = card.opinion;
    let shares = vec![
        ("vacated", card.vacated),
        ("players.novice_slip", novice_slip),
        ("players.novice_reason", novice_reason),
        ("players.associate_reason", associate_reason),
        ("players.partner_reason", partner_reason),
    ];
    let costs = vec![
        ("inconsistent", card.inconsistent),
        ("candor", card.candor),
        ("silence", card.silence),
    ];
    let citations =
        vec![("next_citation", card.next_citation), ("repeated_citation", card.repeated_citation)];
    vec![
        (shares, SHARE),
        (costs, COST),
        (citations, HALF),
        (vec![("neutral_point", card.neutral_point)], (SHARE.0, PROBABILITY.1)),
        (vec![("reach", card.reach)], WEIGHT),
        (vec![("opinion.persuades", persuades)], PROBABILITY),
        (vec![("opinion.slight", slight)], SHARE),
        (vec![("opinion.reception", reception)], (WEIGHT.0, Bound::Included(2.0))),
        (vec![("conceded", card.conceded)], up_to(8.0)),
        (vec![("reception", card.reception), ("temper", card.temper)], up_to(2.0)),
        (vec![("shares.exact", exact as f64)], count(1.0, 20.0)),
        (vec![("shares.samples", samples as f64)], count(100.0, 1e5)),
        (vec![("players.partner_positions", partner_positions as f64)], count(1.0, 1e7)),
        (vec![("review_search.positions", card.review_search.positions as f64)], count(1.0, 1e7)),
        (vec![("review_search.sets", card.review_search.sets as f64)], count(1.0, 1e7)),
    ]
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
