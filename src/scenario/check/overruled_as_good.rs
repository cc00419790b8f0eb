//! Overruled law cited as good law.

use super::{Faults, Manual, Rule, Severity};
use crate::law::{Standing, us_date};
use crate::scenario::view::View;

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "W027",
    name: "overruled-as-good",
    severity: Severity::Warning,
    manual: Manual {
        what: "A card cites an authority that had been overruled or superseded by the time of \
              the stage's decision, without `acknowledged: true`.",
        why: "The model gives it no weight and takes it as a lack of candor. If the card is \
              meant as a trap, leave it; the warning says that it is one.",
        wrong: "(authority: \"olmstead_1928\")",
        right: "(authority: \"olmstead_1928\", acknowledged: true)",
    },
};

pub(super) fn check(view: &View<'_>, faults: &mut Faults) {
    for stage in &view.stages {
        for card in view.cards_of(stage) {
            let quiet = card.citations.iter().enumerate().filter(|(_, c)| !c.acknowledged);
            for (i, citation) in quiet {
                let place = view.authorities.get(citation.authority.as_str());
                let authority = place.and_then(|&at| view.draft.authorities.get(at));
                let changes = authority.iter().flat_map(|authority| &authority.history);
                let before = changes.filter(|change| change.from <= stage.draft.decided);
                let Some(last) = before.max_by_key(|change| change.from) else { continue };
                let word = match last.standing {
                    Standing::Overruled => "overruled",
                    Standing::Superseded => "superseded",
                    Standing::Good | Standing::Vacated => continue,
                };
                let (id, since) = (&citation.authority, us_date(last.from));
                let message = format!("`{id}` was {word} on {since} and is cited as good law");
                let help = "say so with `acknowledged: true`, or cite something else".to_owned();
                let place = card.place.field("citations").index(i).field("authority");
                faults.add(&RULE, place, message, help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::check::testing::faults;

    #[test]
    fn citing_overruled_law_without_saying_so_is_warned_of() {
        let found = faults("W027_overruled");
        assert_eq!(found[0].message, "`old_view` was overruled on April 4, 2004 and is cited as good law");
    }

    #[test]
    fn overruled_law_may_be_cited_openly() {
        let fixture = crate::scenario::check::fixture::fixture("W027_overruled");
        let cited = "(authority: \"old_view\")";
        let text = fixture.text.replace(cited, "(authority: \"old_view\", acknowledged: true)");
        assert_ne!(text, fixture.text);
        assert_eq!(crate::scenario::load_from_sources(&[("a.ron", &text)]).diagnostics, []);
    }
}
