//! The place of every node, by the case alone.
//!
//! Issues stand on top. An argument and what answers it, answer below answer, are a pile; piles
//! stand in the order of the medians of the issues that they bear on, which is the ordering step of
//! Sugiyama, Tagawa and Toda (IEEE Transactions on Systems, Man, and Cybernetics, 1981). One layer
//! of forty arguments would be wider than any window, and a layer of answers below it would be full
//! of holes: so a column takes several piles, one below the other, and columns are cut where the
//! highest of them comes out lowest. Edges only go up. Answers to one question share a place: only
//! one can be given.

use std::collections::BTreeMap;

use super::Spot;
use crate::app::action::MapNode;
use crate::app::view::words;
use crate::scenario::{CardId, Effect, EntryId, IssueId, QuestionId, Role, Scenario};

/// Places of nodes.
pub(super) type Spots = BTreeMap<MapNode, Spot>;

/// How much wider than high a map should be, in nodes: windows are wider than high, and nodes are
/// so even more.
const WIDTH: f32 = 0.96;
/// Least distance between two issues, in columns: they are a little wider than what is below.
const APART: f32 = 1.15;

/// What has a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    Card(CardId),
    Question(QuestionId),
}

/// The places of all issues, cards and answers of a case.
pub(super) fn spots(scenario: &Scenario) -> Spots {
    let piles = piles(scenario);
    let heights: Vec<usize> = piles.iter().map(Vec::len).collect();
    let cuts = columns(&heights, scenario.issues().len());
    let mut spots = Spots::new();
    for (column, piles) in grouped(&piles, &cuts).enumerate() {
        for (row, item) in piles.iter().flatten().enumerate() {
            place(scenario, &mut spots, *item, Spot { column: column as f32, row: row + 1 });
        }
    }
    let over = |issue: IssueId| {
        let heads = piles.iter().filter_map(|pile| pile.first());
        let own = heads.filter(|item| issues(scenario, **item).contains(&issue));
        middle(own.filter_map(|item| spots.get(&node(scenario, *item)?)).map(|spot| spot.column))
    };
    let wishes: Vec<f32> = scenario.issues().map(|(issue, _)| over(issue)).collect();
    let places = spread(&wishes, cuts.len());
    for ((issue, _), column) in scenario.issues().zip(places) {
        spots.insert(MapNode::Issue(issue), Spot { column, row: 0 });
    }
    spots
}

/// Arguments, each with what answers it below, and questions that go to an issue by themselves; in
/// the order of the medians of the issues that they bear on.
fn piles(scenario: &Scenario) -> Vec<Vec<Item>> {
    let items = || {
        let cards = scenario.cards().map(|(id, _)| Item::Card(id));
        cards.chain(scenario.questions().map(|(id, _)| Item::Question(id)))
    };
    let heads = items().filter(|item| matches!(above(scenario, *item), Some(MapNode::Issue(_))));
    let mut heads: Vec<Item> = heads.collect();
    heads.sort_by(|a, b| {
        let key = |item: Item| middle(issues(scenario, item).iter().map(|id| id.index() as f32));
        key(*a).total_cmp(&key(*b)).then_with(|| order(scenario, *a).cmp(&order(scenario, *b)))
    });
    let all: Vec<Item> = items().collect();
    let mut piles: Vec<Vec<Item>> =
        heads.into_iter().map(|head| pile(scenario, head, &all)).collect();
    let loose: Vec<Item> =
        all.into_iter().filter(|item| !piles.iter().flatten().any(|own| own == item)).collect();
    piles.extend(loose.into_iter().map(|item| vec![item]));
    piles
}

/// An item and what bears on it, each followed by what bears on it in turn. Questions, which may
/// never be asked, stand last, so that they leave no hole.
fn pile(scenario: &Scenario, head: Item, all: &[Item]) -> Vec<Item> {
    let (mut cards, mut questions, mut open) = (Vec::new(), Vec::new(), vec![head]);
    while let Some(item) = open.pop() {
        match item {
            Item::Card(_) => cards.push(item),
            Item::Question(_) => questions.push(item),
        }
        let below = |other: &&Item| above(scenario, **other) == node(scenario, item);
        let mut below: Vec<Item> = all.iter().filter(below).copied().collect();
        below.sort_by_key(|item| std::cmp::Reverse(order(scenario, *item)));
        open.extend(below);
    }
    cards.extend(questions);
    cards
}

/// How many piles each column takes: so many columns that the map comes out about as wide as the
/// window, none higher than it has to be.
fn columns(heights: &[usize], issues: usize) -> Vec<usize> {
    let most = heights.len().max(1);
    let least = issues.max(4).min(most);
    let cuts = (least..=most.min(12).max(least)).map(|columns| cut(heights, columns));
    let size =
        |cut: &Vec<usize>| (cut.len() as f32 / WIDTH).max(1.0 + highest(heights, cut) as f32);
    cuts.min_by(|a, b| size(a).total_cmp(&size(b))).unwrap_or_default()
}

