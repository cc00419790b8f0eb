//! The basic controls, side by side.

use colloquy::gui::{
    icons,
    theme::{Palette, Text},
    widgets::*,
};
use egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};

use super::{State, section};

fn row<R>(ui: &mut Ui, label: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let ink = Palette::of(ui).ink3;
        let (rect, _) = ui.allocate_exact_size(vec2(76.0, 32.0), egui::Sense::hover());
        let words = Text::Caption.line(ui.painter(), label, ink);
        let from = Align2::LEFT_CENTER.align_size_within_rect(words.size(), rect).min;
        ui.painter().galley(from, words, ink);
        draw(ui)
    })
    .inner
}

fn buttons(ui: &mut Ui) {
    let no = Some("Nothing is chosen yet.");
    row(ui, "primary", |ui| {
        ui.add(Button::new("Begin").primary().icon(icons::GAVEL));
        ui.add(Button::new("Hover").primary());
        ui.add(Button::new("Focus").primary());
        ui.add(Button::new("Disabled").primary().disabled(no).named("Disabled primary"));
    });
    row(ui, "default", |ui| {
        ui.add(Button::new("Advance").icon(icons::ARROW_RIGHT));
        ui.add(Button::new("Hover").named("Hover, default"));
        ui.add(Button::new("Focus").named("Focus, default"));
        ui.add(Button::new("Disabled").disabled(no));
    });
    row(ui, "quiet", |ui| {
        ui.add(Button::new("Map").quiet().icon(icons::GRAPH));
        ui.add(Button::new("Hover").quiet().named("Hover, quiet"));
        ui.add(Button::new("Focus").quiet().named("Focus, quiet"));
    });
    row(ui, "destructive", |ui| {
        ui.add(Button::new("Delete draft").destructive().icon(icons::TRASH));
        ui.add(Button::new("Small 26").small());
        ui.add(Button::new("Key").key("A"));
        ui.add(Button::icon_only(icons::GEAR_SIX, "Settings"));
    });
}

fn chips(ui: &mut Ui, state: &mut State) {
    ui.horizontal(|ui| {
        ui.add(Chip::new("Neutral"));
        ui.add(Chip::new("Outline").tone(Tone::Outline));
        ui.add(Chip::new("2 of 4 stages").tone(Tone::Accent));
        ui.add(Chip::new("Government").tone(Tone::Party(Party::First)));
        ui.add(Chip::new("Microsoft").tone(Tone::Party(Party::Second)));
    });
    ui.horizontal(|ui| {
        ui.add(Chip::new("same result").tone(Tone::Good).icon(icons::CHECK));
        ui.add(Chip::new("unanswered").tone(Tone::Warn).icon(icons::WARNING_CIRCLE));
        ui.add(Chip::new("flips").tone(Tone::Bad).icon(icons::ARROWS_LEFT_RIGHT));
        ui.add(Chip::new("You: the Court").tone(Tone::Party(Party::Bench)));
    });
    ui.horizontal(|ui| {
        ui.add(Chip::choice("All · 14", true));
        ui.add(Chip::choice("Comity", false));
        ui.add(Chip::removable("Issue 2", "Stop showing only issue 2"));
    });
    let tabs = [Tab::new("Brief"), Tab::new("Record").count(23), Tab::new("Notes")];
    if let Some(tab) = Tabs::new("Parts of the case file", &tabs, state.tab).show(ui) {
        state.tab = tab;
    }
    ui.horizontal(|ui| {
        for key in ["Enter", "Esc", "Ctrl K", "1", "F8", "Tab"] {
            ui.add(KeyCap(key));
        }
    });
}

