//! The result and the votes.

use std::time::Duration;

use egui::{Align, Event, Id, Layout, Ui, vec2};

use crate::app::view::ruling::VoteView;
use crate::app::view::{self, RulingView};
use crate::app::{Action, RulingAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{party, tone, version_notice};
use crate::gui::theme::{Palette, Passage, Text, motion, space};
use crate::gui::widgets::{Chip, Party, VoteMark};

/// Least width of the result beside the votes.
const HEAD: f32 = 185.0;

/// Shows the result and the votes.
pub(super) fn show(ui: &mut Ui, view: &RulingView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    if let Some(notice) = &view.notice {
        version_notice(ui, notice, actions);
    }
    let outcome = &view.outcome;
    let read = votes_read(ui, view, actions);
    let marks: Vec<_> =
        view.votes.iter().enumerate().map(|(place, vote)| vote_mark(vote, place < read)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a bench has a handful of judges")]
    let gaps = space::L * marks.len().saturating_sub(1) as f32;
    let votes = gaps + marks.iter().map(|mark| mark.width(ui)).sum::<f32>();
    let title = Text::Display.line(ui.painter(), &outcome.title, palette.ink).size().x;
    if title.max(HEAD) + space::L + votes <= ui.available_width() {
        ui.horizontal(|ui| {
            ui.vertical(|ui| head(ui, view));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                for (place, (vote, mark)) in view.votes.iter().zip(&marks).enumerate().rev() {
                    cast(ui, vote, *mark, place == 0, actions);
                }
            });
        });
    } else {
        ui.vertical(|ui| head(ui, view));
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XL, space::S);
            for (place, (vote, mark)) in view.votes.iter().zip(&marks).enumerate() {
                cast(ui, vote, *mark, place == 0, actions);
            }
        });
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        for note in std::iter::once(&outcome.chance).chain(&outcome.notes) {
            if !note.is_empty() {
                Passage::new().marked(Text::Caption, note, palette.ink2).show(ui);
            }
        }
    });
}

/// What the court did, and how one did.
fn head(ui: &mut Ui, view: &RulingView) {
    let palette = Palette::of(ui);
    let outcome = &view.outcome;
    ui.spacing_mut().item_spacing = vec2(space::S, space::XXS);
    ui.horizontal(|ui| {
        let chip = Chip::new(&outcome.chip.text).tone(tone(outcome.chip.tone));
        let won = matches!(outcome.chip.tone, view::Tone::Side(_) | view::Tone::Good);
        ui.add(if won { chip.icon(icons::TROPHY) } else { chip });
        ui.label(Text::Caption.rich(&outcome.score).color(palette.ink3));
    });
    ui.label(Text::Display.rich(&outcome.title).color(palette.ink));
}

/// How many votes have been read out: one more every so often, and all once any key or button is
/// pressed. Nothing is drawn again when all have been.
fn votes_read(ui: &Ui, view: &RulingView, actions: &mut Vec<Action>) -> usize {
    let begun = Id::unique("the votes are read since");
    if !view.reads_votes {
        ui.data_mut(|data| data.remove::<f64>(begun));
        return view.votes.len();
    }
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(begun, || now));
    let passed = now - since;
    let pressed = |event: &Event| {
        matches!(
            event,
            Event::Key { pressed: true, repeat: false, .. }
                | Event::PointerButton { pressed: true, .. }
        )
    };
    let passed_over = motion::reduced(ui) || ui.input(|input| input.events.iter().any(pressed));
    let pace = f64::from(motion::VOTE);
    let due = (1..view.votes.len()).find(|vote| passed < pace * *vote as f64);
    if let Some(read) = due.filter(|_| !passed_over) {
        let wait = pace * read as f64 - passed;
        ui.request_repaint_after(Duration::from_secs_f64(wait));
        return read;
    }
    actions.push(Action::Ruling(RulingAction::VotesRead));
    view.votes.len()
}

fn vote_mark(vote: &VoteView, read: bool) -> VoteMark<'_> {
    VoteMark {
        judge: &vote.name,
        monogram: &vote.monogram,
        role: vote.role,
        party: vote.side.map_or(Party::Bench, party),
        vote: &vote.verb,
        reason: &vote.strength,
        selected: vote.selected,
        read,
    }
}

fn cast(ui: &mut Ui, vote: &VoteView, mark: VoteMark<'_>, first: bool, actions: &mut Vec<Action>) {
    let response = ui.add(mark);
    if first {
        keys::region(ui, ui.max_rect(), response.id);
    }
    if response.clicked() {
        let judge = (!vote.selected).then_some(vote.judge);
        actions.push(Action::Ruling(RulingAction::Judge(judge)));
    }
}
