//! What binds whom: the federal pattern row by row, with the courts of `scenarios/common`.
//!
//! Five courts ask of each source whether they must follow it: the Supreme Court, a court of
//! appeals, a district court under it, another court of appeals, and a court of a state. The rows
//! are Camreta v. Greene, 563 U.S. 692, 709 n.7 (2011), United States v. Wilkerson, 361 F.3d 717,
//! 732 (2d Cir. 2004), Neil v. Biggers, 409 U.S. 188 (1972), Bonner v. City of Prichard, 661 F.2d
//! 1206 (11th Cir. 1981) (en banc), County of Los Angeles v. Davis, 440 U.S. 625, 634 n.6 (1979),
//! and Fed. R. App. P. 32.1.

use std::fs;

use colloquy::scenario::{Force, Scenario, load_from_sources};
use colloquy::scoring::card::is_binding;

use crate::case::Case;
use crate::ron;

/// Who asks, in the order of the columns.
const FORUMS: [&str; 5] = ["scotus", "ca2", "sdny", "ca9", "cal_app"];

/// The plain case before a court of `common`, with one decision that reads like this.
fn before(forum: &str, decision: &str) -> Scenario {
    before_of(forum, None, decision)
}

/// The same before so many of the court's judges.
fn before_of(forum: &str, sat: Option<u32>, decision: &str) -> Scenario {
    let courts = fs::read_to_string("scenarios/common/courts.ron").unwrap();
    let courts = courts.split_once("courts: [").unwrap().1.rsplit_once("],").unwrap().0;
    let own = "(id: \"abroad\"";
    let cited = "kind: Decision, court: \"appeals\", date: \"1995-01-01\"";
    let heard = "court: \"forum\", posture";
    let sat = sat.map(|sat| format!("sat: {sat}, ")).unwrap_or_default();
    let mut text = ron::matter(&Case::plain());
    for (from, to) in [
        (own, format!("{courts}{own}")),
        (cited, format!("kind: Decision, {decision}")),
        (heard, format!("{sat}court: \"{forum}\", posture")),
    ] {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text = text.replace(from, &to);
    }
    let loaded = load_from_sources(&[("matter.ron", &text)]);
    Scenario::clone(loaded.scenarios.first().unwrap())
}

fn force(forum: &str, decision: &str) -> Force {
    forced(&before(forum, decision))
}

fn forced(scenario: &Scenario) -> Force {
    scenario.authority(scenario.authority_by_id("binding").unwrap()).force.unwrap()
}

fn binds(forum: &str, decision: &str) -> bool {
    let scenario = before(forum, decision);
    is_binding(scenario.authority(scenario.authority_by_id("binding").unwrap()))
}

/// Whom a decision binds, in the order of the columns.
fn row(decision: &str) -> [bool; 5] {
    FORUMS.map(|forum| binds(forum, decision))
}

const NOBODY: [bool; 5] = [false; 5];

