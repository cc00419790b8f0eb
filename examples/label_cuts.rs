//! How much win chance moves lose, by level of counsel, over the bundled scenarios: what the
//! review's cuts (`labels` in the model card) were settled by.
//!
//! `cargo run --release --no-default-features --example label_cuts -- 40` plays 40 seeds before
//! every bench of every bundled stage at each level, reviews every hearing, and prints quantiles
//! of the losses and the share of each label. The same number of seeds gives the same table.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use colloquy::hearing::Hearing;
use colloquy::player::Players;
use colloquy::record::{Level, Player};
use colloquy::review::{Label, review_play};
use colloquy::scenario::{Scenario, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel};
use colloquy::search::Watch;

/// Losses of every move of counsel at this level.
fn losses(scenario: &Arc<Scenario>, card: &ModelCard, level: Level, seeds: u64) -> Vec<f64> {
    let mut losses = Vec::new();
    for (bench, profile) in scenario.benches() {
        let model = ScoringModel::new(scenario, card, &profile.judges);
        for seed in 0..seeds {
            let seats = [Player::Program(level); 3];
            let hash = card.hash().to_owned();
            let mut hearing = Hearing::new(Arc::clone(scenario), hash, seed, bench, seats);
            let played = Players::new(scenario, &model, card, bench).advance(&mut hearing);
            let review = review_play(&hearing, card, &model, &Watch::default());
            if let (Ok(_), Some(review)) = (played, review) {
                losses.extend(review.moves.iter().map(|own| own.loss));
            }
        }
    }
    losses
}

/// Every stage of every matter of the folder `scenarios`, in the order of paths.
fn stages() -> io::Result<Vec<Arc<Scenario>>> {
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios"))?;
    let mut paths = folders.map(|folder| Ok(folder?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.retain(|path| path.is_dir());
    paths.sort();
    Ok(paths.iter().flat_map(|path| load_matter(path).scenarios).collect())
}

fn main() -> io::Result<()> {
    let seeds = std::env::args().nth(1).and_then(|seeds| seeds.parse().ok()).unwrap_or(10);
    let Ok(card) = ModelCard::bundled() else { return Ok(()) };
    let stages = stages()?;
    let mut out = io::stdout().lock();
    writeln!(out, "{} stages, {seeds} seeds, model card {}", stages.len(), card.hash())?;
    for level in Level::ALL {
        let mut all = Vec::new();
        for scenario in &stages {
            all.extend(losses(scenario, &card, level, seeds));
        }
        all.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let places = all.len().saturating_sub(1) as f64;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of a length is within it"
            )]
            let place = (share * places) as usize;
            all.get(place).copied().unwrap_or_default()
        };
        write!(out, "{:9} {:6} moves; loss at", level.label(), all.len())?;
        for share in [0.25, 0.5, 0.65, 0.75, 0.85, 0.9, 0.95, 0.98, 0.99] {
            write!(out, " {:.0}%: {:.3}", 100.0 * share, at(share))?;
        }
        write!(out, ";")?;
        for label in Label::ALL {
            let of = all.iter().filter(|loss| Label::of(**loss, card.labels) == label).count();
            let share = 100.0 * of as f64 / all.len().max(1) as f64;
            write!(out, " {} {share:.1}%", label.id())?;
        }
        writeln!(out)?;
    }
    Ok(())
}
