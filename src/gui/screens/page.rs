//! A page of reference: its sections named at the left, what there is to read beside.
//!
//! Everything is text, so that a screen reader reads what is shown. The keyboard goes from section
//! to section and scrolls; nothing here can be changed.

use egui::{
    Align, Id, Key, Layout, Margin, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::app::Action;
use crate::app::view::page::{Block, NumberLine, Section};
use crate::app::view::{Control, PageView};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts::button;
use crate::gui::theme::{Palette, Passage, Text, radius, space};
use crate::gui::widgets::{Button, TextLink, card, hairline, region_label, sunken};

/// Widest column of text.
const WIDTH: f32 = 820.0;
/// Width of the names of the sections, where they stand at the side.
const NAMES: f32 = 190.0;
/// The least room in which they do.
const BESIDE: f32 = 860.0;
/// The least room in which a number, its unit and its meaning stand on one line.
const COLUMNS: f32 = 560.0;
/// Widths of the columns of a number: name, number, unit with its range.
const NAME: f32 = 168.0;
const VALUE: f32 = 56.0;
const UNIT: f32 = 196.0;
/// How much of the room a press of Page Down goes on.
const SCREENFUL: f32 = 0.85;

/// Where one wants to go.
#[derive(Clone, Debug, Default)]
struct Place {
    /// The section to scroll to in this pass.
    section: Option<usize>,
    /// The line that was looked for last, and the pass in which the page was drawn last.
    shown: Option<(Option<String>, u64)>,
}

/// Shows the page.
pub fn show(ui: &mut Ui, view: &PageView, actions: &mut Vec<Action>) {
    let memory = ui.scope_id().with(("page", view.title));
    let mut place: Place = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let pass = ui.cumulative_pass_nr();
    // what was looked for is shown once, and again when the page was left in between
    let seeks =
        place.shown.as_ref().is_none_or(|(wanted, last)| *wanted != view.wanted || pass > last + 1);
    let whole = ui.max_rect();
    let beside = whole.width() >= BESIDE;
    let listed = beside.then(|| {
        let rect = whole.with_max_x(whole.left() + NAMES + space::XL);
        let inside = Rect::from_min_max(rect.min + vec2(space::XL, space::XL), rect.max);
        named(ui, inside, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            names(ui, view, &mut place, actions)
        })
    });
    let text = if beside { whole.with_min_x(whole.left() + NAMES + space::XL) } else { whole };
    ui.scope_builder(UiBuilder::new().max_rect(text), |ui| {
        let scroll = ScrollArea::vertical().id_salt(view.title).auto_shrink(false);
        scroll.show(ui, |ui| {
            by_keys(ui, text.height());
            egui::Frame::NONE.inner_margin(Margin::same(24)).show(ui, |ui| {
                ui.set_max_width(WIDTH.min(ui.available_width()));
                ui.spacing_mut().item_spacing = vec2(space::S, space::S);
                let first = heading(ui, view, beside, &mut place, actions);
                let anchor = listed.or(first);
                if let Some(anchor) = anchor {
                    keys::region(ui, text, anchor);
                }
                for (index, section) in view.sections.iter().enumerate() {
                    ui.push_id(index, |ui| {
                        let goes = place.section == Some(index);
                        let wanted = view.wanted.as_deref().filter(|_| seeks);
                        self::section(ui, section, goes, (&view.wanted, wanted), actions);
                    });
                }
            });
        });
    });
    place.section = None;
    place.shown = Some((view.wanted.clone(), pass));
    ui.data_mut(|data| data.insert_temp(memory, place));
    if keys::plain(ui, Key::Escape) {
        actions.push(view.back.action.clone());
    }
}

fn named<R>(ui: &mut Ui, rect: Rect, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let group = UiBuilder::new()
        .max_rect(rect)
        .accessibility_role(Role::Navigation)
        .accessibility_label("Sections");
    ui.scope_builder(group, contents).inner
}

