//! The place of every node, by the case alone.
//!
//! A layered layout after Sugiyama, Tagawa and Toda (IEEE Transactions on Systems, Man, and
//! Cybernetics, 1981): layers are steps from an issue, and within a layer what bears on neighbors
//! stands in the order of their median. Edges only go up, so one pass down suffices. Forty arguments
//! in one layer would be wider than any window: they are folded into bands, in an order that goes
//! down before right, and below each band stand the replies to it, layer by layer, so that what bears
//! on the same thing stays together. Answers to one question share a place: only one can be given.

use std::collections::BTreeMap;

use super::Spot;
use crate::app::action::MapNode;
use crate::app::view::words;
use crate::scenario::{CardId, Effect, EntryId, IssueId, QuestionId, Role, Scenario};

/// Places of nodes.
pub(super) type Spots = BTreeMap<MapNode, Spot>;

/// What has a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    Card(CardId),
    Question(QuestionId),
}

/// The places of all issues, cards and answers of a case.
pub(super) fn spots(scenario: &Scenario) -> Spots {
    let layers = layers(scenario);
    let columns = columns(layers.iter().map(Vec::len).sum(), scenario.issues().len());
    let mut spots = Spots::new();
    let width = columns as f32 / scenario.issues().len().max(1) as f32;
    for (issue, _) in scenario.issues() {
        let column = (issue.index() as f32 + 0.5) * width - 0.5;
        spots.insert(MapNode::Issue(issue), Spot { column, row: 0 });
    }
    let arguments = layers.first().map(Vec::as_slice).unwrap_or_default();
    let mut row = 1;
    for band in folded(scenario, &spots, arguments, columns) {
        let mut above = band;
        seat(scenario, &mut spots, &above, columns, row);
        row += 1;
        for layer in layers.iter().skip(1) {
            let own =
                layer.iter().filter(|item| above.iter().any(|on| bears_on(scenario, **item, *on)));
            let own: Vec<Item> = own.copied().collect();
            for fold in folded(scenario, &spots, &own, columns) {
                seat(scenario, &mut spots, &fold, columns, row);
                row += 1;
            }
            above = own;
        }
    }
    spots
}

/// Items in the order of the medians of what they bear on, in rows that the map has room for; the
/// order goes down before right.
fn folded(scenario: &Scenario, spots: &Spots, items: &[Item], columns: usize) -> Vec<Vec<Item>> {
    let mut wanted: Vec<(f32, Item)> =
        items.iter().map(|&item| (median(scenario, spots, item), item)).collect();
    wanted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let rows = wanted.len().div_ceil(columns);
    let row = |fold| wanted.iter().skip(fold).step_by(rows).map(|(_, item)| *item).collect();
    (0..rows).map(row).collect()
}

/// Gives the items of a row their places, each as near as can be to what it bears on.
fn seat(scenario: &Scenario, spots: &mut Spots, items: &[Item], columns: usize, row: usize) {
    let wishes: Vec<f32> = items.iter().map(|item| median(scenario, spots, *item)).collect();
    for (item, column) in items.iter().zip(seats(&wishes, columns)) {
        place(scenario, spots, *item, Spot { column: column as f32, row });
    }
}

/// Whether the first thing that an item bears on is another.
fn bears_on(scenario: &Scenario, item: Item, other: Item) -> bool {
    let Some(MapNode::Entry(EntryId::Card(card))) = above(scenario, item).first().copied() else {
        return false;
    };
    other == Item::Card(card)
}

/// How many columns the map has: about as wide as high for its nodes, which are wider than high.
fn columns(nodes: usize, issues: usize) -> usize {
    (4..10).find(|columns| columns * (columns - 1) >= nodes).unwrap_or(10).max(issues)
}

/// Cards and questions by steps from an issue, each layer by issue and code.
fn layers(scenario: &Scenario) -> Vec<Vec<Item>> {
    let cards = scenario.cards().map(|(id, _)| (depth(scenario, id), Item::Card(id)));
    let questions = scenario.questions().filter_map(|(id, question)| {
        let effect = scenario.answer(*question.answers.first()?).effect;
        let above = match effect {
            Effect::Supports(card, _) | Effect::Attacks(card, _) => depth(scenario, card),
            Effect::Issue(..) => 0,
        };
        Some((above + 1, Item::Question(id)))
    });
    let all: Vec<(usize, Item)> = cards.chain(questions).collect();
    let deepest = all.iter().map(|(depth, _)| *depth).max().unwrap_or_default();
    (1..=deepest)
        .map(|depth| {
            let own = all.iter().filter(|(own, _)| *own == depth);
            let mut layer: Vec<Item> = own.map(|(_, item)| *item).collect();
            layer.sort_by_key(|item| order(scenario, *item));
            layer
        })
        .collect()
}

