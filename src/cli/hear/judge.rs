//! The judge's seat at the terminal: asking, closing, finding with reasons, disposing.

use std::io;

use super::lines;
use super::menu::Said;
use super::table::{Flow, Table, pick};
use crate::record::{Credit, Found, Move, Remarks};
use crate::scenario::{AnswerId, CardId, Effect, EntryId, IssueId, Scenario};
use crate::scoring::decision::decide;

/// The signs with which entries are credited.
const SIGNS: [(char, Credit); 3] =
    [('+', Credit::Credit), ('~', Credit::Little), ('-', Credit::Reject)];

impl Table<'_> {
    /// After a turn: a question, or on with it, or the end of the argument.
    pub(super) fn ask_from_the_bench(&mut self) -> io::Result<Flow> {
        let scenario = self.scenario;
        let position = self.hearing.position();
        let open = scenario.questions().filter(|(id, _)| !position.was_asked(*id));
        let (moves, texts): (Vec<Move>, Vec<String>) = open
            .map(|(id, question)| {
                let timely = if position.is_timely(scenario, id) { ", timely" } else { "" };
                let to = lines::party(scenario, question.to);
                let short = lines::clean(&question.short);
                (Move::Ask(id), format!("{short} (to {to}{timely})"))
            })
            .unzip();
        self.offer("The bench may ask:", &texts)?;
        let said = self.console.ask("A question; Enter to let counsel go on; x to close:")?;
        match said {
            Said::Nothing => self.make(Move::Continue, Remarks::default())?,
            Said::Words(word) if word.eq_ignore_ascii_case("x") => {
                self.make(Move::Close, Remarks::default())?;
            }
            Said::Number(number) => match pick(&moves, number) {
                Some(mv) => self.make(mv, Remarks::default())?,
                None => self.no_such_number()?,
            },
            said => return self.otherwise(&said),
        }
        Ok(Flow::On)
    }

    /// The next finding, or the disposition.
    pub(super) fn deliberate(&mut self) -> io::Result<Flow> {
        let position = self.hearing.position();
        let open = self.scenario.issues().map(|(id, _)| id);
        let next = open.into_iter().find(|&id| position.found(id).is_none());
        match next {
            Some(issue) => self.find(issue),
            None => self.dispose(),
        }
    }

    fn find(&mut self, id: IssueId) -> io::Result<Flow> {
        let scenario = self.scenario;
        let issue = scenario.issue(id);
        let burden = &scenario.party(issue.carried_by).in_text;
        let standard = issue.standard.label();
        let head = format!(
            "{}: {}\n{}\n    Carried by {burden}. Standard: {standard}.",
            issue.title,
            lines::clean(&issue.question),
            lines::indented(&lines::clean(&issue.proposition), 4)
        );
        self.offer(&head, &Found::ALL.map(|found| found.label().to_owned()))?;
        let found = match self.console.ask("Your finding:")? {
            Said::Number(number) => pick(&Found::ALL, number),
            said => return self.otherwise(&said),
        };
        let Some(found) = found else {
            self.no_such_number()?;
            return Ok(Flow::On);
        };
        let Some(credits) = self.credits(id)? else { return Ok(Flow::Leave) };
        let Some(words) = self.console.words("Your reasons in your own words (Enter for none):")?
        else {
            return Ok(Flow::Leave);
        };
        let remarks = Remarks { credits, words, ..Remarks::default() };
        self.make(Move::Find(id, found), remarks)?;
        Ok(Flow::On)
    }

    /// What the judge makes of what was said on the issue; none if the input ended.
    fn credits(&mut self, issue: IssueId) -> io::Result<Option<Vec<(EntryId, Credit)>>> {
        let scenario = self.scenario;
        let said = self.hearing.position().submissions().entries(scenario);
        let entries: Vec<EntryId> =
            said.into_iter().filter(|&entry| goes_to(scenario, entry, issue)).collect();
        if entries.is_empty() {
            self.console.say("Nothing was said on it.")?;
            return Ok(Some(Vec::new()));
        }
        let texts: Vec<String> = entries.iter().map(|&entry| name(scenario, entry)).collect();
        self.console.list(texts.iter())?;
        let prompt = "+ credit, ~ little, - reject, as in “+ 1 4 - 2” (Enter for none):";
        loop {
            let Some(line) = self.console.words(prompt)? else { return Ok(None) };
            match parse_credits(&line, &entries) {
                Ok(credits) => return Ok(Some(credits)),
                Err(word) => self.console.say(&format!("“{word}” is not understood."))?,
            }
        }
    }

    fn dispose(&mut self) -> io::Result<Flow> {
        let scenario = self.scenario;
        let position = *self.hearing.position();
        let carried = |issue| position.found(issue) == Some(Found::Carried);
        let follows = decide(scenario, carried).disposition;
        let text = |(id, disposition): (_, &crate::scenario::Disposition)| {
            let mark = if id == follows {
                "follows from your findings"
            } else {
                "conflicts with your findings"
            };
            format!("{} ({mark})", disposition.title)
        };
        let texts: Vec<String> = scenario.dispositions().map(text).collect();
        self.offer("The disposition", &texts)?;
        match self.console.ask("Your order:")? {
            Said::Number(number) => {
                let ids: Vec<_> = scenario.dispositions().map(|(id, _)| id).collect();
                match pick(&ids, number) {
                    Some(id) => self.make(Move::Dispose(id), Remarks::default())?,
                    None => self.no_such_number()?,
                }
            }
            said => return self.otherwise(&said),
        }
        Ok(Flow::On)
    }
}