#[test]
fn a_majority_of_the_supreme_court_binds_every_court_and_the_states_on_federal_law() {
    assert_eq!(row(r#"court: "scotus", date: "1995-01-01""#), [true; 5]);
}

#[test]
fn a_published_panel_binds_later_panels_and_the_districts_of_its_circuit() {
    // where nobody says who spoke, it was the court
    assert_eq!(row(r#"court: "ca2", date: "1995-01-01""#), [false, true, true, false, false]);
    assert_eq!(row(r#"court: "ca9", date: "1995-01-01""#), [false, false, false, true, false]);
    assert_eq!(force("scotus", r#"court: "ca2", date: "1995-01-01""#), Force::PersuasiveLower);
    assert_eq!(force("ca9", r#"court: "ca2", date: "1995-01-01""#), Force::PersuasiveSame);
}

#[test]
fn an_opinion_of_the_full_court_binds_whom_a_panel_binds_and_the_full_court_too() {
    let decision = |voice: &str| format!("court: \"ca2\", date: \"1995-01-01\", {voice}");
    let (panel, full) = (decision("voice: Court"), decision("voice: EnBanc"));
    assert_eq!(row(&panel), row(r#"court: "ca2", date: "1995-01-01""#));
    assert_eq!(row(&full), row(&panel));
    let before_all = |decision: &str| forced(&before_of("ca2", Some(11), decision));
    assert_eq!(before_all(&full), Force::Binding);
    assert_eq!(before_all(&panel), Force::PersuasiveSame);
    // a panel with a judge added or missing is not the full court where no more sat than usual
    assert_eq!(forced(&before_of("ca2", Some(3), &panel)), Force::Binding);
    assert_eq!(forced(&before_of("ca2", Some(1), &panel)), Force::Binding);
    // what the Supreme Court said binds the full court as it binds a panel
    let above = r#"court: "scotus", date: "1995-01-01""#;
    assert_eq!(before_all(above), Force::Binding);
    // and neither a district court nor the Supreme Court sits in panels
    assert_eq!(forced(&before_of("sdny", Some(3), &panel)), Force::Binding);
    assert_eq!(forced(&before_of("scotus", Some(7), above)), Force::Binding);
}

#[test]
fn the_full_eleventh_circuit_may_leave_what_it_inherited_and_its_panels_may_not() {
    let old = r#"court: "ca5", date: "1976-01-01""#;
    assert_eq!(forced(&before_of("ca11", Some(13), old)), Force::PersuasiveSame);
    assert_eq!(forced(&before_of("ca11", None, old)), Force::Binding);
    let full = format!("{old}, voice: EnBanc");
    assert_eq!(forced(&before_of("ca11", Some(13), &full)), Force::Binding);
}

#[test]
fn what_does_not_speak_for_the_court_binds_nobody() {
    for voice in ["Unpublished", "Concurrence", "Dissent", "Dictum"] {
        for court in ["ca2", "scotus"] {
            let decision = format!("court: \"{court}\", date: \"1995-01-01\", voice: {voice}");
            assert_eq!(row(&decision), NOBODY, "{voice} of {court}");
        }
        let decision = format!("court: \"ca2\", date: \"1995-01-01\", voice: {voice}");
        assert_eq!(force("ca2", &decision), Force::PersuasiveSame, "{voice}");
        assert_eq!(force("sdny", &decision), Force::PersuasiveHigher, "{voice}");
        let kind = before("ca2", &decision);
        let cited = kind.authority(kind.authority_by_id("binding").unwrap());
        assert!(cited.voice.why_not_binding().is_some(), "{voice}");
    }
}

#[test]
fn a_judgment_affirmed_by_an_equally_divided_court_binds_nobody() {
    let divided = r#"court: "scotus", date: "1995-01-01", voice: EquallyDivided"#;
    assert_eq!(row(divided), NOBODY);
    // and persuades as what a higher court let stand
    assert_eq!(force("sdny", divided), Force::PersuasiveHigher);
}

#[test]
fn a_district_judge_binds_nobody_not_even_in_the_same_district() {
    let decision = r#"court: "sdny", date: "1995-01-01""#;
    assert_eq!(row(decision), NOBODY);
    assert_eq!(force("sdny", decision), Force::PersuasiveSame);
    // not even the magistrate judges under it, who must follow orders and not opinions
    assert!(!binds("sdny_magistrates", decision));
}

#[test]
fn a_magistrate_judge_binds_nobody() {
    let decision = r#"court: "sdny_magistrates", date: "1995-01-01""#;
    assert_eq!(row(decision), NOBODY);
    assert!(!binds("sdny_magistrates", decision));
}

#[test]
fn a_court_of_another_state_binds_nobody_here_and_a_states_court_no_federal_court() {
    assert_eq!(row(r#"court: "irish_supreme_court", date: "1995-01-01""#), NOBODY);
    let state = row(r#"court: "cal_supreme", date: "1995-01-01""#);
    assert_eq!(state, [false, false, false, false, true]);
}

#[test]
fn the_old_fifth_circuit_binds_the_eleventh_and_its_districts_up_to_its_last_day() {
    let on = |day: &str| format!("court: \"ca5\", date: \"{day}\"");
    for forum in ["ca11", "sdfla", "ndga"] {
        assert!(binds(forum, &on("1976-01-01")), "{forum}");
        assert!(binds(forum, &on("1981-09-30")), "{forum}, on the last day");
        assert!(!binds(forum, &on("1981-10-01")), "{forum}, the day after");
    }
    assert_eq!(force("ca11", &on("1981-10-01")), Force::PersuasiveSame);
    assert_eq!(force("sdfla", &on("1981-10-01")), Force::PersuasiveHigher);
    // it still binds its own, and nobody else, whatever the date
    assert_eq!(row(&on("1976-01-01")), NOBODY);
    for day in ["1976-01-01", "1995-01-01"] {
        assert!(binds("ca5", &on(day)) && binds("sdtex", &on(day)));
    }
    // what did not bind the old circuit does not bind the new one
    let unpublished = format!("{}, voice: Unpublished", on("1976-01-01"));
    assert!(!binds("ca11", &unpublished));
    // and the Fifth inherits nothing back
    assert!(!binds("ca5", r#"court: "ca11", date: "1981-01-01""#));
}

#[test]
fn a_vacated_opinion_binds_nobody_and_an_inherited_one_no_longer_either() {
    let vacated = |court: &str| {
        format!(
            "court: \"{court}\", date: \"1976-01-01\", \
             history: [(from: \"1990-01-01\", standing: Vacated, by: \"a settlement\")]"
        )
    };
    assert_eq!(row(&vacated("ca2")), NOBODY);
    assert_eq!(row(&vacated("scotus")), NOBODY);
    assert!(!binds("ca11", &vacated("ca5")));
}

/// The decision that made the matter: nothing of it is written by hand but its court and its date.
#[test]
fn field_binds_in_the_case_of_the_bank_of_nova_scotia() {
    let loaded = colloquy::scenario::load_matter("scenarios/bank_of_nova_scotia".as_ref());
    for scenario in &loaded.scenarios {
        let field = scenario.authority(scenario.authority_by_id("field").unwrap());
        let court = &scenario.courts()[field.court.unwrap()];
        assert_eq!((court.id.as_str(), scenario.court().id.as_str()), ("ca5", "ca11"));
        assert!(is_binding(field));
    }
    assert_eq!(loaded.scenarios.len(), 2);
}

/// Eleven judges heard *Yahoo!*: a decision of three of them, five years before, did not bind them.
#[test]
fn bancroft_persuades_the_full_ninth_circuit_and_does_not_bind_it() {
    let loaded = colloquy::scenario::load_matter("scenarios/yahoo_licra".as_ref());
    let scenario = &loaded.scenarios[0];
    let bancroft = scenario.authority(scenario.authority_by_id("bancroft").unwrap());
    assert_eq!(scenario.court().id, "ca9");
    assert_eq!(bancroft.force, Some(Force::PersuasiveSame));
    assert!(!is_binding(bancroft));
}
