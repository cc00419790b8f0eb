//! Moves as text, with the scenario's ids: `argue sovereignty`, `find reach carried`.

use super::written::RecordError;
use super::{Found, Move};
use crate::scenario::Scenario;

/// Writes a move with text ids.
pub fn move_to_text(scenario: &Scenario, mv: Move) -> String {
    match mv {
        Move::Argue(card) => format!("argue {}", scenario.card(card).id),
        Move::Reply(card) => format!("reply {}", scenario.card(card).id),
        Move::Yield => "yield".to_owned(),
        Move::ConcedeCard(card) => format!("concede card {}", scenario.card(card).id),
        Move::ConcedeIssue(issue) => format!("concede issue {}", scenario.issue(issue).id),
        Move::Withdraw(card) => format!("withdraw {}", scenario.card(card).id),
        Move::Answer(answer) => format!("answer {}", scenario.answer(answer).id),
        Move::NoAnswer => "no_answer".to_owned(),
        Move::Ask(question) => format!("ask {}", scenario.question(question).id),
        Move::Continue => "continue".to_owned(),
        Move::Close => "close".to_owned(),
        Move::Find(issue, found) => {
            let found = match found {
                Found::Carried => "carried",
                Found::NotCarried => "not_carried",
                Found::NotReached => "not_reached",
            };
            format!("find {} {found}", scenario.issue(issue).id)
        }
        Move::Dispose(disposition) => format!("dispose {}", scenario.disposition(disposition).id),
    }
}

/// Reads a move with text ids.
pub fn move_from_text(scenario: &Scenario, text: &str) -> Result<Move, RecordError> {
    let unknown =
        |what, id: &str| RecordError::Unknown { what, id: id.to_owned(), scenario: scenario.id() };
    let card = |id: &str| scenario.card_by_id(id).ok_or_else(|| unknown("card", id));
    let issue = |id: &str| scenario.issue_by_id(id).ok_or_else(|| unknown("issue", id));
    let words: Vec<&str> = text.split(' ').collect();
    Ok(match words.as_slice() {
        ["argue", id] => Move::Argue(card(id)?),
        ["reply", id] => Move::Reply(card(id)?),
        ["yield"] => Move::Yield,
        ["concede", "card", id] => Move::ConcedeCard(card(id)?),
        ["concede", "issue", id] => Move::ConcedeIssue(issue(id)?),
        ["withdraw", id] => Move::Withdraw(card(id)?),
        ["answer", id] => {
            Move::Answer(scenario.answer_by_id(id).ok_or_else(|| unknown("answer", id))?)
        }
        ["no_answer"] => Move::NoAnswer,
        ["ask", id] => {
            Move::Ask(scenario.question_by_id(id).ok_or_else(|| unknown("question", id))?)
        }
        ["continue"] => Move::Continue,
        ["close"] => Move::Close,
        ["find", id, "carried"] => Move::Find(issue(id)?, Found::Carried),
        ["find", id, "not_carried"] => Move::Find(issue(id)?, Found::NotCarried),
        ["find", id, "not_reached"] => Move::Find(issue(id)?, Found::NotReached),
        ["dispose", id] => {
            Move::Dispose(scenario.disposition_by_id(id).ok_or_else(|| unknown("disposition", id))?)
        }
        _ => return Err(unknown("move", text)),
    })
}
