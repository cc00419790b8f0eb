//! Search over cases, authorities and arguments.

use egui::{
    Align2, Context, EventFilter, Key, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::{dialog, escape};
use crate::app::view::dialog::{Hit, SearchView};
use crate::app::{Action, ShellAction};
use crate::gui::{
    icons::{self, Icon},
    theme::{Palette, Passage, Text, focus, radius, space, text::unmarked},
    widgets::Input,
};

const WIDTH: f32 = 620.0;
const HIT: f32 = 48.0;

pub(super) fn show(ctx: &Context, view: &SearchView, actions: &mut Vec<Action>) {
    let offset = vec2(0.0, (ctx.content_rect().height() * 0.12).min(96.0));
    let over = dialog(ctx, "search", "Search").untitled().width(WIDTH);
    let answer = over.at(Align2::CENTER_TOP, offset).show(ctx, |ui, opening| {
        ui.spacing_mut().item_spacing.y = space::M;
        let mut text = view.text.clone();
        let hint = "Cases, authorities, arguments, terms";
        let field = Input::new("Search", &mut text).search().hint(hint).show(ui);
        opening.start_at(&field);
        if field.changed() {
            actions.push(Action::Shell(ShellAction::Search(text)));
        }
        let down = field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown));
        let enter = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if enter && let Some(first) = view.hits.first() {
            actions.push(first.action.clone());
        }
        if let Some(empty) = &view.empty {
            ui.label(Text::Body.rich(empty).color(Palette::of(ui).ink2));
        }
        if !view.hits.is_empty() {
            let first =
                super::scrolled(ui, "hits", 60.0 + offset.y, |ui| hits(ui, view, &field, actions));
            if let Some(first) = first.filter(|_| down) {
                first.request_focus();
            }
        }
    });
    if answer.escaped {
        actions.push(escape());
    }
}

/// Shows the hits. Returns the first.
fn hits(
    ui: &mut Ui,
    view: &SearchView,
    field: &Response,
    actions: &mut Vec<Action>,
) -> Option<Response> {
    ui.spacing_mut().item_spacing.y = space::XXS;
    let list = UiBuilder::new().accessibility_role(Role::List).accessibility_label("Hits");
    ui.scope_builder(list, |ui| {
        let shown: Vec<_> = view
            .hits
            .iter()
            .enumerate()
            .map(|(place, hit)| ui.push_id(place, |ui| self::hit(ui, hit)).inner)
            .collect();
        for (response, hit) in shown.iter().zip(&view.hits) {
            if response.clicked() {
                actions.push(hit.action.clone());
            }
        }
        by_arrows(ui, &shown, field);
        shown.into_iter().next()
    })
    .inner
}

/// Arrows move between hits, and from the first back to the field.
fn by_arrows(ui: &Ui, hits: &[Response], field: &Response) {
    let Some(at) = hits.iter().position(Response::has_focus) else { return };
    if let Some(hit) = hits.get(at) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(hit.id, filter));
    }
    let [up, down] = [Key::ArrowUp, Key::ArrowDown].map(|key| ui.input(|i| i.key_pressed(key)));
    let next = match (up, down) {
        (true, _) if at == 0 => Some(field),
        (true, _) => hits.get(at - 1),
        (_, true) => hits.get(at + 1),
        _ => None,
    };
    if let Some(next) = next {
        next.request_focus();
        next.scroll_to_me(None);
    }
}

fn hit(ui: &mut Ui, hit: &Hit) -> Response {
    let palette = Palette::of(ui);
    let size = vec2(ui.available_width(), HIT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let hover = ui.animate_bool(response.id, response.hovered() || response.has_focus());
    let painter = ui.painter();
    painter.rect_filled(rect, radius::CONTROL, palette.sunken.gamma_multiply(hover));
    let middle = rect.center().y;
    icon(hit.kind).paint(painter, pos2(rect.left() + 20.0, middle), 18.0, palette.ink3);
    let kind = Text::Caption.line(painter, hit.kind, palette.ink3);
    let right = rect.right() - 12.0 - kind.size().x;
    let room = right - rect.left() - 40.0 - 12.0;
    painter.galley(pos2(right, middle - kind.size().y / 2.0), kind, palette.ink3);
    let line = |kind: Text, text: &str, ink| {
        Passage::new().marked(kind, text, ink).width(room).rows(1).galley(painter)
    };
    let title = line(Text::Strong, &hit.title, palette.ink);
    let detail = line(Text::Caption, &hit.detail, palette.ink2);
    painter.galley(pos2(rect.left() + 40.0, middle - 19.0), title, palette.ink);
    painter.galley(pos2(rect.left() + 40.0, middle + 1.0), detail, palette.ink2);
    focus::ring(ui, &response, radius::CONTROL);
    let name = format!("{}: {}, {}", hit.kind, unmarked(&hit.title), unmarked(&hit.detail));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    response
}

fn icon(kind: &str) -> Icon {
    match kind {
        "Case" => icons::FOLDER_OPEN,
        "Authority" => icons::BOOK_BOOKMARK,
        "Term" => icons::TEXT_AA,
        _ => icons::CHAT_TEXT,
    }
}
