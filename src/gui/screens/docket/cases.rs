//! All other cases: filters, cards or rows, and cases that cannot be read.

use egui::{Align, Layout, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::app::view::DocketView;
use crate::app::view::docket::{BrokenCard, CaseCard, Corner, Filters};
use crate::app::{Action, CasesLayout, Destination, DocketAction};
use crate::gui::icons;
use crate::gui::theme::{Palette, Passage, Text, WindowClass, focus, radius, space, stroke};
use crate::gui::widgets::{
    Button, Chip, EmptyPanel, ErrorAnswer, ErrorPanel, Segment, Segmented, Tone,
};

const CARD_HEIGHT: f32 = 164.0;
const ROW_HEIGHT: f32 = 52.0;

/// Shows the cases.
pub(super) fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    for broken in &view.broken {
        show_broken(ui, broken, actions);
    }
    if view.cases.is_empty() && view.empty.is_none() {
        return;
    }
    head(ui, view, actions);
    if let Some(empty) = &view.empty {
        let panel = EmptyPanel {
            icon: icons::FUNNEL_SIMPLE,
            title: "Nothing to show",
            sentence: empty,
            action: view.filters.active.then_some("Clear filters"),
        };
        if panel.show(ui, 150.0) {
            actions.push(Action::Docket(DocketAction::ClearFilters));
        }
        return;
    }
    let width = ui.available_width();
    let grid = view.layout == CasesLayout::Grid;
    let per_row = match (grid, WindowClass::current(ui.ctx())) {
        (false, _) => 1,
        (true, WindowClass::Full) => 3,
        (true, _) => 2,
    };
    let height = if grid { CARD_HEIGHT } else { ROW_HEIGHT };
    for row in view.cases.chunks(per_row) {
        let cell = (width - space::M * (per_row as f32 - 1.0)) / per_row as f32;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        for (i, case) in row.iter().enumerate() {
            let min = rect.min + vec2(i as f32 * (cell + space::M), 0.0);
            show_case(ui, Rect::from_min_size(min, vec2(cell, height)), case, grid, actions);
        }
        ui.advance_cursor_after_rect(rect);
    }
}

fn head(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.label(Text::H2.rich("Other cases").color(palette.ink));
        for area in &view.areas {
            if ui.add(Chip::choice(&area.label, area.selected)).clicked() {
                actions.push(Action::Docket(DocketAction::Area(area.area.clone())));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let segments = [
                Segment::new("Grid").icon(icons::SQUARES_FOUR),
                Segment::new("List").icon(icons::LIST_BULLETS),
            ];
            let selected = usize::from(view.layout == CasesLayout::List);
            if let Some(index) =
                Segmented::new("Layout of cases", &segments, Some(selected)).show(ui)
            {
                let layout = if index == 0 { CasesLayout::Grid } else { CasesLayout::List };
                actions.push(Action::Docket(DocketAction::Layout(layout)));
            }
            filters(ui, &view.filters, actions);
        });
    });
}

fn filters(ui: &mut Ui, view: &Filters, actions: &mut Vec<Action>) {
    let button = ui.add(Button::new("Level, length").icon(icons::FUNNEL_SIMPLE));
    egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(
        |ui| {
            let mut any = |ui: &mut Ui, label: &str, on: bool, action: DocketAction| {
                if ui.add(Chip::choice(label, on)).clicked() {
                    actions.push(Action::Docket(action));
                }
            };
            ui.label(Text::CaptionStrong.rich("Level"));
            ui.horizontal_wrapped(|ui| {
                any(ui, "Any level", view.level.is_none(), DocketAction::Level(None));
                for &level in &view.levels {
                    let on = view.level == Some(level);
                    any(ui, &format!("Level {level}"), on, DocketAction::Level(Some(level)));
                }
            });
            ui.label(Text::CaptionStrong.rich("Length"));
            ui.horizontal_wrapped(|ui| {
                any(ui, "Any length", view.minutes.is_none(), DocketAction::Minutes(None));
                for &minutes in &view.lengths {
                    let on = view.minutes == Some(minutes);
                    let label = format!("At most {minutes} min");
                    any(ui, &label, on, DocketAction::Minutes(Some(minutes)));
                }
            });
        },
    );
}

