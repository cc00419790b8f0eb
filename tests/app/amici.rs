//! Friends of the court in the case file: what is told of each, and where its links lead.

use std::path::Path;

use colloquy::app::view::case_file::{AmicusRow, TabBody};
use colloquy::app::view::{DialogView, ScreenView};
use colloquy::app::{Action, CaseFileAction, CaseTab, Destination};
use colloquy::law::Verification;
use colloquy::scenario::load_matter;

use crate::desk::{Desk, desk};

fn rows(desk: &mut Desk, case: &str) -> Vec<AmicusRow> {
    desk.go(Destination::CaseFile(Some(case.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Tab(CaseTab::Amici)));
    let ScreenView::CaseFile(file) = desk.screen() else { panic!("not at the case file") };
    let TabBody::Amici(rows) = file.tab else { panic!("not at the friends of the court") };
    rows
}

#[test]
fn what_a_brief_urged_is_told_once_as_the_authority_has_it() {
    let (_folder, mut desk) = desk();
    let rows = rows(&mut desk, "microsoft_ireland/second_circuit");
    let ireland = rows.iter().find(|row| row.name == "Ireland").unwrap();
    desk.act(ireland.authority.clone().unwrap().action);
    let Some(DialogView::Authority(brief)) = desk.view().dialog else { panic!("no authority") };
    assert_eq!(ireland.urged, brief.holding);
}

#[test]
fn a_card_that_a_brief_backs_opens_over_the_list() {
    let (_folder, mut desk) = desk();
    let rows = rows(&mut desk, "microsoft_ireland/district");
    let (_, card) = rows[0].cards.first().unwrap();
    desk.act(card.action.clone());
    let view = desk.view();
    assert!(matches!(view.dialog, Some(DialogView::Argument(_))));
    let ScreenView::CaseFile(file) = view.screen else { panic!("the case file was left") };
    assert!(matches!(file.tab, TabBody::Amici(_)), "one comes back to the list");
}

#[test]
fn a_day_a_month_and_no_day_are_told_as_they_are_known() {
    let (_folder, mut desk) = desk();
    let of = |desk: &mut Desk, case| {
        rows(desk, case).into_iter().map(|row| row.filed).collect::<Vec<_>>()
    };
    let appeal = of(&mut desk, "microsoft_ireland/second_circuit");
    assert!(appeal.contains(&"2d Cir., filed December 15, 2014".to_owned()), "{appeal:?}");
    assert!(appeal.contains(&"2d Cir.".to_owned()), "{appeal:?}");
    let below = of(&mut desk, "microsoft_ireland/district");
    assert!(below.iter().all(|filed| filed.ends_with(", filed June 2014")), "{below:?}");
}

#[test]
fn a_brief_is_no_surer_than_the_authority_that_it_is() {
    let loaded = load_matter(Path::new("scenarios/bank_of_nova_scotia"));
    let second = loaded.scenarios.get(1).unwrap();
    let [governments, bankers] = &second.stage().amici[..] else { panic!("two briefs") };
    assert_eq!(governments.mark, Verification::KnownMedium, "as the authority is marked");
    let brief = second.authority(governments.authority.unwrap());
    assert_eq!((brief.mark, &brief.holding), (Verification::KnownMedium, &governments.urged));
    assert_eq!(bankers.mark, Verification::KnownMedium);
    let backed: Vec<_> =
        governments.cards.iter().map(|id| second.card(*id).code.as_str()).collect();
    assert_eq!(backed, ["N8"]);
}
