//! The map as nested rows: each issue with what goes to it, each argument with what bears on it.

use super::OutlineRow;
use super::compose::Shown;
use super::links::Link;
use crate::app::action::MapNode;

/// Every row, from the first issue on. What goes to several issues stands under each.
pub(super) fn rows(shown: &Shown<'_>) -> Vec<OutlineRow> {
    let mut rows = Vec::new();
    for node in shown.nodes.iter().filter(|node| matches!(node, MapNode::Issue(_))) {
        add(shown, *node, None, &mut Vec::new(), &mut rows);
    }
    // what no longer bears on anything, because that was withdrawn
    for node in &shown.nodes {
        if !rows.iter().any(|row| row.node == *node) {
            add(shown, *node, None, &mut Vec::new(), &mut rows);
        }
    }
    rows
}

fn add(
    shown: &Shown<'_>,
    node: MapNode,
    link: Option<&Link>,
    above: &mut Vec<MapNode>,
    rows: &mut Vec<OutlineRow>,
) {
    rows.push(row(shown, node, link, above.len()));
    // a loop is gone round once
    if above.contains(&node) {
        return;
    }
    above.push(node);
    for link in shown.edges.iter().filter(|link| link.to == node) {
        add(shown, MapNode::Entry(link.from), Some(link), above, rows);
    }
    above.pop();
}

fn row(shown: &Shown<'_>, node: MapNode, link: Option<&Link>, depth: usize) -> OutlineRow {
    let how = link.map_or("", Link::how);
    let value = link.map(Link::label).unwrap_or_default();
    let sentence = shown.sentence(node);
    let said = link.map(|link| {
        let end = shown.code(link.to);
        let by = if value.is_empty() { String::new() } else { format!(" by {value}") };
        let ends = [MapNode::Entry(link.from), link.to];
        let looped = shown.loops.contains(&ends);
        let round = if looped { ", in a loop" } else { "" };
        format!("{how} {end}{by}{round}. ")
    });
    let said = crate::app::view::words::capitalized(&said.unwrap_or_default());
    OutlineRow {
        node,
        depth,
        side: matches!(node, MapNode::Entry(_)).then(|| shown.side(node)),
        how,
        name: format!("{} {}", shown.code(node), shown.title(node)),
        value,
        strength: match node {
            MapNode::Entry(entry) if !shown.is_played(node) => shown.standing(entry).to_owned(),
            _ => shown.strength(node),
        },
        selected: shown.screen.selected == Some(node),
        sentence: format!("{sentence} {said}").trim_end().to_owned(),
    }
}