/// Cuts piles into so many columns, in their order, so that the highest comes out lowest: the least
/// height is tried until the columns suffice. What is left over goes to columns further left.
fn cut(heights: &[usize], columns: usize) -> Vec<usize> {
    let tallest = heights.iter().copied().max().unwrap_or_default();
    let all: usize = heights.iter().sum();
    let filled = |height: usize| {
        let mut cut: Vec<usize> = Vec::new();
        let mut room = 0;
        for &pile in heights {
            match cut.last_mut() {
                Some(last) if pile <= room => *last += 1,
                _ => {
                    cut.push(1);
                    room = height;
                }
            }
            room -= pile;
        }
        cut
    };
    let heights = tallest.max(1)..=all.max(1);
    heights.map(filled).find(|cut| cut.len() <= columns).unwrap_or_default()
}

fn highest(heights: &[usize], cut: &[usize]) -> usize {
    grouped(heights, cut).map(|column| column.iter().sum()).max().unwrap_or_default()
}

/// The piles of each column.
fn grouped<'a, T>(piles: &'a [T], cut: &[usize]) -> impl Iterator<Item = &'a [T]> {
    cut.iter().scan(piles, |rest, &count| {
        let (column, others) = rest.split_at_checked(count)?;
        *rest = others;
        Some(column)
    })
}

/// Places as near as can be to wishes, in their order, far enough apart and within the columns.
fn spread(wishes: &[f32], columns: usize) -> Vec<f32> {
    let far = columns.saturating_sub(1) as f32;
    // where there is no room for the distance, they share what there is
    let apart = APART.max(0.0).min(if wishes.len() > 1 {
        (far / (wishes.len() - 1) as f32).max(1.0)
    } else {
        APART
    });
    let mut places: Vec<f32> = Vec::new();
    for wish in wishes {
        let least = places.last().map_or(0.0, |last| last + apart);
        places.push(wish.max(least));
    }
    let mut most = far.max(apart * wishes.len().saturating_sub(1) as f32);
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
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

/// The median of some columns.
fn middle(columns: impl Iterator<Item = f32>) -> f32 {
    let mut columns: Vec<f32> = columns.collect();
    columns.sort_by(f32::total_cmp);
    let middle = columns.len() / 2;
    let at = |place: usize| columns.get(place).copied().unwrap_or_default();
    if columns.len() % 2 == 1 {
        at(middle)
    } else {
        f32::midpoint(at(middle.saturating_sub(1)), at(middle))
    }
}

/// The issues that the head of a pile bears on.
fn issues(scenario: &Scenario, item: Item) -> Vec<IssueId> {
    match item {
        Item::Card(card) => match &scenario.card(card).role {
            Role::Argument { bearings, .. } => bearings.iter().map(|(issue, _)| *issue).collect(),
            Role::Reply { .. } => Vec::new(),
        },
        Item::Question(question) => vec![scenario.question(question).issue],
    }
}

/// What an item stands below: what it bears on first. The issue to which a rebuttal goes as well is
/// far from it.
fn above(scenario: &Scenario, item: Item) -> Option<MapNode> {
    match item {
        Item::Card(card) => match &scenario.card(card).role {
            Role::Argument { .. } => {
                scenario.card(card).issues.first().map(|id| MapNode::Issue(*id))
            }
            Role::Reply { target, .. } => Some(MapNode::Entry(EntryId::Card(*target))),
        },
        Item::Question(question) => {
            let answer = scenario.question(question).answers.first()?;
            Some(of_effect(scenario.answer(*answer).effect))
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

/// A node of an item: of a question, its first answer.
fn node(scenario: &Scenario, item: Item) -> Option<MapNode> {
    Some(MapNode::Entry(match item {
        Item::Card(card) => EntryId::Card(card),
        Item::Question(question) => EntryId::Answer(*scenario.question(question).answers.first()?),
    }))
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
    fn columns_are_cut_where_the_highest_comes_out_lowest() {
        assert_eq!(cut(&[3, 1, 2, 2, 4], 3), [2, 2, 1]);
        assert_eq!(cut(&[1, 1, 1], 3), [1, 1, 1]);
        assert_eq!(cut(&[2, 2], 1), [2]);
        assert!(cut(&[], 4).is_empty());
    }

    #[test]
    fn a_map_of_forty_arguments_is_about_as_wide_as_a_window() {
        let heights = [2; 20];
        let cut = columns(&heights, 4);
        assert_eq!((cut.len(), highest(&heights, &cut)), (7, 6));
        assert_eq!(columns(&[1, 1, 1], 3), [1, 1, 1]);
        assert!(columns(&[1; 300], 4).len() <= 12);
    }

    #[test]
    fn issues_stand_over_their_arguments_and_apart_from_each_other() {
        assert_eq!(spread(&[1.0, 5.0], 8), [1.0, 5.0]);
        let places = spread(&[6.0, 6.5, 7.0], 8);
        assert!(places.windows(2).all(|two| two[1] - two[0] > APART - 0.001), "{places:?}");
        assert!((places[2] - 7.0).abs() < 0.001, "and within the map: {places:?}");
    }
}
