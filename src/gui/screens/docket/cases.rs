//! All other cases: filters, cards or rows, and cases that cannot be read.

use egui::{
    Align, EventFilter, Id, Key, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use crate::app::view::DocketView;
use crate::app::view::docket::{BrokenCard, CaseCard, Corner, Filters};
use crate::app::{Action, CasesLayout, Destination, DocketAction, Part};
use crate::gui::icons;
use crate::gui::keys;
use crate::gui::screens::parts;
use crate::gui::theme::{
    Palette, Passage, Text, WindowClass, focus, metrics::size, radius, space, stroke,
    text::unmarked,
};
use crate::gui::widgets::{
    Button, Chip, EmptyPanel, ErrorAnswer, ErrorPanel, Inline, Segment, Segmented, Tone,
};

const CARD_HEIGHT: f32 = 164.0;
const ROW_HEIGHT: f32 = 70.0;
const LOADING_HEIGHT: f32 = 76.0;

/// Shows the cases. Returns the button of the filters.
pub(super) fn show(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> Option<Id> {
    for broken in &view.broken {
        show_broken(ui, broken, actions);
    }
    loading(ui, view.loading);
    if view.cases.is_empty() && view.empty.is_none() {
        return None;
    }
    let top = ui.cursor().top();
    let [first, filters] = head(ui, view, actions);
    listed(ui, view, actions);
    let region = ui.min_rect().with_min_y(top);
    keys::region(ui, region, first);
    Some(filters)
}

/// How long a case may be read before that is shown, in seconds.
const UNSEEN: f64 = 0.15;

/// The frame of a card with bars in it, while a case is being read that takes its time.
fn loading(ui: &mut Ui, is_loading: bool) {
    let memory = Id::unique("docket: since when a case is being read");
    if !is_loading {
        ui.data_mut(|data| data.remove_temp::<f64>(memory));
        return;
    }
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(memory, || now));
    let left = UNSEEN - (now - since);
    if left > 0.0 {
        ui.request_repaint_after(std::time::Duration::from_secs_f64(left));
        return;
    }
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), LOADING_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let line = Stroke::new(stroke::HAIR, palette.line);
    ui.painter().rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(14.0, 14.0));
    for (row, share) in [(0.0, 0.32), (1.0, 0.2), (2.0, 0.6)] {
        let bar = Rect::from_min_size(
            inner.min + vec2(0.0, row * 18.0),
            vec2(inner.width() * share, 10.0),
        );
        ui.painter().rect_filled(bar, radius::KEY, palette.sunken);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, "A case is being read"));
}

/// The cards or rows, or what stands in their place.
fn listed(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) {
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
    let mut shown = Vec::with_capacity(view.cases.len());
    for row in view.cases.chunks(per_row) {
        let cell = (width - space::M * (per_row as f32 - 1.0)) / per_row as f32;
        let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        for (i, case) in row.iter().enumerate() {
            let min = rect.min + vec2(i as f32 * (cell + space::M), 0.0);
            let place = Rect::from_min_size(min, vec2(cell, height));
            shown.push(show_case(ui, place, case, grid, actions));
        }
        ui.advance_cursor_after_rect(rect);
    }
    by_arrows(ui, &shown, per_row);
}

/// Arrows move between cards; at the edges they stay.
fn by_arrows(ui: &Ui, cards: &[Response], per_row: usize) {
    let Some(at) = cards.iter().position(Response::has_focus) else { return };
    if let Some(card) = cards.get(at) {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(card.id, filter));
    }
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let to = if pressed(Key::ArrowRight) {
        Some(at + 1)
    } else if pressed(Key::ArrowLeft) {
        at.checked_sub(1)
    } else if pressed(Key::ArrowDown) {
        Some(at + per_row)
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(per_row)
    } else {
        None
    };
    if let Some(card) = to.and_then(|to| cards.get(to)) {
        card.request_focus();
    }
}

/// Returns the first control of the row, and the button of the filters.
fn head(ui: &mut Ui, view: &DocketView, actions: &mut Vec<Action>) -> [Id; 2] {
    let palette = Palette::of(ui);
    // what is lower than the button of the filters stands in the middle of the row
    ui.spacing_mut().interact_size.y = size::CONTROL;
    let row = ui.horizontal_wrapped(|ui| {
        ui.label(Text::H2.rich("Other cases").color(palette.ink));
        let mut first = None;
        for area in &view.areas {
            let chip = ui.add(Chip::choice(&area.label, area.selected));
            first.get_or_insert(chip.id);
            if chip.clicked() {
                actions.push(Action::Docket(DocketAction::Area(area.area.clone())));
            }
        }
        let end = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
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
            filters(ui, &view.filters, actions)
        });
        [first.unwrap_or(end.inner), end.inner]
    });
    row.inner
}

/// Opens the menu of filters below its button and gives it the keyboard.
pub(super) fn open_filters(ui: &Ui, button: Id) {
    ui.memory_mut(|memory| memory.request_focus(button));
    if let Some(button) = ui.read_response(button) {
        egui::Popup::open_id(ui, egui::Popup::default_response_id(&button));
    }
    ui.data_mut(|data| data.insert_temp(first_filter(), true));
}

/// Under this id it is noted that the first filter is to get the keyboard.
fn first_filter() -> Id {
    Id::unique("docket: the keyboard to the first filter")
}

