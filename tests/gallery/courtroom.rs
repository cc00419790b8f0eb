//! The parts of the courtroom, about where they stand in it.

use colloquy::gui::{
    icons,
    theme::{Palette, Text},
    widgets::*,
};
use egui::{Rect, Ui, pos2};

use super::{State, area};

const ISSUE: IssueBlock<'static> = IssueBlock {
    title: "1. Reach",
    question: "Did Congress clearly say § 2703 applies abroad?",
    standing: Some((Tone::Neutral, "short by 48")),
    gauge: Some(Gauge::new("Reach", Party::First, Some(22.0), 70.0, "Clear indication 70")),
    standard: "",
    burden: (Party::First, "burden: Government"),
    change: None,
    selected: false,
    sentence: "Issue 1, Reach",
};

fn issues(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.add(ISSUE);
    let standard = "Better view, de novo 50";
    let gauge = Gauge::new("Focus", Party::First, Some(53.0), 50.0, standard);
    ui.add(IssueBlock {
        title: "2. Focus",
        question: "Is the conduct relevant to the statute’s focus domestic?",
        standing: Some((Tone::PartyTint(Party::First), "carried")),
        gauge: Some(gauge.before(Some(46.0))),
        change: Some(7.0),
        selected: true,
        sentence: "Issue 2, Focus",
        ..ISSUE
    });
    let gauge = Gauge::new("Instrument", Party::First, Some(44.0), 50.0, standard);
    ui.add(IssueBlock {
        title: "3. Instrument",
        question: "Is the “warrant” executed like a subpoena?",
        standing: Some((Tone::Neutral, "short by 6")),
        gauge: Some(gauge.before(Some(44.0))),
        sentence: "Issue 3, Instrument",
        ..ISSUE
    });
    let standard = "Balance of interests 60";
    let gauge = Gauge::new("Comity", Party::Second, Some(57.0), 60.0, standard);
    ui.add(IssueBlock {
        title: "4. Comity",
        question: "Does comity weigh against enforcement?",
        burden: (Party::Second, "burden: Microsoft"),
        standing: Some((Tone::Neutral, "short by 3")),
        gauge: Some(gauge.before(Some(51.0))),
        change: Some(6.0),
        sentence: "Issue 4, Comity",
        ..ISSUE
    });
}

fn transcript(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 14.0;
    TranscriptEntry {
        party: Party::Second,
        speaker: "Ms Reyes",
        role: "you, for Microsoft",
        text: "The Act protects the privacy of stored communications; its title, its text and \
               its remedies say so. Under *Morrison* we ask where that interest is invaded. It \
               is invaded in Dublin, where the message is opened and copied.",
        notes: &[
            EntryNote::Argument(Party::Second, "M2 Focus is privacy", true),
            EntryNote::Pinpoint("Morrison, 561 U.S. at 266"),
            EntryNote::Effect { up: false, text: "issue 2, −7" },
        ],
    }
    .show(ui);
    TranscriptEntry {
        party: Party::Bench,
        speaker: "Judge Whitlock",
        role: "to counsel",
        text: "And yet the section is titled “Required disclosure.” A disclosure to the \
               Government in New York sounds domestic to me.",
        notes: &[],
    }
    .show(ui);
    TranscriptEntry {
        party: Party::First,
        speaker: "Mr Doyle",
        role: "for the Government",
        text: "The test is control, not location. *Marc Rich* has said so in this Circuit since \
               1983.",
        notes: &[
            EntryNote::Argument(Party::First, "G3 Circumvention", true),
            EntryNote::Pinpoint("Marc Rich, 707 F.2d at 667"),
            EntryNote::Effect { up: true, text: "issue 2, +7" },
            EntryNote::State(Tone::Warn, icons::WARNING_CIRCLE, "unanswered", true),
        ],
    }
    .show(ui);
}

fn table(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 4.0;
    region_label(ui, "Time");
    ui.columns(2, |columns| {
        for (ui, party, left, short) in columns
            .iter_mut()
            .zip([(Party::Second, "6:40", false), (Party::First, "0:42", true)])
            .map(|(ui, (party, left, short))| (ui, party, left, short))
        {
            ui.add(CourtTime {
                party,
                sentence: "time left",
                left,
                of: "of 15:00",
                share: 0.44,
                short,
            });
        }
    });
    hairline(ui);
    region_label(ui, "On the table");
    let row = TableRow {
        party: Party::First,
        code: "G3",
        claim: "Circumvention: storing data abroad is no escape",
        state: TableState::Unanswered,
        detail: "unanswered · issue 2",
        selected: false,
        reserved: 0.0,
        strength: Some(72.0),
    };
    ui.add(row);
    let (state, detail) = (TableState::Answered, "answered by M3 · issue 3");
    ui.add(TableRow { code: "G1", claim: "Control is the test", state, detail, ..row });
    let row = TableRow { party: Party::Second, strength: Some(63.0), ..row };
    let (state, detail) = (TableState::Attacked, "attacked by G2 · issue 2");
    ui.add(TableRow { code: "M2", claim: "Focus of the Act is privacy", state, detail, ..row });
    let (state, detail) = (TableState::Stands, "stands · issue 3");
    ui.add(TableRow { code: "M3", claim: "The word warrant imports", state, detail, ..row });
}

