//! What widgets do when they are clicked, and when they are reached by keyboard alone.

use colloquy::gui::{theme, widgets::*};
use egui::{Key, Role, Ui, vec2};
use egui_kittest::{Harness, kittest::NodeT as _, kittest::Queryable as _};

/// Shows some widgets to a test; what they report is kept in the state.
fn show<'a, S: 'a>(state: S, draw: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    let mut harness = Harness::builder()
        .with_size(vec2(700.0, 500.0))
        .with_context_setup(theme::install)
        .build_ui_state(draw, state);
    harness.run();
    harness
}

fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

/// The name of the control that has the keyboard.
fn focused<S>(harness: &Harness<'_, S>) -> Option<String> {
    let nodes = harness.root().children_recursive();
    nodes.filter(egui_kittest::Node::is_focused).find_map(|node| node.accesskit_node().label())
}

#[test]
fn tab_space_and_enter_reach_and_press_a_button() {
    let mut harness = show(0, |ui, clicks| {
        if ui.add(Button::new("Argue M4")).clicked() {
            *clicks += 1;
        }
    });
    press(&mut harness, &[Key::Tab, Key::Space]);
    assert_eq!(*harness.state(), 1);
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*harness.state(), 2);
    harness.get_by_role_and_label(Role::Button, "Argue M4").click();
    harness.run();
    assert_eq!(*harness.state(), 3);
}

#[test]
fn a_disabled_control_does_nothing_and_says_why() {
    let why = Some("Nothing is chosen yet.");
    let mut harness = show(0, |ui, clicks| {
        let button = ui.add(Button::new("Argue").primary().disabled(why)).clicked();
        let switch = ui.add(Switch::new("Hints", false).disabled(why)).clicked();
        let radio = ui.add(RadioRow::new("Affirm", false).disabled(why)).clicked();
        let check = ui.add(Checkbox::new("Stay", false).disabled(why)).clicked();
        let chip = ui.add(Chip::choice("Comity", false).disabled(why)).clicked();
        *clicks += usize::from(button || switch || radio || check || chip);
    });
    for name in ["Argue", "Hints", "Affirm", "Stay", "Comity"] {
        let control = harness.get_by_label(name);
        assert!(control.accesskit_node().is_disabled(), "{name}");
        assert_eq!(
            control.accesskit_node().description().as_deref(),
            why,
            "{name} gives its reason"
        );
        control.click();
        harness.run();
    }
    press(&mut harness, &[Key::Tab, Key::Enter, Key::Tab, Key::Space]);
    assert_eq!(*harness.state(), 0);
    let at = focused(&harness);
    assert_eq!(
        at.as_deref(),
        Some("Hints"),
        "Tab comes to what is disabled, so that it can say why"
    );
}

#[test]
fn arrows_move_within_a_segmented_control_and_stop_at_its_ends() {
    let mut harness = show(0, |ui, chosen| {
        ui.add(Button::new("Before"));
        let segments = ["Credit", "Little", "Reject"].map(Segment::new);
        if let Some(next) = Segmented::new("Weight", &segments, Some(*chosen)).show(ui) {
            *chosen = next;
        }
        ui.add(Button::new("After"));
    });
    press(&mut harness, &[Key::Tab, Key::Tab]);
    assert_eq!(focused(&harness).as_deref(), Some("Credit"), "it is one stop");
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!((*harness.state(), focused(&harness).as_deref()), (1, Some("Little")));
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!((*harness.state(), focused(&harness).as_deref()), (2, Some("Reject")));
    press(&mut harness, &[Key::ArrowLeft]);
    assert_eq!(*harness.state(), 1);
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness).as_deref(), Some("After"));
    harness.get_by_role_and_label(Role::RadioButton, "Reject").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn arrows_skip_a_segment_that_cannot_be_chosen() {
    let mut harness = show(0, |ui, chosen| {
        let reason = Some("A panel decides this case.");
        let segments =
            [Segment::new("One"), Segment::new("Two").disabled(reason), Segment::new("Three")];
        if let Some(next) = Segmented::new("Bench", &segments, Some(*chosen)).show(ui) {
            *chosen = next;
        }
    });
    press(&mut harness, &[Key::Tab, Key::ArrowRight]);
    assert_eq!(*harness.state(), 2);
}