fn by_keys(ui: &Ui, height: f32) {
    let far = 1e6;
    for (key, by) in [
        (Key::PageDown, -SCREENFUL * height),
        (Key::PageUp, SCREENFUL * height),
        (Key::Home, far),
        (Key::End, -far),
    ] {
        if keys::plain(ui, key) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// The way back and the sections. Returns the first control.
fn names(ui: &mut Ui, view: &PageView, place: &mut Place, actions: &mut Vec<Action>) -> Id {
    let back = Button::new(&view.back.label).small().icon(icons::ARROW_LEFT).key("Esc");
    let first = button(ui, &view.back, back, actions).id;
    ui.add_space(space::S);
    for (index, section) in view.sections.iter().enumerate() {
        ui.push_id(index, |ui| {
            if ui.add(TextLink::new(&section.title).kind(Text::Body)).clicked() {
                place.section = Some(index);
            }
        });
    }
    first
}

/// Title, edition and what to know first; where there is no room beside, the sections as well.
fn heading(
    ui: &mut Ui,
    view: &PageView,
    beside: bool,
    place: &mut Place,
    actions: &mut Vec<Action>,
) -> Option<Id> {
    let palette = Palette::of(ui);
    let mut first = None;
    if !beside {
        let back = Button::new(&view.back.label).small().icon(icons::ARROW_LEFT).key("Esc");
        first = Some(button(ui, &view.back, back, actions).id);
    }
    ui.label(Text::Display.rich(view.title).color(palette.ink));
    ui.label(Text::Caption.rich(&view.edition).color(palette.ink3));
    for paragraph in &view.introduction {
        Passage::new().marked(Text::Body, paragraph, palette.ink2).show(ui);
    }
    if !beside {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
            for (index, section) in view.sections.iter().enumerate() {
                ui.push_id(index, |ui| {
                    if ui.add(TextLink::new(&section.title)).clicked() {
                        place.section = Some(index);
                    }
                });
            }
        });
    }
    if ui.add(Button::new("Copy as text").small().icon(icons::COPY)).clicked() {
        ui.copy_text(view.text.clone());
    }
    first
}

fn section(
    ui: &mut Ui,
    section: &Section,
    goes: bool,
    (wanted, seeks): (&Option<String>, Option<&str>),
    actions: &mut Vec<Action>,
) {
    ui.add_space(space::L);
    let title = region_label(ui, &section.title);
    if goes {
        title.scroll_to_me(Some(Align::TOP));
    }
    hairline(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    let mut rest = &section.blocks[..];
    let mut index = 0;
    while let Some((block, others)) = rest.split_first() {
        let rows = rest.iter().take_while(|block| in_table(block)).count();
        ui.push_id(index, |ui| {
            if matches!(block, Block::Number(_) | Block::Named { .. }) {
                let rows = rest.get(..rows).unwrap_or_default();
                table(ui, rows, (wanted, seeks), actions);
            } else {
                words(ui, block, actions);
            }
        });
        let done = if matches!(block, Block::Number(_) | Block::Named { .. }) { rows } else { 1 };
        rest = if done == 1 { others } else { rest.get(done..).unwrap_or_default() };
        index += done;
    }
}

/// Whether a block goes on a table that a number or a name began.
const fn in_table(block: &Block) -> bool {
    matches!(block, Block::Number(_) | Block::Named { .. } | Block::Folded { .. })
}

/// Rows of a table on a card. A text that can be read in full belongs to the name before it.
fn table(
    ui: &mut Ui,
    rows: &[Block],
    (wanted, seeks): (&Option<String>, Option<&str>),
    actions: &mut Vec<Action>,
) {
    card(Palette::of(ui)).inner_margin(Margin::symmetric(14, 4)).show(ui, |ui| {
        ui.take_available_width();
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, block) in rows.iter().enumerate() {
            if index > 0 && !matches!(block, Block::Folded { .. }) {
                hairline(ui);
            }
            ui.push_id(index, |ui| match block {
                Block::Number(line) => {
                    let row = number(ui, line, wanted.as_ref() == Some(&line.key));
                    if seeks == Some(line.key.as_str()) {
                        ui.scroll_to_rect(row, Some(Align::Center));
                    }
                }
                Block::Named { name, about, detail } => {
                    let read = rows.get(index + 1).and_then(|next| match next {
                        Block::Folded { control, text } => Some((control, text.is_some())),
                        _ => None,
                    });
                    self::name(ui, [name, about, detail], read, actions);
                }
                Block::Folded { text: Some(text), .. } => {
                    sunken(Palette::of(ui)).show(ui, |ui| {
                        ui.take_available_width();
                        ui.label(Text::Small.rich(text).color(Palette::of(ui).ink2));
                    });
                    ui.add_space(space::S);
                }
                _ => {}
            });
        }
    });
}

