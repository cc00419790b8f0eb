//! Friends of the court: who filed a brief, for whom, when, and what it urged.

use super::unsettled;
use crate::app::action::{Action, CasePlace, Destination, ShellAction};
use crate::app::view::{Control, dialog::authority_words, words};
use crate::law::{Side, us_date};
use crate::scenario::{Amicus, CardId, Filed, Scenario};

/// A friend of the court in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct AmicusRow {
    /// Who filed.
    pub name: String,
    /// The side that it supports, if any.
    pub supports: Option<Side>,
    /// `for the Company`, or `for neither side`.
    pub for_whom: String,
    /// Court and day: `2d Cir., filed December 23, 2014`.
    pub filed: String,
    /// What it urged.
    pub urged: String,
    /// Reads the authority that is this brief.
    pub authority: Option<Control>,
    /// The arguments and replies that it backs, each with its side and what reads it.
    pub cards: Vec<(Side, Control)>,
    /// Where that was checked.
    pub source: String,
    /// Said where it is not settled.
    pub unsettled: Option<&'static str>,
}

/// Those of the stage.
pub(super) fn amici(case: &Scenario) -> Vec<AmicusRow> {
    case.stage().amici.iter().map(|amicus| row(case, amicus)).collect()
}

fn row(case: &Scenario, amicus: &Amicus) -> AmicusRow {
    let card = |id: &CardId| {
        let read = Destination::InCaseFile(case.id(), CasePlace::Card(*id));
        (case.card(*id).side, Control::new(words::card_name(case, *id), Action::Go(read)))
    };
    let authority = amicus.authority.map(|id| {
        let read = Action::Shell(ShellAction::ReadAuthority(id));
        Control::new(authority_words::short(case, id), read)
    });
    AmicusRow {
        name: amicus.name.clone(),
        supports: amicus.supports,
        for_whom: match amicus.supports {
            Some(side) => format!("for {}", case.party(side).in_text),
            None => "for neither side".to_owned(),
        },
        filed: match amicus.filed {
            Some(filed) => format!("{}, filed {}", case.court().short, day(filed)),
            None => case.court().short.clone(),
        },
        urged: amicus.urged.clone(),
        authority,
        cards: amicus.cards.iter().map(card).collect(),
        source: amicus.source.clone(),
        unsettled: unsettled(amicus.mark),
    }
}

fn day(filed: Filed) -> String {
    match filed {
        Filed::On(date) => us_date(date),
        Filed::In(date) => date.strftime("%B %Y").to_string(),
    }
}
