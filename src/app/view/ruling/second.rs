//! Second opinions: the same record ruled on in other ways.

use super::{OtherRulingRow, SecondOpinions, SecondOpinionsFound};
use crate::app::ruling::RulingScreen;
use crate::app::session::Session;
use crate::app::state::AppState;
use crate::app::view::words;
use crate::law::Seat;
use crate::report::robustness::{Robustness, title};
use crate::ruling::Ruling;
use crate::scenario::Scenario;

/// The second opinions on the ruling of a session.
pub(super) fn view(app: &AppState, session: &Session, screen: &RulingScreen) -> SecondOpinions {
    let scenario = session.scenario();
    let own = screen.decided.model_ruling.as_ref();
    let compared = own.map_or_else(String::new, |own| {
        let order = &scenario.disposition(own.disposition).title;
        format!(" They are compared with the model’s own order in your place: {order}.")
    });
    SecondOpinions {
        caption: format!(
            "The same record on the same day, by the other ways of weighing arguments and before \
             the other benches.{compared}"
        ),
        found: match session.robustness() {
            Some(found) => rulings(session, found),
            None if app.desk.working.is_some() => {
                SecondOpinionsFound::Waiting("They are being worked out.")
            }
            None => SecondOpinionsFound::Nothing("They were not worked out."),
        },
    }
}

fn rulings(session: &Session, found: &Robustness) -> SecondOpinionsFound {
    let scenario = session.scenario();
    let semantics = found
        .second_opinions
        .iter()
        .map(|own| row(scenario, short(title(own.semantics)), &own.ruling, own.survives));
    // where a person sat, the bench’s own judge is another one
    let sat = (session.you != Seat::Bench).then_some(session.hearing.record().bench);
    let benches = found
        .benches
        .iter()
        .filter(|own| sat != Some(own.bench))
        .map(|own| row(scenario, &scenario.bench(own.bench).title, &own.ruling, own.survives));
    let (semantics, benches): (Vec<_>, Vec<_>) = (semantics.collect(), benches.collect());
    SecondOpinionsFound::Rulings {
        summary: summary(&semantics, &benches),
        values: found.values(scenario),
        semantics,
        benches,
    }
}

fn row(scenario: &Scenario, by: &str, ruling: &Ruling, holds: bool) -> OtherRulingRow {
    let order = scenario.disposition(ruling.disposition).title.clone();
    let chance = format!("{} %", words::percent(ruling.probability));
    let verdict = if holds { "the ruling holds" } else { "the ruling flips" };
    let sentence = format!("{by}: {order}, {chance}, {verdict}");
    OtherRulingRow { by: by.to_owned(), order, chance, holds, sentence }
}

/// `DF-QuAD`, of `DF-QuAD semantics`.
fn short(title: &str) -> &str {
    title.strip_suffix(" semantics").unwrap_or(title)
}

/// How many of each kind give the same.
fn summary(semantics: &[OtherRulingRow], benches: &[OtherRulingRow]) -> String {
    let count = |rows: &[OtherRulingRow]| {
        let same = rows.iter().filter(|row| row.holds).count();
        format!("{same} of {}", rows.len())
    };
    let benches = match benches {
        [] => String::new(),
        [one] if one.holds => " and before the other bench".to_owned(),
        [_] => ", but not before the other bench".to_owned(),
        _ => format!(" and before {} other benches", count(benches)),
    };
    format!("It holds by {} other ways of weighing{benches}.", count(semantics))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(holds: bool) -> OtherRulingRow {
        OtherRulingRow {
            by: String::new(),
            order: String::new(),
            chance: String::new(),
            holds,
            sentence: String::new(),
        }
    }

    #[test]
    fn the_summary_counts_what_holds_and_leaves_out_benches_that_are_not_there() {
        let three = [row(true), row(true), row(false)];
        assert_eq!(
            summary(&three, &three[..2]),
            "It holds by 2 of 3 other ways of weighing and before 2 of 2 other benches."
        );
        assert!(summary(&three, &three[..1]).ends_with("and before the other bench."));
        assert!(summary(&three, &three[2..]).ends_with(", but not before the other bench."));
        assert_eq!(summary(&three, &[]), "It holds by 2 of 3 other ways of weighing.");
    }
}