/// The button of a menu gets the keyboard back when the menu closes.
fn keep_keyboard(ui: &Ui, button: &Response) {
    let popup = egui::Popup::default_response_id(button);
    let memory = popup.with("was open");
    let is_open = egui::Popup::is_id_open(ui, popup);
    let was_open = ui.data_mut(|data| {
        let before = data.get_temp(memory) == Some(true);
        data.insert_temp(memory, is_open);
        before
    });
    if was_open && !is_open && ui.memory(|memory| memory.focused().is_none()) {
        button.request_focus();
    }
}

/// Returns the button.
fn filters(ui: &mut Ui, view: &Filters, actions: &mut Vec<Action>) -> Id {
    let button = ui.add(Button::new("Level, length, seat").icon(icons::FUNNEL_SIMPLE));
    keep_keyboard(ui, &button);
    egui::Popup::menu(&button).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(
        |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
            let mut to_first = ui.data_mut(|data| data.remove_temp(first_filter())) == Some(true);
            let mut any = |ui: &mut Ui, label: &str, on: bool, action: DocketAction| {
                let chip = ui.add(Chip::choice(label, on));
                if std::mem::take(&mut to_first) {
                    chip.request_focus();
                }
                if chip.clicked() {
                    actions.push(Action::Docket(action));
                }
            };
            ui.label(Text::CaptionStrong.rich("Level"));
            ui.horizontal_wrapped(|ui| {
                any(ui, "Any level", view.level.is_none(), DocketAction::Level(None));
            });
            for &level in &view.levels {
                ui.horizontal(|ui| {
                    let on = view.level == Some(level);
                    any(ui, &format!("Level {level}"), on, DocketAction::Level(Some(level)));
                    level_dots(ui, level);
                });
            }
            ui.label(Text::CaptionStrong.rich("Length"));
            ui.horizontal_wrapped(|ui| {
                any(ui, "Any length", view.minutes.is_none(), DocketAction::Minutes(None));
                for &minutes in &view.lengths {
                    let on = view.minutes == Some(minutes);
                    let label = format!("At most {minutes} min");
                    any(ui, &label, on, DocketAction::Minutes(Some(minutes)));
                }
            });
            ui.label(Text::CaptionStrong.rich("Not yet heard as"));
            ui.horizontal_wrapped(|ui| {
                any(ui, "Any seat", view.part.is_none(), DocketAction::Part(None));
                for part in Part::ALL {
                    let on = view.part == Some(part);
                    any(ui, part.label(), on, DocketAction::Part(Some(part)));
                }
            });
        },
    );
    button.id
}

fn show_case(
    ui: &mut Ui,
    rect: Rect,
    case: &CaseCard,
    grid: bool,
    actions: &mut Vec<Action>,
) -> Response {
    let palette = Palette::of(ui);
    let response = ui.interact(rect, ui.scope_id().with(("case", &case.case)), Sense::click());
    let edge = if response.hovered() { palette.edge } else { palette.line };
    let line = Stroke::new(stroke::HAIR, edge);
    ui.painter().rect(rect, radius::CARD, palette.raised, line, StrokeKind::Inside);
    focus::ring_at(ui, &response, rect, radius::CARD);
    response.widget_info(|| {
        let name = format!(
            "{}, {}. {} Level {}, {}",
            case.caption,
            case.court,
            unmarked(&case.question),
            case.level,
            case.length
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
        parts::row(ui, size::CONTROL_SMALL, |ui| {
            let room = ui.available_width() - 96.0;
            let title = Text::Title.clamped(ui.painter(), &case.caption, palette.ink, room, 1);
            ui.label(title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                corner(ui, case.corner);
                review(ui, case, actions);
            });
        });
        if grid {
            ui.label(Text::Caption.rich(&case.court).color(palette.ink3));
            let question = Passage::new()
                .marked(Text::Small, &case.question, palette.ink2)
                .width(inner.width())
                .rows(3);
            question.show(ui);
            ui.with_layout(Layout::bottom_up(Align::Min), |ui| foot(ui, case));
        } else {
            let line = format!("{} · {} · {}", case.court, case.area, case.length);
            ui.label(Text::Caption.rich(line).color(palette.ink3));
        }
    });
    response
}

/// Opens the review of the last hearing; drawn over the card, which opens its file.
fn review(ui: &mut Ui, case: &CaseCard, actions: &mut Vec<Action>) {
    let Some(control) = &case.review else { return };
    let name = format!("{}: {}", control.label, case.caption);
    let look = Button::icon_only(icons::CHART_LINE, &name).small();
    parts::button(ui, control, look, actions);
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
            let score = score.to_string();
            let figure = Inline::new().text(Text::Strong, &score, palette.ink).gap(space::XS);
            figure.text(Text::Caption, "best", palette.ink3).show(ui);
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
    let acts = ["Read it again", "Show all faults", "Take it off the list"];
    let (found, _) = acts.split_at(acts.len() - 1);
    let actions_shown = if broken.imported { &acts[..] } else { found };
    let panel = ErrorPanel { title: &title, details: &details, actions: actions_shown };
    match ui.push_id(&broken.path, |ui| panel.show(ui)).inner {
        Some(ErrorAnswer::Act(0)) => {
            actions.push(Action::Docket(DocketAction::Reload(broken.path.clone())));
        }
        Some(ErrorAnswer::Act(2)) => {
            actions.push(Action::Docket(DocketAction::TakeOff(broken.path.clone())));
        }
        Some(ErrorAnswer::Act(_)) => {
            actions.push(Action::Docket(DocketAction::ShowFaults(broken.path.clone())));
        }
        Some(ErrorAnswer::Copied) | None => {}
    }
}
