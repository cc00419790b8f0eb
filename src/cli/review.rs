//! `colloquy review`: what a saved hearing teaches. Win chances move by move, a label for each move
//! of counsel with the reason for each flag, the best line found, what would have won, the sheets.
//!
//! A record of another version of the scenario or of the model card is reviewed as it would be
//! now, and the command says so, as `rule` does. The same record gives the same bytes.

use std::io::{self, Write};

use super::args::{Format, RecordArgs};
use super::{Exit, Failure, Outcome, rule};
use crate::law::Side;
use crate::report::review::Reviewed;
use crate::report::robustness::Robustness;
use crate::report::{bench_model, decide, text};
use crate::review::{review_play, would_have_won};
use crate::search::Watch;

/// Reviews a saved record.
pub fn review(args: &RecordArgs, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let rule::Opened { hearing, card, .. } = rule::open(args, err)?;
    let (scenario, record) = (hearing.scenario(), hearing.record());
    let model = bench_model(scenario, &card, record);
    let decided = decide(scenario, &card, record);
    let sets = card.review_search.sets;
    // nobody else holds this watch, so nothing stops the review
    let Some(play) = review_play(&hearing, &card, &model, &Watch::default()) else {
        return Ok(Exit::Done);
    };
    let won = Side::BOTH.map(|side| would_have_won(&hearing, &model, side, sets));
    let robustness = Robustness::of(scenario, &card, &model, &decided.submissions, record.seed)
        .map_err(|error| Failure::Faults(error.to_string()))?;
    let reviewed = Reviewed {
        scenario,
        record,
        decided: &decided,
        play: &play,
        would_have_won: &won,
        robustness: &robustness,
    };
    match args.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &reviewed.json()).map_err(io::Error::from)?;
            writeln!(out)?;
        }
        Format::Text => write!(out, "{}", text::blocks(&reviewed.blocks()))?,
    }
    Ok(Exit::Done)
}