fn order(scenario: &Scenario, item: Item) -> (Option<IssueId>, (String, u32)) {
    match item {
        Item::Card(card) => {
            let card = scenario.card(card);
            (card.issues.first().copied(), words::code_order(&card.code))
        }
        Item::Question(question) => {
            let question = scenario.question(question);
            (Some(question.issue), words::code_order(&question.code))
        }
    }
}

/// Steps from an issue: 1 for an argument, 2 for a reply to it.
fn depth(scenario: &Scenario, card: CardId) -> usize {
    let target = |card: &CardId| match scenario.card(*card).role {
        Role::Reply { target, .. } => Some(target),
        Role::Argument { .. } => None,
    };
    std::iter::successors(Some(card), target).take(scenario.cards().len()).count()
}

/// The median column of what an item bears on.
fn median(scenario: &Scenario, spots: &Spots, item: Item) -> f32 {
    let mut columns: Vec<f32> = above(scenario, item)
        .iter()
        .filter_map(|node| spots.get(node))
        .map(|spot| spot.column)
        .collect();
    columns.sort_by(f32::total_cmp);
    let middle = columns.len() / 2;
    let at = |place: usize| columns.get(place).copied().unwrap_or_default();
    if columns.len() % 2 == 1 {
        at(middle)
    } else {
        f32::midpoint(at(middle.saturating_sub(1)), at(middle))
    }
}

fn above(scenario: &Scenario, item: Item) -> Vec<MapNode> {
    match item {
        Item::Card(card) => match &scenario.card(card).role {
            Role::Argument { bearings, .. } => {
                bearings.iter().map(|(issue, _)| MapNode::Issue(*issue)).collect()
            }
            // the issue to which a rebuttal goes as well is far from it
            Role::Reply { target, .. } => vec![MapNode::Entry(EntryId::Card(*target))],
        },
        Item::Question(question) => {
            let answers = &scenario.question(question).answers;
            answers.iter().map(|answer| of_effect(scenario.answer(*answer).effect)).collect()
        }
    }
}

/// What an answer bears on.
pub(super) const fn of_effect(effect: Effect) -> MapNode {
    match effect {
        Effect::Supports(card, _) | Effect::Attacks(card, _) => MapNode::Entry(EntryId::Card(card)),
        Effect::Issue(issue, _) => MapNode::Issue(issue),
    }
}

/// Columns for items that wish to stand somewhere, in their order, one in each.
fn seats(wishes: &[f32], columns: usize) -> Vec<usize> {
    let mut next = 0;
    let mut seats = Vec::new();
    for (place, wish) in wishes.iter().enumerate() {
        let last = columns.saturating_sub(wishes.len() - place);
        let near = (0..columns).find(|column| *column as f32 + 0.5 > *wish).unwrap_or(last);
        let seat = near.max(next).min(last.max(next));
        next = seat + 1;
        seats.push(seat);
    }
    seats
}

fn place(scenario: &Scenario, spots: &mut Spots, item: Item, spot: Spot) {
    match item {
        Item::Card(card) => {
            spots.insert(MapNode::Entry(EntryId::Card(card)), spot);
        }
        Item::Question(question) => {
            for answer in &scenario.question(question).answers {
                spots.insert(MapNode::Entry(EntryId::Answer(*answer)), spot);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wishes_for_the_same_column_stands_side_by_side_in_order() {
        assert_eq!(seats(&[1.0, 1.0, 1.0], 5), [1, 2, 3]);
        assert_eq!(seats(&[4.0, 4.0, 4.0], 5), [2, 3, 4], "and stays within the map");
        assert_eq!(seats(&[0.0, 3.4], 5), [0, 3]);
    }

    #[test]
    fn a_map_of_forty_arguments_has_seven_columns_and_none_more_than_ten() {
        assert_eq!(columns(3, 3), 4);
        assert_eq!(columns(12, 3), 4);
        assert_eq!(columns(40, 4), 7);
        assert_eq!(columns(300, 4), 10);
    }
}
