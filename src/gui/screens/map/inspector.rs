//! What is said about the selected node.

use egui::{Align, Id, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{push, without};
use crate::app::view::MapView;
use crate::app::view::map::{Acting, Inspector};
use crate::app::{Action, MapAction, ShellAction};
use crate::gui::icons;
use crate::gui::screens::parts::{button, party, tone};
use crate::gui::theme::{Palette, Passage, Text, focus, radius, space, text::unmarked};
use crate::gui::widgets::{
    Button, Chip, Segment, Segmented, TextLink, hairline, hairline_at, mark, region_label,
};

const ROW: f32 = 29.0;

/// Shows what is said about the selected node, or how to select one. Returns its first control.
pub(super) fn show(ui: &mut Ui, view: &MapView, actions: &mut Vec<Action>) -> Option<Id> {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing = vec2(space::S, space::S);
    let Some(node) = &view.inspector else {
        region_label(ui, "Inspector");
        let words = "Choose an issue, an argument or a reply to see what acts on it.";
        let words = view.absent.as_deref().unwrap_or(words);
        ui.label(Text::Body.rich(words).color(palette.ink2));
        view.without.iter().for_each(|without| without::show(ui, without));
        return None;
    };
    let first = head(ui, node, actions);
    Passage::new().marked(Text::H2, &node.title, palette.ink).show(ui);
    Passage::new().marked(Text::Opinion, &node.text, palette.ink2).show(ui);
    scores(ui, node);
    judges(ui, node, actions);
    if let Some(without) = &view.without {
        ui.add_space(space::XS);
        without::show(ui, without);
    }
    let value = if view.hidden.is_some() { "" } else { "weight × strength" };
    section(ui, &format!("Acting on {}", node.code), value);
    acting(ui, "acting", &node.acting, "Nothing acts on it.", actions);
    if !node.acts_on.is_empty() {
        section(ui, &format!("{} acts on", node.code), "");
        acting(ui, "acts on", &node.acts_on, "", actions);
    }
    if !node.authorities.is_empty() {
        section(ui, "Authorities", "");
        for (place, (id, name)) in node.authorities.iter().enumerate() {
            let link = ui.push_id(("authority", place), |ui| {
                ui.add(
                    TextLink::new(unmarked(name).as_ref())
                        .kind(Text::Cite)
                        .tip(unmarked(name).as_ref()),
                )
            });
            if link.inner.clicked() {
                actions.push(Action::Shell(ShellAction::ReadAuthority(*id)));
            }
        }
    }
    if !node.hearing.is_empty() {
        section(ui, "In the hearing", "");
        ui.label(Text::Small.rich(&node.hearing).color(palette.ink));
    }
    Some(first)
}

/// What can be done with the node.
pub(super) fn acts(ui: &mut Ui, node: &Inspector, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        if let Some(trial) = &node.trial {
            let out = trial.action == Action::Map(MapAction::Without(None));
            let icon = if out { icons::EYE } else { icons::EYE_SLASH };
            let tip = if out {
                "Counts it again (X)"
            } else {
                "Scores everything again as if it had never been said (X)"
            };
            button(ui, trial, Button::new(&trial.label).small().icon(icon).tip(tip), actions);
        }
        if let Some(passage) = &node.passage {
            let look = Button::new(&passage.label).small().quiet().icon(icons::CHAT_TEXT);
            button(ui, passage, look, actions);
        }
    });
}

fn head(ui: &mut Ui, node: &Inspector, actions: &mut Vec<Action>) -> Id {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = Button::icon_only(icons::X, "Close the inspector").quiet().small();
            let close = ui.add(close);
            if close.clicked() {
                push(actions, MapAction::Select(None));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Chip::new(&node.chip.text).tone(tone(node.chip.tone)));
            });
            close.id
        })
        .inner
    })
    .inner
}

fn scores(ui: &mut Ui, node: &Inspector) {
    if node.scores.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (place, score) in node.scores.iter().enumerate() {
            if place > 0 {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 44.0), Sense::hover());
                let middle = rect.center() + vec2(0.0, 6.0);
                icons::ARROW_RIGHT.paint(ui.painter(), middle, 18.0, palette.ink2);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(Text::Caption.rich(score.name).color(palette.ink2));
                ui.label(Text::H1.rich(&score.value).color(palette.ink));
            });
        }
    });
}

fn judges(ui: &mut Ui, node: &Inspector, actions: &mut Vec<Action>) {
    if node.judges.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(Text::Small.rich("Scored for").color(Palette::of(ui).ink2));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let segments: Vec<_> = node
                .judges
                .iter()
                .map(|judge| Segment::new(&judge.label).tip(&judge.name))
                .collect();
            let selected = node.judges.iter().position(|judge| judge.selected);
            let chosen = Segmented::new("Scored for", &segments, selected).show(ui);
            if let Some(judge) = chosen.and_then(|place| node.judges.get(place)) {
                push(actions, MapAction::Judge(judge.judge));
            }
        });
    });
}

fn section(ui: &mut Ui, name: &str, value: &str) {
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.horizontal(|ui| {
            region_label(ui, name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(Text::Caption.rich(value).color(Palette::of(ui).ink3));
            });
        });
        hairline(ui);
    });
    ui.add_space(-space::XS);
}

fn acting(ui: &mut Ui, list: &str, rows: &[Acting], none: &str, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    if rows.is_empty() {
        ui.label(Text::Small.rich(none).color(palette.ink2));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for row in rows {
            if ui.push_id((list, row.node), |ui| act_row(ui, row)).inner {
                push(actions, MapAction::Select(Some(row.node)));
            }
        }
    });
}

/// Shows a row. Returns whether it was clicked.
fn act_row(ui: &mut Ui, row: &Acting) -> bool {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(rect, radius::KEY, palette.sunken);
    }
    let middle = rect.center().y;
    let put = |words: std::sync::Arc<egui::Galley>, left: f32| {
        painter.galley(pos2(left, middle - words.size().y / 2.0), words, palette.ink);
    };
    let value = Text::SmallStrong.line(painter, &row.value, palette.ink);
    let value_left = rect.right() - value.size().x.max(36.0);
    put(value.clone(), rect.right() - value.size().x);
    let how = Text::Caption.line(painter, row.how, palette.ink2);
    let how_left = value_left - how.size().x - 8.0;
    put(how, how_left);
    let center = pos2(rect.left() + 5.0, middle);
    match row.side.map(party) {
        Some(side) => mark(painter, center, 9.0, side, side.color(palette)),
        None => {
            icons::SCALES.paint(painter, center + vec2(2.0, 0.0), 14.0, palette.ink2);
        }
    }
    let left = rect.left() + 17.0;
    let words = Passage::new()
        .text(Text::SmallStrong, &row.code, palette.ink)
        .text(Text::Small, " ", palette.ink)
        .marked(Text::Small, &row.title, palette.ink)
        .width(how_left - 8.0 - left)
        .rows(1)
        .galley(painter);
    put(words, left);
    let line = Rect::from_min_max(rect.left_bottom(), rect.right_bottom());
    hairline_at(painter, line.x_range(), rect.bottom() - 0.5, palette);
    focus::ring_at(ui, &response, rect, radius::KEY);
    response.widget_info(|| {
        let words = format!("{} {}, {} {}", row.code, unmarked(&row.title), row.how, row.value);
        WidgetInfo::labeled(Role::Button, true, words.trim_end())
    });
    response.clicked()
}
