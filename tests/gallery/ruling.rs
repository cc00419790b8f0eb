//! The parts of the ruling.

use colloquy::gui::{
    theme::{Palette, Passage, Text},
    widgets::*,
};
use egui::Ui;

use super::{State, area};

fn opinion(ui: &mut Ui) {
    let ink = Palette::of(ui).ink;
    page(ui, "Opinion of the court", |page| {
        page.head("14-2985", "Slip opinion");
        page.centered(Text::Court, "United States Court of Appeals");
        page.centered(Text::H3, "for the Second Circuit");
        page.rule();
        page.centered(
            Text::Parties,
            "*In the Matter of a Warrant to Search a Certain E-Mail Account Controlled and \
             Maintained by Microsoft Corporation*",
        );
        page.rule();
        let author = Passage::new()
            .text(Text::Parties, "Before ", ink)
            .small_capitals(Text::Parties, "Whitlock", ink)
            .text(Text::Parties, " and ", ink)
            .small_capitals(Text::Parties, "Castellanos", ink)
            .marked(Text::Parties, ", *Circuit Judges*.", ink);
        page.centered_passage(author);
        page.paragraph(&[
            OpinionRun {
                text: "We are persuaded that the focus of the Act is the privacy of stored \
                       communications.",
                rests_on: Some((Party::Second, "M2")),
            },
            OpinionRun {
                text: " Section 2703 is an exception to the rule of § 2702, which forbids \
                       disclosure. The invasion of that privacy occurs where the content is \
                       reached. ",
                rests_on: None,
            },
            OpinionRun {
                text: "But *Marc Rich* reached a company’s own books by subpoena.",
                rests_on: Some((Party::First, "G3")),
            },
        ]);
        page.paragraph(&[OpinionRun {
            text: "The judgment is **reversed**, the finding of contempt is **vacated**, and \
                   the case is **remanded** with instructions to quash the warrant.",
            rests_on: None,
        }]);
    });
}

const TERMS: [WaterfallTerm<'static>; 6] = [
    WaterfallTerm { code: "Prior", name: "Bench’s starting view", party: None, value: -0.20 },
    WaterfallTerm { code: "G3", name: "Circumvention", party: Some(Party::First), value: 0.62 },
    WaterfallTerm { code: "G1", name: "Marc Rich control", party: Some(Party::First), value: 0.48 },
    WaterfallTerm {
        code: "M2",
        name: "Focus is privacy",
        party: Some(Party::Second),
        value: -0.71,
    },
    WaterfallTerm {
        code: "R1",
        name: "Distinguish Marc Rich",
        party: Some(Party::Second),
        value: -0.33,
    },
    WaterfallTerm {
        code: "M4",
        name: "Physical-world analogy",
        party: Some(Party::Second),
        value: -0.29,
    },
];

fn ruling(ui: &mut Ui) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        let vote = VoteMark {
            judge: "Whitlock",
            monogram: "W",
            role: "wrote",
            party: Party::Second,
            vote: "Reverse",
            reason: "focus 38",
            selected: false,
            read: true,
        };
        ui.add(vote);
        let (judge, monogram) = ("Amari", "A");
        let (role, party, vote_word) = ("dissent", Party::First, "Affirm");
        ui.add(VoteMark { judge, monogram, role, party, vote: vote_word, ..vote });
    });
    card(palette).show(ui, |ui| {
        ui.label(Text::H2.rich("What moved the court on Focus"));
        Waterfall::new("What moved the court on Focus", &TERMS).show(ui);
    });
    card(palette).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let row = ButForRow {
            party: Party::Second,
            code: "M2",
            name: "Focus is privacy",
            on: true,
            strength: Some(58.0),
            verdict: Verdict::Flips,
        };
        row.show(ui);
        let name = "Physical-world analogy, at a length that is cut";
        ButForRow { code: "M4", name, strength: Some(48.0), verdict: Verdict::Holds, ..row }
            .show(ui);
        let name = "Control";
        ButForRow { party: Party::First, code: "G1", name, on: false, ..row }.show(ui);
    });
}

pub(crate) fn judgment(ui: &mut Ui, _: &mut State) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0, palette.ground);
    area(ui, [40.0, 40.0, 562.0, 860.0], opinion);
    area(ui, [664.0, 60.0, 1092.0, 860.0], ruling);
    area(ui, [1112.0, 60.0, 1420.0, 860.0], |ui| {
        card(palette).show(ui, |ui| {
            Waterfall::new("The same, narrow", &TERMS).compact(true).show(ui);
        });
    });
}