fn inputs(ui: &mut Ui, state: &mut State) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        ui.add(Switch::new("Show live strength", true));
        ui.add(Switch::new("Clock", false));
        ui.add(Switch::new("Hints", true).disabled(Some("Set by the scenario.")));
        ui.add(RadioRow::new("Affirm", true).bare());
        ui.add(RadioRow::new("Reverse", false).bare());
        ui.add(Checkbox::new("Stay pending appeal", true).bare());
        ui.add(Checkbox::new("Best line", false).bare());
    });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let levels = [Segment::new("1L"), Segment::new("2L"), Segment::new("3L")];
        if let Some(level) = Segmented::new("Opponent", &levels, Some(state.level)).show(ui) {
            state.level = level;
        }
        Input::new("Find a student", &mut state.search)
            .hint("Find a student")
            .search()
            .width(180.0)
            .show(ui);
    });
    ui.add_space(4.0);
    ui.horizontal_top(|ui| {
        Input::new("Name", &mut state.name).width(180.0).show(ui);
        ui.vertical(|ui| {
            Input::new("Base score", &mut state.number)
                .width(180.0)
                .error(Some("Base must lie between 0 and 1."))
                .show(ui);
        });
    });
}

const CARD: ArgumentCard<'static> = ArgumentCard {
    party: Party::Second,
    icon: icons::TEXT_AA,
    kind: "Text",
    unsettled: None,
    forfeited: false,
    code: "M6",
    title: "Congress wrote “warrant”",
    text: "§ 2703(a) requires a warrant.",
    authorities: "18 U.S.C. § 2703(a)",
    bearing: Bearing::NewLine,
    time: "0:30",
    issues: "issue 2",
    state: CardState::Ready,
    width: 216.0,
    compact: true,
};

fn argument_cards(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        ui.add(CARD);
        ui.add(ArgumentCard {
            icon: icons::ARROWS_SPLIT,
            kind: "Distinguish",
            code: "R1",
            title: "Own books, not letters",
            text: "Marc Rich concerned the witness’s own records.",
            authorities: "707 F.2d at 667",
            bearing: Bearing::Answers { words: "answers G3", manner: "" },
            state: CardState::Selected,
            ..CARD
        });
        ui.add(ArgumentCard {
            icon: icons::SCALES,
            kind: "Policy",
            code: "R2",
            title: "A rule others copy",
            text: "A foreign state may order mail from Ohio.",
            authorities: "6 U.S. at 118",
            state: CardState::Played("played at move 14"),
            ..CARD
        });
        ui.add(ArgumentCard {
            code: "M7",
            title: "A title far too long for three lines of a card as narrow as this one is, \
                    which is why it ends in an ellipsis",
            text: "So does the text of this card, which goes on for longer than the two lines \
                   that a compact card has room for.",
            authorities: "Charming Betsy, 6 U.S. at 118 · Aérospatiale, 482 U.S. at 543",
            state: CardState::Unavailable("needs 0:45, 0:30 left"),
            ..CARD
        });
    });
}

fn toasts(ui: &mut Ui) {
    let toasts = [
        (Severity::Good, "Gradebook saved to law214.csv", Some("Open")),
        (Severity::Warn, "One minute left. Your rebuttal is held.", None),
        (Severity::Bad, "The file changed on disk. Your edits are kept.", Some("Compare")),
        (Severity::Info, "Undone: M5 Sovereignty of Ireland", Some("Redo")),
    ];
    for (index, (severity, text, action)) in toasts.into_iter().enumerate() {
        Toast { severity, text, action }.show(ui, index, ui.available_width());
    }
}

fn gauges(ui: &mut Ui) {
    ui.columns(2, |columns| {
        let [left, right] = columns else { unreachable!() };
        left.spacing_mut().item_spacing = vec2(24.0, 4.0);
        right.spacing_mut().item_spacing = vec2(24.0, 4.0);
        let note = |ui: &mut Ui, text: &str| {
            ui.label(Text::Caption.rich(text).color(Palette::of(ui).ink3));
        };
        let gauge = |name, party, strength, threshold, standard| {
            Gauge::new(name, party, strength, threshold, standard).without_number()
        };
        left.set_max_width(200.0);
        let first = gauge("Issue 2: 53 of 50", Party::First, Some(53.0), 50.0, "Better view 50");
        left.add(first.before(Some(46.0)));
        note(left, "carried by 3; tick shows 46 last turn");
        left.add(gauge("Issue 1: 22 of 70", Party::First, Some(22.0), 70.0, "Clear indication 70"));
        note(left, "conceded");
        let second = gauge("Issue 4: 57 of 60", Party::Second, Some(57.0), 60.0, "Balance 60");
        right.add(second.before(Some(51.0)));
        note(right, "short by 3; hatch marks the company");
        right.add(gauge("Issue 3: not argued", Party::First, None, 50.0, "Better view 50"));
        note(right, "not yet argued: empty, no number");
    });
    let number =
        Gauge::new("Issue 5", Party::Second, Some(97.0), 96.0, "Beyond reasonable doubt 96");
    ui.add(number);
}

