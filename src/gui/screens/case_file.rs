//! The case file: prepare, then take a seat.
//!
//! At the left the file in tabs, at the right the seat, the bench and the terms of play, with the
//! button that begins pinned below. In a single column the terms follow the file, and the seats stand
//! in short beside the button.

mod amici;
mod brief;
mod exercise;
mod facts;
mod figure;
mod lists;
mod seat;

use egui::{Id, Key, Margin, Panel, ScrollArea, Ui, vec2};

use crate::app::view::CaseFileView;
use crate::app::{Action, CaseFileAction};
use crate::gui::keys;
use crate::gui::theme::{Palette, Text, WindowClass, metrics::size, space};
use crate::gui::widgets::{Chip, Tab, Tabs, Tone, region_label};
use crate::law::{Seat, Side};

const SIDE: f32 = 332.0;
const SIDE_COMPACT: f32 = 300.0;

/// Shows the case file.
pub fn show(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let class = WindowClass::current(ui.ctx());
    // F6 goes to the file first, though its panel is laid out last
    let (column, seats, to_terms) = if class == WindowClass::Single {
        let panel = Panel::bottom("begin")
            .resizable(false)
            .frame(egui::Frame::NONE.fill(palette.surface).inner_margin(12))
            .show(ui, |ui| seat::pinned(ui, view, actions));
        let (anchor, to_terms) = panel.inner;
        (panel.response.rect, anchor, to_terms)
    } else {
        let full = class == WindowClass::Full;
        let width = if full { SIDE } else { SIDE_COMPACT };
        let side = if full { 18 } else { 13 };
        let sides = Margin { right: side - seat::BESIDE, ..Margin::symmetric(side, 16) };
        let panel = Panel::right("take your seat")
            .exact_size(width)
            .resizable(false)
            .frame(egui::Frame::NONE.fill(palette.surface).inner_margin(sides))
            .show(ui, |ui| seat::column(ui, view, actions));
        (panel.response.rect, panel.inner, false)
    };
    let file = ui.available_rect_before_wrap();
    ScrollArea::vertical().id_salt("case file").auto_shrink(false).show(ui, |ui| {
        let margin = Margin::symmetric(24, 16);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            let tab = head(ui, view, actions);
            keys::region(ui, file, tab);
            body(ui, view, actions);
            if class == WindowClass::Single {
                ui.add_space(space::L);
                let terms = ui.scope(|ui| seat::terms(ui, view, actions));
                if let Some(seat) = terms.inner {
                    keys::region(ui, terms.response.rect, seat);
                    if to_terms {
                        ui.memory_mut(|memory| memory.request_focus(seat));
                    }
                }
                if to_terms {
                    terms.response.scroll_to_me(Some(egui::Align::TOP));
                }
            }
        });
    });
    if let Some(anchor) = seats {
        keys::region(ui, column, anchor);
    }
    shortcuts(ui, view, actions);
}

/// Returns the tab that is open.
fn head(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) -> Id {
    let palette = Palette::of(ui);
    ui.spacing_mut().interact_size.y = size::CHIP;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        region_label(ui, &view.over);
        for chip in &view.chips {
            ui.add(Chip::new(chip).tone(Tone::Outline));
        }
    });
    ui.label(Text::Display.rich(&view.heading).color(palette.ink));
    if let Some(faults) = &view.faults {
        ui.add(Chip::new(faults).tone(Tone::Warn).icon(crate::gui::icons::WARNING));
    }
    let tabs: Vec<_> = view
        .tabs
        .iter()
        .map(|tab| {
            let label = Tab::new(tab.label);
            tab.count.map_or(label, |count| label.count(count))
        })
        .collect();
    let selected = view.tabs.iter().position(|tab| tab.selected).unwrap_or(0);
    let (opened, anchor) = Tabs::new("Case file", &tabs, selected).show_anchored(ui);
    if let Some(tab) = opened.and_then(|i| view.tabs.get(i)) {
        actions.push(Action::CaseFile(CaseFileAction::Tab(tab.tab)));
    }
    ui.add_space(space::XS);
    anchor
}

fn body(ui: &mut Ui, view: &CaseFileView, actions: &mut Vec<Action>) {
    use crate::app::view::case_file::TabBody;
    match &view.tab {
        TabBody::Brief(brief) => brief::show(ui, brief, &view.staging, actions),
        TabBody::Record(facts, sought) => lists::record(ui, facts, *sought),
        TabBody::Authorities(rows) => lists::authorities(ui, rows, actions),
        TabBody::Amici(rows) => amici::show(ui, rows, actions),
        TabBody::Glossary(terms, sought) => lists::glossary(ui, terms, *sought),
        TabBody::Exercises(rows, open) => exercise::show(ui, rows, open.as_deref(), actions),
        TabBody::Notes(text) => lists::notes(ui, text, actions),
    }
}

fn shortcuts(ui: &Ui, view: &CaseFileView, actions: &mut Vec<Action>) {
    use crate::app::view::case_file::TabBody;
    let mut on = |pressed: bool, action: CaseFileAction| {
        if pressed {
            actions.push(Action::CaseFile(action));
        }
    };
    // Enter goes on with an exercise that is open
    let begins = !matches!(view.tab, TabBody::Exercises(_, Some(_)));
    on(begins && keys::enter(ui), CaseFileAction::Begin);
    on(keys::letter(ui, Key::P), CaseFileAction::Seat(Seat::Counsel(Side::First)));
    on(keys::letter(ui, Key::M), CaseFileAction::Seat(Seat::Counsel(Side::Second)));
    on(keys::letter(ui, Key::J), CaseFileAction::Seat(Seat::Bench));
    on(keys::letter(ui, Key::B), CaseFileAction::DrawBench);
    on(keys::plain(ui, Key::OpenBracket), CaseFileAction::StepTab(-1));
    on(keys::plain(ui, Key::CloseBracket), CaseFileAction::StepTab(1));
}
