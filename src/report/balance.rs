//! How a stage plays, as blocks for authors and as JSON for other programs. Authors read ids: they
//! are what stands in their files.

mod json;

pub use json::{
    BalanceJson, BenchJson, BySeat, CardJson, LawJson, PartnersJson, ReadingJson, json,
};

use super::document::Block;
use super::json::entry_id;
use crate::balance::{Balance, BenchBalance, CardUse, Law, LawId, Options, Reading, Subject, Unit};
use crate::law::Side;
use crate::scenario::{BenchId, CardId, EntryId, Scenario};

/// So many of the cards that are worth most to a side are named in text; JSON has all.
const NAMED: usize = 3;

/// Hearings between associates, before all benches.
fn heard(balance: &Balance) -> u32 {
    let benches = u32::try_from(balance.benches.len()).unwrap_or(u32::MAX);
    balance.options.hearings.saturating_mul(benches).max(1)
}

/// What is made of each card, over all benches.
fn card_uses(balance: &Balance) -> Vec<CardUse> {
    let mut all: Vec<CardUse> = Vec::new();
    for own in &balance.benches {
        if all.is_empty() {
            all.clone_from(&own.associates.cards);
            continue;
        }
        for (sum, more) in all.iter_mut().zip(&own.associates.cards) {
            let played = sum.played + more.played;
            let total = sum.worth * f64::from(sum.played) + more.worth * f64::from(more.played);
            *sum = CardUse { card: sum.card, played, worth: total / f64::from(played.max(1)) };
        }
    }
    all
}

/// What was found, for people.
pub fn blocks(scenario: &Scenario, balance: &Balance) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(1, format!("How {} plays", scenario.id())),
        Block::notice(&heard_words(&balance.options, balance.random.hearings)),
    ];
    for side in Side::BOTH {
        let party = &scenario.party(side).short;
        blocks.push(Block::Heading(2, format!("Win chance of {party} against an associate")));
        blocks.push(Block::Table(win_chances(scenario, balance, side)));
    }
    blocks.push(Block::Heading(2, "Between associates".to_owned()));
    blocks.push(Block::Table(play(scenario, balance)));
    blocks.push(Block::Heading(2, "Orders".to_owned()));
    blocks.push(Block::Table(orders(scenario, balance)));
    blocks.push(Block::Heading(2, "Cards to look at".to_owned()));
    blocks.push(Block::list(cards(scenario, balance).into_iter()));
    blocks.push(Block::Heading(2, "Laws of a game worth playing".to_owned()));
    blocks.push(Block::list(balance.laws.iter().map(|law| law_words(scenario, law))));
    let holding = balance.laws.iter().filter(|law| law.holds()).count();
    blocks.push(Block::notice(&format!("{holding} of {} laws hold.", balance.laws.len())));
    blocks
}

fn heard_words(options: &Options, random: u32) -> String {
    let hearings = options.hearings;
    let partners = match options.partners {
        None => "Partners were not heard.".to_owned(),
        Some(own) => format!("{} hearings of each kind in which partners argue.", own.hearings),
    };
    format!(
        "{hearings} hearings of each kind before each bench, {random} of random counsel in all. \
         {partners} Win chances are those of the model, before the day's draw; they say how the \
         stage plays, not what a court would do."
    )
}

fn win_chances(scenario: &Scenario, balance: &Balance, side: Side) -> Vec<Vec<String>> {
    let are_partners = balance.options.partners.is_some();
    let mut head = vec!["Bench", "Associate", "Novice", "Without replies", "Arguing on"];
    if are_partners {
        head.extend(["Partner", "Partner v. partner"]);
    }
    let numbers = |own: &BenchBalance| {
        let mut pairs =
            vec![own.associates.win_chance, own.novice, own.without_replies, own.every_argument];
        pairs.extend(own.partners.into_iter().flat_map(|own| [own.partner, own.both]));
        pairs.into_iter().map(|[first, second]| if side == Side::First { first } else { second })
    };
    let mut rows = vec![head.into_iter().map(str::to_owned).collect::<Vec<_>>()];
    let mut sums = vec![0.0; if are_partners { 6 } else { 4 }];
    for own in &balance.benches {
        let mut row = vec![scenario.bench(own.bench).id.clone()];
        for (sum, number) in sums.iter_mut().zip(numbers(own)) {
            *sum += number;
            row.push(share(number));
        }
        rows.push(row);
    }
    if balance.benches.len() > 1 {
        let count = balance.benches.len() as f64;
        let means = sums.iter().map(|sum| share(sum / count));
        rows.push(std::iter::once("all".to_owned()).chain(means).collect());
    }
    rows
}

fn play(scenario: &Scenario, balance: &Balance) -> Vec<Vec<String>> {
    let [first, second] = Side::BOTH.map(|side| scenario.party(side).short.as_str());
    let head = [
        "Bench".to_owned(),
        format!("Replies of {first}"),
        format!("of {second}"),
        "Median margin".to_owned(),
        "Out of reach".to_owned(),
        format!("One hearing, {first}"),
        "Most moved by".to_owned(),
    ];
    let row = |own: &BenchBalance| {
        let [a, b] = own.associates.replies;
        let margin = own.associates.median_margin();
        let most = own.recorded.most_moved_by.map(|entry| entry_id(scenario, entry));
        let [chance, _] = own.recorded.win_chance;
        vec![
            scenario.bench(own.bench).id.clone(),
            share(a),
            share(b),
            margin.map(|margin| number(Unit::LogOdds, margin)).unwrap_or_default(),
            share(own.associates.out_of_reach),
            share(chance),
            most.unwrap_or_default().to_owned(),
        ]
    };
    std::iter::once(head.to_vec()).chain(balance.benches.iter().map(row)).collect()
}