fn medallions(ui: &mut Ui) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        ui.add(Medallion::new("Whitlock", "W", Medallion::QUESTION));
        ui.add(Medallion::new("Amari", "A", Medallion::BENCH));
        ui.add(Medallion::new("Castellanos", "C", Medallion::VOTE).speaking(true));
        ui.add(Medallion::new("Whitlock", "W", Medallion::ROW));
        ui.add(LeanLine::new("Castellanos", ["Government", "Microsoft"], 37.0));
    });
    ui.add_space(4.0);
    ui.set_max_width(240.0);
    Tip::new("The Government must reach 50. Each judge is scored alone; the number is the mean.")
        .heading("Better view, de novo")
        .show(ui);
}

fn dialog(ui: &mut Ui) {
    Dialog::new(egui::Id::unique("concede"), "Concede issue 1, Reach?").show_in_place(
        ui,
        |ui, _| {
            let words = "You give up the argument that § 2703 applies abroad. In an assessed \
                         hearing this cannot be undone; the bench will credit your candour.";
            ui.label(Text::Small.rich(words).color(Palette::of(ui).ink2));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(Button::new("Concede").primary().key("Enter"));
                ui.add(Button::new("Keep arguing").key("Esc"));
            });
        },
    );
}

fn empty(ui: &mut Ui) {
    EmptyPanel {
        icon: icons::CHART_LINE,
        title: "Nothing to review yet",
        sentence: "Finish a hearing and its moves will be scored here.",
        action: Some("Open the docket"),
    }
    .show(ui, 160.0);
}

fn error(ui: &mut Ui) {
    ErrorPanel {
        title: "This case file cannot be opened",
        details: "stage3_circuit.ron, line 224: no issue is called “comitty”.",
        actions: &["Open in studio"],
    }
    .show(ui);
}

fn working(ui: &mut Ui) {
    WorkingPanel {
        title: "Searching for the best line",
        progress: "depth 4 of 6",
        share: 0.62,
        note: "The result so far stays on screen.",
    }
    .show(ui);
}

pub(crate) fn components(ui: &mut Ui, state: &mut State) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0, palette.ground);
    let title = Text::Display.line(ui.painter(), "Component gallery", palette.ink);
    ui.painter().galley(pos2(32.0, 28.0), title, palette.ink);
    section(ui, [32.0, 76.0, 494.0, 303.0], "Buttons, 32 and 26 high", buttons);
    section(ui, [510.0, 76.0, 951.0, 303.0], "Chips, tabs and keys", |ui| chips(ui, state));
    section(ui, [967.0, 76.0, 1408.0, 303.0], "Inputs and switches", |ui| inputs(ui, state));
    section(ui, [32.0, 319.0, 951.0, 606.0], "Argument card, 216 × 206", argument_cards);
    section(ui, [967.0, 319.0, 1408.0, 606.0], "Toasts, bottom right, one line", toasts);
    section(ui, [32.0, 623.0, 494.0, 847.0], "Persuasion gauge", gauges);
    section(ui, [510.0, 623.0, 951.0, 847.0], "Judge medallion and tooltip", medallions);
    let at = Rect::from_min_max(pos2(972.0, 629.0), pos2(1404.0, 790.0));
    ui.scope_builder(UiBuilder::new().max_rect(at).id_salt("dialog"), dialog);
    section(ui, [32.0, 863.0, 494.0, 1085.0], "Empty", empty);
    section(ui, [510.0, 863.0, 951.0, 1085.0], "Error", error);
    section(ui, [967.0, 863.0, 1408.0, 1085.0], "Working", working);
}