fn options(ui: &mut Ui) {
    let option = OptionCard {
        number: 1,
        title: "Answer the words",
        manner: Some((icons::CHECK_CIRCLE, "Direct")),
        text: "“Yes, it is titled ‘Required disclosure.’ But § 2703 sits inside an Act whose \
               first rule, § 2702, forbids disclosure.”",
        commits: "Commits you to reading § 2702 and § 2703 together",
        time: "0:30",
        chosen: true,
        disabled: None,
    };
    ui.add(option);
    ui.add(OptionCard {
        number: 2,
        title: "Distinguish the case",
        manner: Some((icons::ARROWS_SPLIT, "Distinguishes")),
        chosen: false,
        ..option
    });
    ui.add(OptionCard {
        number: 3,
        title: "Concede and turn",
        chosen: false,
        disabled: Some("needs 0:35, 0:20 left"),
        text: "",
        ..option
    });
}

fn shell(ui: &mut Ui) {
    rail(ui, false, |ui| {
        wordmark(ui, "Colloquy");
        ui.add(RailItem::new(icons::BOOKS, "Docket", false));
        ui.add(RailItem::new(icons::FOLDER_OPEN, "Case file", false));
        ui.add(RailItem::new(icons::GAVEL, "Hearing", true));
        let reason = Some("Nothing to review yet");
        ui.add(RailItem::new(icons::CHART_LINE, "Review", false).disabled(reason));
    });
    let parts = ["In re Warrant (Microsoft Ireland)", "Second Circuit", "Oral argument"];
    top_bar(
        ui,
        |ui| breadcrumb(ui, &parts),
        |ui| {
            ui.add(Button::new("Pause").quiet().icon(icons::PAUSE));
            ui.add(Button::new("Map").quiet().icon(icons::GRAPH));
            ui.add(Chip::new("Opponent: associate").tone(Tone::Outline).icon(icons::STUDENT));
            ui.add(Chip::new("You: Microsoft, appellant").tone(Tone::Party(Party::Second)));
        },
    );
}

pub(crate) fn courtroom(ui: &mut Ui, _: &mut State) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0, palette.ground);
    let left = Rect::from_min_max(pos2(72.0, 48.0), pos2(357.0, 620.0));
    ui.painter().rect_filled(left, 0, palette.surface);
    let right = Rect::from_min_max(pos2(1148.0, 48.0), pos2(1440.0, 620.0));
    ui.painter().rect_filled(right, 0, palette.surface);
    area(ui, [0.0, 0.0, 1440.0, 900.0], shell);
    area(ui, [84.0, 82.0, 345.0, 600.0], issues);
    area(ui, [378.0, 70.0, 1120.0, 400.0], transcript);
    area(ui, [1161.0, 62.0, 1427.0, 600.0], table);
    area(ui, [378.0, 420.0, 1120.0, 880.0], options);
    area(ui, [84.0, 640.0, 345.0, 880.0], |ui| {
        let note = Inline::new().icon(icons::LINK_SIMPLE, 13.0, palette.ink3).gap(4.0).text(
            Text::Caption,
            "linked to the record",
            palette.ink3,
        );
        notes_pad(ui, "Bench notes", note, |ui| {
            note_line(ui, Some(Party::First), "Doyle concedes: no warrant for a drawer in Dublin.");
            note_line(ui, None, "Whose records? *Marc Rich*: the company’s own.");
        });
    });
    area(ui, [1161.0, 640.0, 1427.0, 880.0], |ui| {
        ui.add(Switch::new("Show live strength", true).row());
        ui.add(RadioRow::new("**Affirm** the magistrate; deny the motion", true));
        ui.add(RadioRow::new("**Reverse** and quash", false));
        ui.add(Checkbox::new("Stay pending appeal", true));
        ui.add(TextLink::new("Marc Rich, 707 F.2d at 667"));
    });
}
