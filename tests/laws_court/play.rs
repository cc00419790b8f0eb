//! Shorthand for models, ids and what is before the court.

use colloquy::law::Seat;
use colloquy::record::{Entry, Move, Remarks, card_move};
use colloquy::scenario::{AnswerId, CardId, EntryId, IssueId, JudgeId, Scenario};
use colloquy::scoring::{ModelCard, ScoringModel, Submissions};

/// The bundled card's text, but with round weights: what is computed here by hand is the formula,
/// and tuning the game must not touch it.
fn round_card() -> String {
    let mut text = ModelCard::TEXT.to_owned();
    for (name, round) in [
        ("    weight: (", "minor: 0.5, moderate: 1.0, major: 2.0, decisive: 4.0"),
        ("    reply_weight: (", "partial: 1.0, strong: 2.0, complete: 4.0"),
    ] {
        let start = text.find(name).unwrap() + name.len();
        let end = start + text[start..].find(')').unwrap();
        text.replace_range(start..end, round);
    }
    text
}

/// The bundled model card with round weights.
pub(crate) fn card() -> ModelCard {
    ModelCard::parse(&round_card()).unwrap()
}

/// The same with one line of its text replaced.
pub(crate) fn edited_card(from: &str, to: &str) -> ModelCard {
    let text = round_card();
    assert_eq!(text.matches(from).count(), 1, "{from}");
    ModelCard::parse(&text.replace(from, to)).unwrap()
}

pub(crate) fn bench(scenario: &Scenario) -> &[JudgeId] {
    &scenario.bench(scenario.default_bench()).judges
}

/// The model of the default bench under the bundled card.
pub(crate) fn model(scenario: &Scenario) -> ScoringModel {
    ScoringModel::new(scenario, &card(), bench(scenario))
}

pub(crate) fn card_id(scenario: &Scenario, index: usize) -> CardId {
    scenario.card_by_id(&format!("c{index}")).unwrap()
}

pub(crate) fn issue_id(scenario: &Scenario, index: usize) -> IssueId {
    scenario.issue_by_id(&format!("i{index}")).unwrap()
}

pub(crate) fn answer_id(scenario: &Scenario, question: usize, index: usize) -> AnswerId {
    scenario.answer_by_id(&format!("q{question}_{index}")).unwrap()
}

pub(crate) fn card_entry(scenario: &Scenario, index: usize) -> EntryId {
    EntryId::Card(card_id(scenario, index))
}

/// An entry of a record.
pub(crate) fn entry(seat: Seat, mv: Move) -> Entry {
    Entry { ply: 0, seat, mv, remarks: Remarks::default(), legal: Vec::new() }
}

/// The entry that plays a card.
pub(crate) fn played(scenario: &Scenario, index: usize) -> Entry {
    let id = card_id(scenario, index);
    entry(Seat::Counsel(scenario.card(id).side), card_move(scenario, id))
}

/// The submissions after these entries.
pub(crate) fn after(scenario: &Scenario, entries: &[Entry]) -> Submissions {
    Submissions::of(scenario, &entries.iter().collect::<Vec<_>>())
}

/// The submissions after these cards were played.
pub(crate) fn cards(scenario: &Scenario, indices: &[usize]) -> Submissions {
    let entries: Vec<Entry> = indices.iter().map(|&index| played(scenario, index)).collect();
    after(scenario, &entries)
}