fn orders(scenario: &Scenario, balance: &Balance) -> Vec<Vec<String>> {
    let name = |bench: BenchId| scenario.bench(bench).id.clone();
    let mut head = vec!["Mean chance".to_owned()];
    head.extend(balance.benches.iter().map(|own| name(own.bench)));
    head.push("random counsel".to_owned());
    let mut rows = vec![head];
    for (place, (id, count)) in balance.random.dispositions.iter().enumerate() {
        let mut row = vec![scenario.disposition(*id).id.clone()];
        let chance = |own: &BenchBalance| own.associates.dispositions.get(place).copied();
        row.extend(balance.benches.iter().filter_map(chance).map(share));
        row.push(share(f64::from(*count) / f64::from(balance.random.hearings.max(1))));
        rows.push(row);
    }
    rows
}

fn cards(scenario: &Scenario, balance: &Balance) -> Vec<String> {
    let name = |card: CardId| entry_id(scenario, EntryId::Card(card));
    let all = heard(balance);
    let uses = card_uses(balance);
    let mut lines = Vec::new();
    for side in Side::BOTH {
        let own = || uses.iter().filter(|own| scenario.card(own.card).side == side);
        let mut worth: Vec<&CardUse> = own().filter(|own| own.played > 0).collect();
        worth.sort_by(|a, b| b.worth.total_cmp(&a.worth));
        let words = |own: &&CardUse| {
            let (worth, played) = (number(Unit::Difference, own.worth), own.played);
            format!("{} ({worth}, in {} of hearings)", name(own.card), part(played, all))
        };
        let best: Vec<String> = worth.iter().take(NAMED).map(words).collect();
        let unused: Vec<&str> =
            own().filter(|own| own.played == 0).map(|own| name(own.card)).collect();
        let party = &scenario.party(side).short;
        lines.push(format!("Worth most to {party}: {}.", best.join(", ")));
        if !unused.is_empty() {
            lines.push(format!("Never played by an associate of {party}: {}.", unused.join(", ")));
        }
    }
    lines
}

fn law_words(scenario: &Scenario, law: &Law) -> String {
    let (id, unit) = (law.id, law.id.unit());
    let Some([least, most]) = law.extremes() else {
        return format!("– {}: nothing to measure.", id.name());
    };
    if law.holds() {
        return format!("✓ {} ({}).", id.name(), range(unit, [least, most]));
    }
    let readings: Vec<String> =
        law.broken().map(|own| reading_words(scenario, unit, own)).collect();
    let why = &scenario.stage().one_sided;
    if id == LawId::EvenPartners && !why.is_empty() {
        return format!(
            "✗ {}. Not so: {}. The stage says why: {why}",
            id.name(),
            readings.join("; ")
        );
    }
    let mut advice: Vec<&str> = law.broken().filter_map(|own| id.advice(own.measured)).collect();
    advice.sort_unstable();
    advice.dedup();
    format!("✗ {}. Not so: {}. {}", id.name(), readings.join("; "), advice.join(" "))
}

fn reading_words(scenario: &Scenario, unit: Unit, own: &Reading) -> String {
    let bench = own.bench.map(|bench| format!("before {}", scenario.bench(bench).id));
    let party = own.side.map(|side| scenario.party(side).short.clone());
    let about: Vec<&str> = own.about.iter().map(|subject| subject_id(scenario, *subject)).collect();
    let place: Vec<String> = bench.into_iter().chain(party).collect();
    let about = (!about.is_empty()).then(|| format!("({})", about.join(", ")));
    let place = (!place.is_empty()).then(|| place.join(", "));
    let words = [place, Some(number(unit, own.measured)), about];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn share(value: f64) -> String {
    number(Unit::Share, value)
}

/// A part of a whole, in percent.
fn part(part: u32, whole: u32) -> String {
    format!("{:.0} %", 100.0 * f64::from(part) / f64::from(whole.max(1)))
}

/// The least and the greatest of some numbers, the unit said once.
fn range(unit: Unit, [least, most]: [f64; 2]) -> String {
    let [low, high] = [least, most].map(|value| number(unit, value));
    if low == high {
        return low;
    }
    let bare = low.split_once(' ').map_or(low.as_str(), |(bare, _)| bare);
    format!("{bare} to {high}")
}

/// A number in its unit; shares and differences with one decimal of a percent.
fn number(unit: Unit, value: f64) -> String {
    // never −0
    let tenths = (1000.0 * value).round() / 10.0 + 0.0;
    match unit {
        Unit::Share => format!("{tenths:.1} %"),
        Unit::Difference => format!("{tenths:.1} points"),
        Unit::LogOdds => format!("{value:.2}"),
        Unit::Count => format!("{value:.0}"),
    }
}

fn subject_id(scenario: &Scenario, subject: Subject) -> &str {
    match subject {
        Subject::Entry(entry) => entry_id(scenario, entry),
        Subject::Issue(issue) => &scenario.issue(issue).id,
        Subject::Question(question) => &scenario.question(question).id,
        Subject::Disposition(order) => &scenario.disposition(order).id,
    }
}