/// Something named: what it is below, what can be read of it at the right.
fn name(
    ui: &mut Ui,
    [name, about, detail]: [&String; 3],
    read: Option<(&Control, bool)>,
    actions: &mut Vec<Action>,
) {
    let palette = Palette::of(ui);
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let button_room = if read.is_some() { 96.0 } else { 0.0 };
        let width = ui.available_width() - button_room;
        let gap = if detail.is_empty() { "" } else { "   " };
        let passage = Passage::new()
            .text(Text::Strong, name, palette.ink)
            .text(Text::Caption, gap, palette.ink3)
            .text(Text::Caption, detail, palette.ink3)
            .text(Text::Small, "\n", palette.ink2)
            .text(Text::Small, about, palette.ink2);
        ui.allocate_ui(vec2(width, 0.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width);
                passage.show(ui);
            });
        });
        if let Some((control, open)) = read {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (word, caret) =
                    if open { ("Close", icons::CARET_DOWN) } else { ("Read", icons::CARET_RIGHT) };
                let look = Button::new(word).small().icon(caret).named(&control.label);
                button(ui, control, look, actions);
            });
        }
    });
    ui.add_space(6.0);
}

fn words(ui: &mut Ui, block: &Block, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let passage = |kind, text, ink| Passage::new().marked(kind, text, ink);
    match block {
        Block::Paragraph(text) => {
            passage(Text::Body, text, palette.ink).show(ui);
        }
        Block::Heading(title, about) => {
            ui.add_space(space::S);
            ui.label(Text::H3.rich(title).color(palette.ink));
            if !about.is_empty() {
                passage(Text::Small, about, palette.ink2).show(ui);
            }
        }
        Block::Remark(text) => {
            passage(Text::Small, text, palette.ink2).show(ui);
        }
        Block::Folded { control, .. } => {
            ui.add_space(space::XS);
            button(ui, control, Button::new(&control.label).small(), actions);
        }
        // rows of a table
        Block::Number(_) | Block::Named { .. } => {}
    }
}

/// A number, its unit and range, and its meaning. Returns where it is.
fn number(ui: &mut Ui, line: &NumberLine, wanted: bool) -> Rect {
    let palette = Palette::of(ui);
    let width = ui.available_width();
    let painter = ui.painter();
    let wide = width >= COLUMNS;
    let name_room = if wide { NAME } else { (width - 250.0).max(120.0) };
    let name = Text::SmallStrong.wrapped(painter, &capital(&line.name), palette.ink, name_room);
    let value = Text::SmallStrong.line(painter, &line.value, palette.ink);
    let unit = Passage::new().text(Text::Small, line.unit, palette.ink2).after(
        space::S,
        Text::SmallCaption,
        &line.range,
        palette.ink3,
    );
    let unit = unit.width(if wide { UNIT } else { 150.0 }).galley(painter);
    let meaning_x = if wide { NAME + VALUE + UNIT + 2.0 * space::M } else { 0.0 };
    let meaning = Passage::new().marked(Text::Small, &line.meaning, palette.ink);
    let meaning = meaning.width(width - meaning_x).galley(painter);
    let numbers = name.size().y.max(unit.size().y);
    let height =
        if wide { numbers.max(meaning.size().y) } else { numbers + meaning.size().y + 2.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + 12.0), Sense::hover());
    if wanted {
        let all = rect.expand2(vec2(8.0, 0.0));
        ui.painter().rect_filled(all, radius::KEY, palette.accent_t);
    }
    let top = rect.top() + 6.0;
    let value_right = if wide { rect.left() + NAME + VALUE } else { rect.right() - 158.0 };
    let painter = ui.painter();
    painter.galley(pos2(rect.left(), top), name, palette.ink);
    painter.galley(pos2(value_right - value.size().x, top), value, palette.ink);
    painter.galley(pos2(value_right + space::M, top), unit, palette.ink2);
    let meaning_top = if wide { top } else { top + numbers + 2.0 };
    painter.galley(pos2(rect.left() + meaning_x, meaning_top), meaning, palette.ink);
    response.widget_info(|| {
        let NumberLine { name, value, unit, range, meaning, .. } = line;
        let said = format!("{name}: {value}, {unit}, {range}. {meaning}");
        WidgetInfo::labeled(Role::Label, true, said)
    });
    rect
}

/// Words with a capital in front.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