#[test]
fn arrows_open_the_next_tab() {
    let mut harness = show(0, |ui, open| {
        let tabs = [Tab::new("Brief"), Tab::new("Record").count(23), Tab::new("Notes")];
        if let Some(next) = Tabs::new("Case file", &tabs, *open).show(ui) {
            *open = next;
        }
    });
    press(&mut harness, &[Key::Tab, Key::ArrowRight]);
    assert_eq!((*harness.state(), focused(&harness).as_deref()), (1, Some("Record, 23")));
    harness.get_by_role_and_label(Role::Tab, "Notes").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    press(&mut harness, &[Key::ArrowLeft]);
    assert_eq!(*harness.state(), 1, "arrows go on from the tab that was clicked");
    press(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
    assert_eq!((*harness.state(), focused(&harness).as_deref()), (0, Some("Brief")));
}

#[test]
fn the_focus_ring_shows_for_keys_and_hides_for_the_pointer() {
    let mut harness = show((), |ui, ()| {
        ui.add(Button::new("Hint"));
    });
    press(&mut harness, &[Key::Tab]);
    assert!(theme::focus::visible(&harness.ctx));
    harness.get_by_label("Hint").click();
    harness.run();
    assert!(!theme::focus::visible(&harness.ctx));
    press(&mut harness, &[Key::Tab]);
    assert!(theme::focus::visible(&harness.ctx));
}

#[test]
fn switches_and_boxes_turn_by_key_and_tell_their_state() {
    let mut harness = show((false, true), |ui, (switch, check)| {
        if ui.add(Switch::new("Show live strength", *switch).row()).clicked() {
            *switch = !*switch;
        }
        if ui.add(Checkbox::new("Stay pending appeal", *check)).clicked() {
            *check = !*check;
        }
    });
    press(&mut harness, &[Key::Tab, Key::Space, Key::Tab, Key::Space]);
    assert_eq!(*harness.state(), (true, false));
    let switch = harness.get_by_role_and_label(Role::Switch, "Show live strength");
    assert_eq!(switch.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    let check = harness.get_by_role_and_label(Role::CheckBox, "Stay pending appeal");
    assert_eq!(check.accesskit_node().toggled(), Some(egui::accesskit::Toggled::False));
}

#[test]
fn a_field_takes_text_and_tells_its_error() {
    let mut harness = show(String::new(), |ui, text| {
        let error = text.contains('x').then_some("Only digits.");
        Input::new("Base score", text).error(error).show(ui);
    });
    press(&mut harness, &[Key::Tab]);
    harness.get_by_label("Base score").type_text("0x");
    harness.run();
    assert_eq!(harness.state(), "0x");
    let field = harness.get_by_role_and_label(Role::TextInput, "Base score");
    assert_eq!(field.accesskit_node().description().as_deref(), Some("Only digits."));
}

#[derive(Default)]
struct Concession {
    open: bool,
    conceded: bool,
    beneath: usize,
}

fn concession(ui: &mut Ui, state: &mut Concession) {
    if ui.add(Button::new("Concede…")).clicked() {
        state.open = true;
    }
    if ui.add(Button::new("Beneath")).clicked() {
        state.beneath += 1;
    }
    if !state.open {
        return;
    }
    let dialog = Dialog::new(egui::Id::unique("concede"), "Concede issue 1?");
    let answer = dialog.show(ui.ctx(), |ui, opening| {
        let keep = ui.add(Button::new("Keep arguing"));
        opening.start_at(&keep);
        let concede = ui.add(Button::new("Concede").primary());
        (keep.clicked(), concede.clicked())
    });
    let (keep, concede) = answer.inner;
    state.conceded |= concede;
    state.open = !(keep || concede || answer.escaped);
}

#[test]
fn a_dialog_holds_the_keyboard_and_gives_it_back() {
    let mut harness = show(Concession::default(), concession);
    press(&mut harness, &[Key::Tab, Key::Enter]);
    assert!(harness.query_by_role_and_label(Role::Dialog, "Concede issue 1?").is_some());
    assert_eq!(focused(&harness).as_deref(), Some("Keep arguing"), "the safest control");
    press(&mut harness, &[Key::Tab]);
    assert_eq!(focused(&harness).as_deref(), Some("Concede"));
    press(&mut harness, &[Key::Tab, Key::Tab]);
    let within =
        focused(&harness).is_none_or(|name| name.starts_with("Concede") || name == "Keep arguing");
    assert!(within, "{:?}", focused(&harness));
    harness.get_by_label("Beneath").click();
    harness.run();
    assert_eq!(harness.state().beneath, 0, "what is beneath waits");
    press(&mut harness, &[Key::Escape]);
    assert!(!harness.state().open && !harness.state().conceded);
    assert_eq!(focused(&harness).as_deref(), Some("Concede…"));
}

#[test]
fn a_dialog_that_must_be_answered_ignores_escape() {
    let mut harness = show(false, |ui, escaped| {
        let dialog = Dialog::new(egui::Id::unique("question"), "Question from the bench").wide();
        let answer = dialog.must_be_answered().show(ui.ctx(), |ui, _| ui.label("Counsel?"));
        *escaped |= answer.escaped;
    });
    press(&mut harness, &[Key::Escape]);
    assert!(!harness.state());
}

#[test]
fn messages_are_acted_on_and_closed_and_at_most_three_are_shown() {
    let mut harness = show(None, |ui, answer| {
        let toast = |text, action| Toast { severity: Severity::Info, text, action };
        let toasts = [
            toast("first", None),
            toast("second", Some("Redo")),
            toast("third", None),
            toast("fourth", None),
        ];
        *answer = Toast::show_all(ui.ctx(), &toasts).or(*answer);
    });
    assert!(harness.query_by_label("Note: first").is_none());
    harness.get_by_role_and_label(Role::Link, "Redo").click();
    harness.run();
    assert_eq!(*harness.state(), Some(ToastAnswer::Act(1)));
    let close = harness.get_all_by_label("Close this message").last();
    close.expect("a button to close the newest message").click();
    harness.run();
    assert_eq!(*harness.state(), Some(ToastAnswer::Close(3)));
}

#[test]
fn a_card_reads_as_a_sentence_and_is_played_by_key() {
    let mut harness = show(0, |ui, clicks| {
        let card = ArgumentCard {
            party: Party::Second,
            icon: colloquy::gui::icons::SCALES,
            kind: "Presumption",
            unsettled: None,
            forfeited: false,
            code: "R1",
            title: "Own books, not letters",
            text: "Marc Rich concerned the witness’s own records.",
            authorities: "707 F.2d at 667",
            bearing: Bearing::Answers { words: "answers G3", manner: "" },
            time: "0:45",
            issues: "issues 2, 3",
            state: CardState::Selected,
            width: 216.0,
            compact: false,
        };
        *clicks += usize::from(ui.add(card).clicked());
        let played =
            ArgumentCard { code: "R2", state: CardState::Played("played at move 14"), ..card };
        *clicks += usize::from(ui.add(played).clicked());
    });
    let sentence = "R1, Presumption: Own books, not letters. answers G3, 0:45, issues 2, 3";
    let card = harness.get_by_role_and_label(Role::Button, sentence);
    assert_eq!(card.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    press(&mut harness, &[Key::Tab, Key::Enter]);
    assert_eq!(*harness.state(), 1);
    harness.get_by_label_contains("played at move 14").click();
    harness.run();
    assert_eq!(*harness.state(), 1, "a played card is not played again");
}

#[test]
fn an_issue_is_selected_as_a_whole_and_keeps_its_meter() {
    let sentence = "Issue 2, Focus. Government, 53 of 50 needed, carried, up 7";
    let mut harness = show(false, |ui, selected| {
        let meter = "Strength 53, Better view 50";
        let gauge = Gauge::new(meter, Party::First, Some(53.0), 50.0, "Better view 50");
        let issue = IssueBlock {
            title: "2. Focus",
            question: "Is the conduct domestic?",
            standing: Some((Tone::PartyTint(Party::First), "carried")),
            gauge: Some(gauge),
            standard: "",
            burden: (Party::First, "burden: Government"),
            change: Some(7.0),
            selected: *selected,
            sentence,
        };
        *selected |= ui.add(issue).clicked();
    });
    let meter = harness.get_by_role(Role::Meter);
    assert_eq!(meter.accesskit_node().numeric_value(), Some(53.0));
    harness.get_by_role_and_label(Role::Button, sentence).click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn the_notes_of_an_entry_say_which_was_clicked() {
    let notes = [
        EntryNote::Effect { up: true, text: "issue 2, +7" },
        EntryNote::Argument(Party::First, "G3 Circumvention", true),
        EntryNote::Pinpoint("Marc Rich, 707 F.2d at 667"),
    ];
    let mut harness = show(None, |ui, clicked| {
        let entry = TranscriptEntry {
            party: Party::First,
            speaker: "Mr Doyle",
            role: "for the Government",
            text: "*Marc Rich* has said so.",
            notes: &notes,
        };
        *clicked = entry.show(ui).or(*clicked);
    });
    let said = "Mr Doyle, for the Government: Marc Rich has said so.";
    assert!(harness.query_by_role_and_label(Role::Article, said).is_some());
    harness.get_by_label("G3 Circumvention").click();
    harness.run();
    assert_eq!(*harness.state(), Some(1));
    harness.get_by_role_and_label(Role::Link, "Marc Rich, 707 F.2d at 667").click();
    harness.run();
    assert_eq!(*harness.state(), Some(2));
}

#[test]
fn a_passage_of_the_opinion_leads_to_its_argument() {
    let mut harness = show(None, |ui, clicked| {
        let runs = [
            OpinionRun { text: "The Act is domestic. ", rests_on: None },
            OpinionRun { text: "It protects *privacy*.", rests_on: Some((Party::Second, "M2")) },
        ];
        let run = page(ui, "Opinion", |page| page.paragraph(&runs));
        *clicked = run.or(*clicked);
    });
    harness.get_by_role_and_label(Role::Link, "Rests on M2").click();
    harness.run();
    assert_eq!(*harness.state(), Some((1, PassagePart::Code)));
    assert!(harness.query_by_label("The Act is domestic. It protects privacy.").is_some());
}

#[test]
fn a_term_of_the_waterfall_is_named_with_its_value() {
    let mut harness = show(None, |ui, clicked| {
        let term = |code, value| WaterfallTerm { code, name: "term", party: None, value };
        let terms = [term("Prior", -0.2), term("G3", 0.624)];
        *clicked = Waterfall::new("What moved the court", &terms).show(ui).or(*clicked);
    });
    assert!(harness.query_by_role_and_label(Role::Figure, "What moved the court").is_some());
    assert!(harness.query_by_label("Prior term, −0.20").is_some());
    assert!(harness.query_by_value("Result, +0.42").is_some());
    harness.get_by_label("G3 term, +0.62").click();
    harness.run();
    assert_eq!(*harness.state(), Some(1));
}

#[test]
fn an_argument_taken_out_says_what_becomes_of_the_result() {
    let mut harness = show(true, |ui, on| {
        let row = ButForRow {
            party: Party::Second,
            code: "M2",
            name: "Focus is privacy",
            on: *on,
            strength: Some(58.0),
            verdict: Verdict::Flips,
        };
        if row.show(ui).clicked() {
            *on = !*on;
        }
    });
    let sentence = "Without M2 Focus is privacy: 58, the result flips";
    assert!(harness.query_by_value(sentence).is_some());
    press(&mut harness, &[Key::Tab, Key::Space]);
    assert!(!*harness.state());
}

#[test]
fn the_rail_and_the_way_back_lead_to_screens() {
    let mut harness = show((None, false), |ui, (part, hearing)| {
        *hearing |= rail(ui, false, |ui| {
            let gavel = colloquy::gui::icons::GAVEL;
            ui.add(RailItem::new(gavel, "Hearing", false)).clicked()
        });
        let parts = ["In re Warrant", "Second Circuit", "Oral argument"];
        let (clicked, ()) = top_bar(ui, |ui| breadcrumb(ui, &parts), |_| ());
        *part = clicked.or(*part);
    });
    harness.get_by_role_and_label(Role::Tab, "Hearing").click();
    harness.run();
    harness.get_by_role_and_label(Role::Link, "Second Circuit").click();
    harness.run();
    assert_eq!(*harness.state(), (Some(1), true));
}
