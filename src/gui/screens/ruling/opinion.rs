//! The slip opinion, page by page.

use egui::{Align, Layout, Margin, Panel, ScrollArea, Ui};

use crate::app::view::Control;
use crate::app::view::ruling::{Block, Face, OpinionView, Run};
use crate::app::{Action, Destination, EntryId, MapNode, RulingAction};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::{button, party};
use crate::gui::theme::{Palette, Passage, Text, space};
use crate::gui::widgets::{Button, OpinionRun, Page, PassagePart, hairline, page_of_size};

/// The sheet on its ground, with the footer pinned below.
pub(super) fn show(ui: &mut Ui, view: &OpinionView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    Panel::bottom("opinion footer")
        .resizable(false)
        .show_separator_line(false)
        .frame(
            egui::Frame::NONE
                .fill(palette.surface)
                .stroke(egui::Stroke::new(1.0, palette.line2))
                .corner_radius(egui::CornerRadius { nw: 8, ne: 8, sw: 0, se: 0 })
                .inner_margin(Margin::symmetric(16, 8))
                .outer_margin(Margin { left: 24, right: 24, top: 0, bottom: 0 }),
        )
        .show(ui, |ui| footer(ui, view, actions));
    ScrollArea::vertical().id_salt(("opinion", view.page)).auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 24, right: 24, top: 18, bottom: 18 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| sheet(ui, view, actions));
    });
}

/// The sheet alone.
pub(super) fn sheet(ui: &mut Ui, view: &OpinionView, actions: &mut Vec<Action>) {
    let Some(shown) = view.pages.get(view.page) else { return };
    let mut clicked = None;
    page_of_size(ui, &shown.name, f32::from(view.percent) / 100.0, |page| {
        for block in &shown.blocks {
            clicked = draw(page, block).or(clicked);
        }
    });
    actions.extend(clicked.map(|(entry, part)| match part {
        PassagePart::Words => Action::Ruling(RulingAction::Entry(entry)),
        PassagePart::Code => Action::Go(Destination::Map(Some(MapNode::Entry(entry)))),
    }));
}

fn draw(page: &mut Page<'_>, block: &Block) -> Option<(EntryId, PassagePart)> {
    let ink = Palette::of(page.ui).ink;
    match block {
        Block::Running(left, right) => {
            page.head(left, right);
            page.ui.add_space(space::L);
        }
        Block::Court(name) => {
            page.centered(Text::H2, name);
        }
        Block::Dates(dates) => {
            page.centered(Text::Small, dates);
            page.ui.add_space(space::XS);
        }
        Block::Caption(cause, parties) => {
            page.rule();
            page.centered(Text::Note, cause);
            page.centered_passage(faced(parties, ink));
            page.rule();
        }
        Block::Panel(judges) => {
            page.centered_passage(faced(judges, ink));
        }
        Block::Author(author) => {
            page.ui.add_space(space::XS);
            page.passage(faced(author, ink));
        }
        Block::Heading(heading) => {
            page.ui.add_space(space::S);
            page.centered(Text::OpinionStrong, heading);
        }
        Block::Paragraph(runs) | Block::Order(runs) => return paragraph(page, runs),
        Block::Footnote(mark, runs) => {
            hairline(page.ui);
            let mut passage = Passage::new().text(Text::Caption, mark, ink);
            passage = passage.text(Text::Caption, " ", ink);
            for run in runs {
                passage = passage.marked(Text::Caption, &marked(run), ink);
            }
            page.passage(passage);
        }
    }
    None
}

/// Runs that rest on nothing, with names in small capitals.
fn faced(runs: &[Run], ink: egui::Color32) -> Passage {
    runs.iter().fold(Passage::new(), |passage, run| match run.face {
        Face::Capitals => passage.small_capitals(Text::Opinion, &run.text, ink),
        _ => passage.marked(Text::Opinion, &marked(run), ink),
    })
}

fn paragraph(page: &mut Page<'_>, runs: &[Run]) -> Option<(EntryId, PassagePart)> {
    let texts: Vec<String> = runs.iter().map(marked).collect();
    let drawn: Vec<OpinionRun<'_>> = runs
        .iter()
        .zip(&texts)
        .map(|(run, text)| OpinionRun {
            text,
            rests_on: run.tint.as_ref().map(|tint| (party(tint.side), tint.code.as_str())),
        })
        .collect();
    let (clicked, part) = page.paragraph(&drawn)?;
    runs.get(clicked)?.tint.as_ref().map(|tint| (tint.entry, part))
}

/// The run with the marks by which a page sets its face.
fn marked(run: &Run) -> String {
    match run.face {
        Face::Plain => run.text.clone(),
        Face::Capitals => run.text.to_uppercase(),
        Face::Italic => format!("*{}*", run.text),
        Face::Strong => format!("**{}**", run.text),
    }
}

/// Larger and smaller text. F6 goes here.
fn text_size(ui: &mut Ui, view: &OpinionView, actions: &mut Vec<Action>) {
    let mut size = |control: &Control, icon| {
        let look = Button::icon_only(icon, &control.label).small().quiet();
        button(ui, control, look, actions)
    };
    let larger = size(&view.larger, icons::PLUS);
    let smaller = size(&view.smaller, icons::MINUS);
    let anchor = if view.larger.is_enabled() { larger.id } else { smaller.id };
    keys::region(ui, ui.clip_rect(), anchor);
    let (rect, label) = ui.allocate_exact_size(egui::vec2(16.0, 16.0), egui::Sense::hover());
    icons::TEXT_AA.paint(ui.painter(), rect.center(), 16.0, Palette::of(ui).ink2);
    let words = format!("Text size {} %", view.percent);
    label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
}

/// Who wrote it, and the pages.
pub(super) fn footer(ui: &mut Ui, view: &OpinionView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        let count = view.pages.len();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if count > 1 {
                for (control, icon) in
                    [(&view.next, icons::CARET_RIGHT), (&view.previous, icons::CARET_LEFT)]
                {
                    let button = Button::icon_only(icon, &control.label).small().quiet();
                    if ui.add(button.disabled(control.blocked.as_deref())).clicked() {
                        actions.push(control.action.clone());
                    }
                    if icon == icons::CARET_RIGHT {
                        let place = format!("{} of {count}", view.page + 1);
                        ui.label(Text::SmallStrong.rich(place).color(palette.ink));
                    }
                }
            }
            text_size(ui, view, actions);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) =
                    ui.allocate_exact_size(egui::vec2(16.0, 16.0), egui::Sense::hover());
                icons::INFO.paint(ui.painter(), rect.center(), 14.0, palette.ink2);
                let line = Text::Caption.line(ui.painter(), view.footer, palette.ink2);
                let fits = line.size().x <= ui.available_width();
                // otherwise each sentence has its own
                let parted = view.footer.replace(". ", ".\n");
                let words = if fits { view.footer } else { parted.as_str() };
                let label = egui::Label::new(Text::Caption.rich(words).color(palette.ink2)).wrap();
                let shown = ui.add(label);
                shown.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Label, true, view.footer)
                });
            });
        });
    });
}
