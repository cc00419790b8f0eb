//! What is said about the node that is inspected.

use super::compose::Shown;
use super::links::Link;
use super::{Acting, Inspector, JudgeFilter, ScoreLine, without};
use crate::app::action::{Action, Destination, MapNode};
use crate::app::standing::met_by;
use crate::app::view::{ChipView, Control, Tone, words};
use crate::explanation::{entry_code, entry_of};
use crate::scenario::{AuthorityId, EntryId};
use crate::scoring::Submissions;

/// The node, if it is shown.
pub(super) fn inspector(shown: &Shown<'_>, node: MapNode) -> Option<Inspector> {
    let scenario = shown.scenario();
    if !shown.nodes.contains(&node) {
        return None;
    }
    let tone = match node {
        MapNode::Issue(_) => Tone::Neutral,
        MapNode::Entry(_) => Tone::Side(shown.side(node)),
    };
    let text = match node {
        MapNode::Issue(issue) => scenario.issue(issue).question.clone(),
        MapNode::Entry(EntryId::Card(card)) => {
            let card = scenario.card(card);
            let caution = card.mark.caution().map(|caution| format!(" {caution}"));
            format!("{}{}", card.text, caution.unwrap_or_default())
        }
        MapNode::Entry(EntryId::Answer(answer)) => scenario.answer(answer).words.clone(),
    };
    let ends = |mine: fn(&Link) -> (MapNode, MapNode)| {
        let own = shown.edges.iter().filter(move |link| mine(link).0 == node);
        own.map(move |link| acting(shown, link, mine(link).1)).collect()
    };
    Some(Inspector {
        node,
        chip: ChipView::new(format!("{} · {}", shown.code(node), shown.kind(node)), tone),
        code: shown.code(node),
        title: shown.title(node),
        text,
        scores: scores(shown, node),
        judges: judges(shown),
        acting: ends(|link| (link.to, MapNode::Entry(link.from))),
        acts_on: ends(|link| (MapNode::Entry(link.from), link.to)),
        authorities: authorities(shown, node),
        hearing: hearing(shown, node),
        trial: entry(node).map(|entry| without::control(shown, entry)),
        passage: entry(node).map(|entry| passage(shown, entry)),
    })
}

fn acting(shown: &Shown<'_>, link: &Link, end: MapNode) -> Acting {
    Acting {
        node: end,
        side: matches!(end, MapNode::Entry(_)).then(|| shown.side(end)),
        code: shown.code(end),
        title: match end {
            MapNode::Issue(_) => shown.kind(end),
            MapNode::Entry(_) => shown.title(end),
        },
        how: if link.supports() { "supports" } else { "attacks" },
        value: link.label(),
    }
}

fn scores(shown: &Shown<'_>, node: MapNode) -> Vec<ScoreLine> {
    let line = |name, value: Option<f32>| {
        value.map(|value| ScoreLine { name, value: format!("{value:.0}") })
    };
    let strength = shown.scores().of(node);
    let lines = match node {
        MapNode::Issue(_) => [line("Strength", strength), line("Needed", shown.threshold(node))],
        MapNode::Entry(entry) => {
            [line("Base score", shown.scores().base(entry)), line("After replies", strength)]
        }
    };
    lines.into_iter().flatten().collect()
}

fn judges(shown: &Shown<'_>) -> Vec<JudgeFilter> {
    let scenario = shown.scenario();
    let chosen = shown.screen.judge;
    let bench: Vec<_> = shown.session.model.judges().collect();
    if bench.len() < 2 || !shown.is_visible() {
        return Vec::new();
    }
    let all = JudgeFilter {
        judge: None,
        label: "All".to_owned(),
        name: "All judges: the mean over the bench".to_owned(),
        selected: chosen.is_none(),
    };
    let each = bench.into_iter().map(|id| JudgeFilter {
        judge: Some(id),
        label: words::monogram(&scenario.judge(id).name),
        name: words::judge(scenario, id),
        selected: chosen == Some(id),
    });
    std::iter::once(all).chain(each).collect()
}

fn authorities(shown: &Shown<'_>, node: MapNode) -> Vec<(AuthorityId, String)> {
    let scenario = shown.scenario();
    match node {
        MapNode::Issue(issue) => {
            let cited = scenario.issue(issue).authorities.iter();
            cited.map(|id| (*id, scenario.authority(*id).name.clone())).collect()
        }
        MapNode::Entry(EntryId::Card(card)) => {
            let cited = scenario.card(card).citations.iter();
            cited
                .map(|cited| (cited.authority, crate::explanation::cited(scenario, cited)))
                .collect()
        }
        MapNode::Entry(EntryId::Answer(_)) => Vec::new(),
    }
}

const fn entry(node: MapNode) -> Option<EntryId> {
    match node {
        MapNode::Entry(entry) => Some(entry),
        MapNode::Issue(_) => None,
    }
}

/// The ply at which an entry was last brought, of the moves that are shown.
fn ply(shown: &Shown<'_>, entry: EntryId) -> Option<usize> {
    shown.entries.iter().rposition(|made| entry_of(made.mv) == Some(entry))
}

/// Leads to where an entry was said.
fn passage(shown: &Shown<'_>, entry: EntryId) -> Control {
    let never = || "Not said in this hearing.".to_owned();
    let ply = ply(shown, entry);
    let to = ply.map_or(Destination::Hearing, Destination::Passage);
    Control::new("Show in transcript", Action::Go(to)).blocked(ply.is_none().then(never))
}

/// When it was said, and what met it: `Played at move 6. Met by R1 at move 9.`
fn hearing(shown: &Shown<'_>, node: MapNode) -> String {
    let MapNode::Entry(entry) = node else { return String::new() };
    let scenario = shown.scenario();
    let at = |entry| ply(shown, entry);
    let said = shown.is_played(node) || shown.is_left_out(entry);
    let Some(ply) = at(entry).filter(|_| said) else {
        return "Not said in this hearing.".to_owned();
    };
    let said = match entry {
        EntryId::Card(_) => format!("Played at move {}.", ply + 1),
        EntryId::Answer(_) => format!("Answered at move {}.", ply + 1),
    };
    let EntryId::Card(card) = entry else { return said };
    let before = &Submissions::of(scenario, &shown.entries);
    if before.is_card_conceded(card) {
        return format!("{said} Conceded by the other side.");
    }
    match met_by(scenario, before, card).and_then(|entry| Some((entry, at(entry)?))) {
        Some((reply, ply)) => {
            format!("{said} Met by {} at move {}.", entry_code(scenario, reply), ply + 1)
        }
        None => format!("{said} Nothing was said against it."),
    }
}