/// Reads `+ 1 4 - 2`. The error is the word that is wrong; a later sign for an entry wins.
fn parse_credits<'w>(
    line: &'w str,
    entries: &[EntryId],
) -> Result<Vec<(EntryId, Credit)>, &'w str> {
    let mut degree = None;
    let mut credits: Vec<(EntryId, Credit)> = Vec::new();
    for word in line.split_whitespace() {
        let signed = SIGNS
            .iter()
            .find_map(|(sign, credit)| word.strip_prefix(*sign).map(|number| (number, *credit)));
        let number = match signed {
            Some((number, credit)) => {
                degree = Some(credit);
                number
            }
            None => word,
        };
        if number.is_empty() {
            continue;
        }
        let place = number.parse().map_err(|_not_a_number| word)?;
        let (Some(entry), Some(credit)) = (pick(entries, place), degree) else { return Err(word) };
        credits.retain(|(other, _)| *other != entry);
        credits.push((entry, credit));
    }
    Ok(credits)
}

fn goes_to(scenario: &Scenario, entry: EntryId, issue: IssueId) -> bool {
    let card_goes = |card: CardId| scenario.card(card).issues.contains(&issue);
    match entry {
        EntryId::Card(card) => card_goes(card),
        EntryId::Answer(answer) => match scenario.answer(answer).effect {
            Effect::Supports(card, _) | Effect::Attacks(card, _) => card_goes(card),
            Effect::Issue(on, _) => on == issue,
        },
    }
}

fn name(scenario: &Scenario, entry: EntryId) -> String {
    match entry {
        EntryId::Card(id) => {
            let party = lines::party(scenario, scenario.card(id).side);
            format!("{} ({party})", lines::named(scenario, id))
        }
        EntryId::Answer(id) => answer_name(scenario, id),
    }
}

fn answer_name(scenario: &Scenario, id: AnswerId) -> String {
    let answer = scenario.answer(id);
    let question = scenario.question(answer.question);
    let party = lines::party(scenario, question.to);
    format!("{} “{}” ({party})", question.code, answer.title)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::scenario::load_matter;

    #[test]
    fn credits_are_read_by_sign_and_number() {
        let loaded = load_matter(Path::new("tests/fixtures/check/sound.ron"));
        let cards = loaded.scenarios[0].cards().map(|(id, _)| EntryId::Card(id));
        let entries: Vec<EntryId> = cards.take(3).collect();
        let [a, b, c] = entries[..] else { panic!("three") };
        let read = |line| parse_credits(line, &entries);
        assert_eq!(read(""), Ok(vec![]));
        assert_eq!(
            read("+1 2 - 3"),
            Ok(vec![(a, Credit::Credit), (b, Credit::Credit), (c, Credit::Reject)])
        );
        assert_eq!(read("+ 1 ~ 1"), Ok(vec![(a, Credit::Little)]));
        assert_eq!(read("1"), Err("1"));
        assert_eq!(read("+ 4"), Err("4"));
        assert_eq!(read("- 0"), Err("0"));
        assert_eq!(read("+ one"), Err("one"));
    }
}
