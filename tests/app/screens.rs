//! What the screens say, and what they never say.

use std::collections::BTreeSet;

use colloquy::app::view::ruling::Block;
use colloquy::app::view::{ScreenView, View};
use colloquy::app::{
    Action, CaseFileAction, CaseTab, CourtroomAction, Destination, SettingsAction, ShellAction,
    TrayTab,
};
use colloquy::law::{Seat, Side};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE, court, desk};

/// Views as text, to look for what must not be there.
fn text(view: &View) -> String {
    format!("{view:?}")
}

#[test]
fn cards_stand_by_issue_and_code_whatever_was_said() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    let number = |code: &str| {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let letters: String = code.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        (letters, digits.parse::<u32>().unwrap_or_default())
    };
    for _ in 0..6 {
        for tab in TrayTab::ALL {
            if desk.dialog().is_none() {
                desk.court(CourtroomAction::Tab(tab));
                let cards = court(&desk).tray.cards;
                let keys: Vec<_> = cards
                    .iter()
                    .map(|card| {
                        let first = card.issues.trim_start_matches("issues ");
                        let first = first.trim_start_matches("issue ");
                        let issue = first.split(',').next().unwrap().to_owned();
                        (issue, number(&card.code))
                    })
                    .collect();
                let mut sorted = keys.clone();
                sorted.sort();
                assert_eq!(keys, sorted);
            }
        }
        desk.court(CourtroomAction::Tab(TrayTab::Playable));
        desk.step_as_counsel();
    }
}

#[test]
fn the_reasons_are_not_always_shown_with_the_right_one_first() {
    let (_folder, mut desk) = desk();
    desk.begin(LEAD_CASE, Seat::Counsel(Side::Second));
    let cards = court(&desk).tray.cards;
    let mut places = BTreeSet::new();
    for card in cards.iter().take(8) {
        desk.court(CourtroomAction::Card(card.id));
        desk.court(CourtroomAction::Card(card.id));
        desk.court(CourtroomAction::Reason(0));
        desk.court(CourtroomAction::ConfirmReason);
        let lesson = court(&desk).lesson.unwrap();
        places.insert(lesson.right);
        desk.court(CourtroomAction::Undo);
    }
    assert_eq!(places.len(), 2, "the first is right for some cards and wrong for others");
}

#[test]
fn a_card_says_what_it_touches_and_the_primary_button_repeats_it() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    let blocked = court(&desk).actions.primary;
    assert!(blocked.blocked.is_some());
    desk.court(CourtroomAction::CardAt(0));
    let view = court(&desk);
    assert!(view.touches.contains("Goes to issue"), "{}", view.touches);
    let card = view.tray.cards.iter().find(|card| card.selected).unwrap();
    assert_eq!(view.actions.primary.label, format!("Argue {}", card.code));
    assert!(view.actions.primary.is_enabled());
}

#[test]
fn the_case_file_shows_every_tab_with_its_count() {
    let (_folder, mut desk) = desk();
    let case = "microsoft_ireland/second_circuit"; // friends of the court were heard there
    desk.go(Destination::CaseFile(Some(case.to_owned())));
    for tab in CaseTab::ALL {
        desk.act(Action::CaseFile(CaseFileAction::Tab(tab)));
        let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
        let shown = file.tabs.iter().find(|view| view.selected).unwrap();
        assert_eq!(shown.tab, tab);
    }
    desk.act(Action::CaseFile(CaseFileAction::Notes("Look up Cooper.".to_owned())));
    desk.act(Action::Shell(ShellAction::ShowKeys));
    let (_, contents) = (desk.view(), desk.store.read(std::time::UNIX_EPOCH));
    assert_eq!(contents.journal.notes[case], "Look up Cooper.");
}

#[test]
fn hiding_outcomes_leaves_nothing_later_on_the_timeline() {
    use colloquy::app::view::case_file::{TabBody, When};
    let (_folder, mut desk) = desk();
    let later = |desk: &mut Desk| {
        desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
        let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
        let TabBody::Brief(brief) = file.tab else { panic!() };
        brief.timeline.iter().filter(|event| event.when == When::Later).count()
    };
    assert!(later(&mut desk) > 0);
    desk.act(Action::Settings(SettingsAction::HideOutcomes(true)));
    assert_eq!(later(&mut desk), 0);
}

#[test]
fn a_seed_that_is_no_number_keeps_the_hearing_from_beginning() {
    let (_folder, mut desk) = desk();
    desk.go(Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Seed("twelve".to_owned())));
    desk.act(Action::CaseFile(CaseFileAction::Begin));
    assert!(desk.dialog().is_none());
    let ScreenView::CaseFile(file) = desk.screen() else { panic!() };
    assert_eq!(file.begin.blocked.as_deref(), Some("The seed is not a number."));
}

#[test]
fn the_rail_opens_only_what_there_is() {
    let (_folder, mut desk) = desk();
    let blocked = |desk: &Desk| {
        let rail = desk.view().shell.rail;
        rail.iter().filter(|item| item.blocked.is_some()).map(|item| item.label).collect::<Vec<_>>()
    };
    assert_eq!(blocked(&desk), ["Case file", "Hearing", "Ruling", "Review", "Map"]);
    desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
    assert_eq!(blocked(&desk), ["Ruling", "Review"]);
    desk.go(Destination::Ruling);
    assert!(matches!(desk.screen(), ScreenView::Courtroom(_)), "there is no ruling to go to");
}

#[test]
fn every_page_of_an_opinion_names_its_author_and_the_first_the_court() {
    let (_folder, mut desk) = desk();
    desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
    desk.argue_to_ruling();
    let ScreenView::Ruling(view) = desk.screen() else { panic!() };
    let has = |page: usize, wanted: fn(&Block) -> bool| {
        view.opinion.pages[page].blocks.iter().any(wanted)
    };
    assert!(has(0, |block| matches!(block, Block::Court(_))));
    assert!(has(0, |block| matches!(block, Block::Order(_))));
    for page in 0..view.opinion.pages.len() {
        assert!(has(page, |block| matches!(block, Block::Author(_))));
    }
}

#[test]
fn no_screen_shouts_or_shows_markers_of_code() {
    let (_folder, mut desk) = desk();
    let mut seen = vec![text(&desk.view())];
    for seat in Seat::ALL {
        desk.begin(LEAD_CASE, seat);
        seen.push(text(&desk.view()));
        if seat != Seat::Bench {
            desk.argue_to_ruling();
            seen.push(text(&desk.view()));
        }
    }
    for screen in seen {
        assert!(!screen.contains("NaN") && !screen.contains("inf "), "a number is missing");
        assert!(!screen.contains('!'), "no exclamation marks");
    }
}