fn show_case(ui: &mut Ui, rect: Rect, case: &CaseCard, grid: bool, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(("case", &case.case)), Sense::click());
    let edge = if response.hovered() { palette.edge } else { palette.line };
    let line = Stroke::new(stroke::HAIR, edge);
    ui.painter().rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
    focus::ring_at(ui, &response, rect, radius::CARD);
    response.widget_info(|| {
        let name = format!(
            "{}, {}. {} Level {}, {}",
            case.caption, case.court, case.question, case.level, case.length
        );
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked() {
        actions.push(Action::Go(Destination::CaseFile(Some(case.case.clone()))));
    }
    let inner = rect.shrink2(vec2(14.0, 12.0));
    let builder = UiBuilder::new().id_salt(("card", &case.case)).max_rect(inner);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = space::XXS;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 96.0;
            let title = Text::Title.clamped(ui.painter(), &case.caption, palette.ink, room, 1);
            ui.label(title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| corner(ui, case.corner));
        });
        if grid {
            ui.label(Text::Caption.rich(&case.court).color(palette.ink3));
            let question = Passage::new()
                .text(Text::Small, &case.question, palette.ink2)
                .width(inner.width())
                .rows(3);
            question.show(ui);
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| foot(ui, case));
        } else {
            let line = format!("{} · {} · {}", case.court, case.area, case.length);
            ui.label(Text::Caption.rich(line).color(palette.ink3));
        }
    });
}

fn corner(ui: &mut Ui, corner: Corner) {
    let palette = Palette::of(ui);
    match corner {
        Corner::New => {
            ui.add(Chip::new("New"));
        }
        Corner::UnderWay => {
            ui.add(Chip::new("Under way").tone(Tone::Accent));
        }
        Corner::Best(score) => {
            ui.label(Text::Caption.rich("best").color(palette.ink3));
            ui.label(Text::Strong.rich(score.to_string()).color(palette.ink));
        }
    }
}

fn foot(ui: &mut Ui, case: &CaseCard) {
    let palette = Palette::of(ui);
    ui.horizontal(|ui| {
        ui.add(Chip::new(&case.area).tone(Tone::Outline));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(Text::Caption.rich(&case.length).color(palette.ink3));
            level_dots(ui, case.level);
        });
    });
}

fn level_dots(ui: &mut Ui, level: u32) {
    let palette = Palette::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(48.0, 16.0), Sense::hover());
    for i in 0..5_u8 {
        let center = rect.left_center() + vec2(4.0 + f32::from(i) * 10.0, 0.0);
        if u32::from(i) < level {
            ui.painter().circle_filled(center, 3.5, palette.ink2);
        } else {
            ui.painter().circle_stroke(center, 3.0, Stroke::new(1.0, palette.edge));
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("Level {level} of 5")));
}

fn show_broken(ui: &mut Ui, broken: &BrokenCard, actions: &mut Vec<Action>) {
    let title = format!("{} cannot be opened as it is", broken.name);
    let mut details = format!("{}: {}", broken.place, broken.message);
    for more in [broken.help.as_deref(), Some(broken.more.as_str()), broken.last_good.as_deref()] {
        if let Some(more) = more.filter(|more| !more.is_empty()) {
            let ended = details.ends_with(['.', '?']);
            details.push_str(if ended { " " } else { ". " });
            let mut letters = more.chars();
            details.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            details.push_str(letters.as_str());
        }
    }
    let panel = ErrorPanel {
        title: &title,
        details: &details,
        actions: &["Read it again", "Show all faults"],
    };
    match ui.push_id(&broken.path, |ui| panel.show(ui)).inner {
        Some(ErrorAnswer::Act(0)) => {
            actions.push(Action::Docket(DocketAction::Reload(broken.path.clone())));
        }
        Some(ErrorAnswer::Act(_)) => {
            actions.push(Action::Docket(DocketAction::ShowFaults(broken.path.clone())));
        }
        Some(ErrorAnswer::Copied) | None => {}
    }
}
