//! The courtroom in a single column: side columns become tabs, the hand scrolls sideways with the
//! selected card first, and what one can do stays at the bottom.

use egui::{Align, Id, Layout, Margin, Rect, Role, ScrollArea, Stroke, Ui, vec2};

use super::{Anchors, act, bench, issues, region, table, transcript, tray};
use crate::app::view::courtroom::{CourtActions, CourtroomView};
use crate::app::{Action, CourtroomAction};
use crate::gui::{
    icons, keys,
    screens::parts::{button, menu, party},
    theme::{Palette, Text, space, stroke},
    widgets::{
        ArgumentCard, Button, Chip, Inline, RadioRow, Tab, Tabs, hairline_at, vertical_rule,
    },
};

const TABS: f32 = 38.0;
const PROMPT: f32 = 34.0;
const MARGIN: f32 = 12.0;
const ACTIONS: f32 = 32.0;
const CARD: f32 = 218.0;
/// The lowest room in which cards keep their text.
const TALL: f32 = 560.0;

/// The least width in which the issues stand beside what was said.
const BESIDE: f32 = 960.0;
const ISSUES: f32 = 268.0;

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Hearing,
    Issues,
    Table,
    Time,
    Bench,
}

impl Part {
    const ALL: [Self; 5] = [Self::Hearing, Self::Issues, Self::Table, Self::Time, Self::Bench];

    const fn name(self) -> &'static str {
        match self {
            Self::Hearing => "Hearing",
            Self::Issues => "Issues",
            Self::Table => "On the table",
            Self::Time => "Time",
            Self::Bench => "Bench",
        }
    }
}

/// Shows the courtroom in a rectangle.
pub(super) fn show(
    ui: &mut Ui,
    room: Rect,
    view: &CourtroomView,
    actions: &mut Vec<Action>,
) -> Anchors {
    let palette = Palette::of(ui);
    let small = room.height() < TALL;
    let card = if small { ArgumentCard::SMALL } else { ArgumentCard::height(true) };
    let hand = space::S + card + space::S + ACTIONS + space::S + 2.0;
    let (tabs, rest) = room.split_top_bottom_at_y(room.top() + TABS);
    let (body, hand) = rest.split_top_bottom_at_y(rest.bottom() - hand);
    ui.painter().rect_filled(tabs, 0, palette.surface);
    ui.painter().rect_filled(body, 0, palette.ground);
    ui.painter().rect_filled(hand, 0, palette.sunken);
    hairline_at(ui.painter(), tabs.x_range(), tabs.bottom() - 0.5, palette);
    let line = Stroke::new(stroke::HAIR, palette.line2);
    ui.painter().hline(hand.x_range(), hand.top() + 0.5, line);

    let memory = ui.scope_id().with("courtroom tab");
    let mut tab: Part = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    by_key(ui, &mut tab);
    let coming = view.passage.map(|passage| passage.coming);
    let came: Option<u64> = ui.data(|data| data.get_temp(memory.with("coming")));
    if let Some(coming) = coming.filter(|coming| came != Some(*coming)) {
        ui.data_mut(|data| data.insert_temp(memory.with("coming"), coming));
        tab = Part::Hearing;
    }
    let beside = body.width() >= BESIDE;
    if beside && tab == Part::Issues {
        tab = Part::Hearing;
    }
    let inner = tabs.shrink2(vec2(MARGIN + 2.0, 0.0));
    region(ui, inner, Role::Group, "Parts of the courtroom", |ui| {
        head(ui, view, beside, &mut tab);
    });
    ui.data_mut(|data| data.insert_temp(memory, tab));

    let mut anchors = Anchors::default();
    region(ui, body, Role::Region, "Courtroom", |ui| {
        if beside && tab == Part::Hearing {
            let (said, issues) = body.split_left_right_at_x(body.right() - ISSUES);
            ui.painter().rect_filled(issues, 0, palette.surface);
            vertical_rule(ui.painter(), issues.left() + 0.5, issues.y_range(), palette);
            region(ui, said, Role::Group, "Hearing", |ui| {
                self::body(ui, view, tab, &mut anchors, actions);
            });
            anchors.issues = region(ui, issues, Role::Region, "Issues", |ui| {
                issues::column(ui, view, true, actions)
            });
        } else {
            self::body(ui, view, tab, &mut anchors, actions);
        }
    });
    let (cards, acts) = hand.split_top_bottom_at_y(hand.bottom() - ACTIONS - space::S);
    anchors.cards =
        region(ui, cards, Role::List, "Cards", |ui| self::cards(ui, view, card, small, actions));
    let acts = acts.with_max_y(acts.top() + ACTIONS).shrink2(vec2(MARGIN, 0.0));
    region(ui, acts.expand(2.0), Role::Group, "What you can do", |ui| bar(ui, view, actions));
    mark_regions(ui, body, hand, &anchors);
    anchors
}

fn mark_regions(ui: &Ui, body: Rect, hand: Rect, anchors: &Anchors) {
    let Anchors { issues, bench, transcript, table, cards } = anchors;
    for id in [issues, bench, transcript, table].into_iter().flatten() {
        keys::region(ui, body, *id);
    }
    if let Some(card) = cards.first() {
        keys::region(ui, hand, *card);
    }
}

/// A key that goes to a region opens its tab.
fn by_key(ui: &Ui, tab: &mut Part) {
    use egui::Key;
    let places = [
        (Key::T, Part::Hearing),
        (Key::I, Part::Issues),
        (Key::D, Part::Table),
        (Key::B, Part::Bench),
    ];
    for (key, place) in places {
        // The key is left for the region, which takes the keyboard if it is there to take it.
        let pressed = keys::listens(ui)
            && keys::letters_allowed(ui)
            && ui.input(|input| input.key_pressed(key) && !input.modifiers.any());
        if pressed {
            *tab = place;
        }
    }
}

fn head(ui: &mut Ui, view: &CourtroomView, beside: bool, tab: &mut Part) {
    let parts: Vec<Part> =
        Part::ALL.into_iter().filter(|part| !(beside && *part == Part::Issues)).collect();
    let tabs: Vec<Tab<'_>> = parts.iter().map(|part| Tab::new(part.name())).collect();
    let open = parts.iter().position(|part| part == tab).unwrap_or_default();
    let row = ui.max_rect();
    ui.with_layout(Layout::left_to_right(Align::Max), |ui| {
        let opened = Tabs::new("Courtroom", &tabs, open).without_rule().show(ui);
        *tab = opened.and_then(|place| parts.get(place)).copied().unwrap_or(*tab);
    });
    let rest = row.with_min_x(ui.min_rect().right() + space::M);
    region(ui, rest, Role::Group, "At a glance", |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let [own, _] = &view.time.sides;
            let ink = Palette::of(ui).ink;
            let time = Inline::new().mark(party(own.side), 9.0).gap(6.0);
            let time = time.text(Text::Strong, &own.left, ink);
            if ui.available_width() > 60.0 {
                time.show(ui);
            }
            if let Some(words) = at_stake(view).filter(|_| !(beside && *tab == Part::Hearing)) {
                let width = Text::CaptionStrong.line(ui.painter(), &words, ink).size().x;
                if ui.available_width() > width + 24.0 {
                    ui.add(Chip::new(&words));
                }
            }
        });
    });
}

/// How the issue stands that is looked at, or the first.
fn at_stake(view: &CourtroomView) -> Option<String> {
    let issue = view.issues.iter().find(|issue| issue.selected).or(view.issues.first())?;
    let gauge = issue.gauge.as_ref()?;
    Some(format!("{} {}, needs {:.0}", issue.title, gauge.label(), gauge.threshold))
}

fn body(
    ui: &mut Ui,
    view: &CourtroomView,
    tab: Part,
    anchors: &mut Anchors,
    actions: &mut Vec<Action>,
) {
    if tab == Part::Hearing {
        let margin = Margin { left: 14, right: 14, top: 8, bottom: 0 };
        let setting = transcript::Setting { margin, prompt: PROMPT, touches: true };
        anchors.transcript = Some(transcript::show(ui, view, setting, actions));
        return;
    }
    ScrollArea::vertical().id_salt(("part", tab.name())).auto_shrink(false).show(ui, |ui| {
        egui::Frame::NONE.inner_margin(Margin::symmetric(14, 12)).show(ui, |ui| {
            ui.set_max_width(560.0);
            ui.spacing_mut().item_spacing.y = space::XS;
            match tab {
                Part::Issues => anchors.issues = issues::list(ui, view, false, actions),
                Part::Table => anchors.table = table::rows(ui, view, actions),
                Part::Time => {
                    ui.label(Text::Small.rich(&view.time.turn).color(Palette::of(ui).ink2));
                    table::time(ui, &view.time);
                }
                Part::Bench | Part::Hearing => anchors.bench = bench::list(ui, &view.bench),
            }
        });
    });
}

/// The hand, the selected card first.
fn cards(
    ui: &mut Ui,
    view: &CourtroomView,
    height: f32,
    small: bool,
    actions: &mut Vec<Action>,
) -> Vec<Id> {
    let tray = &view.tray;
    let room = ui.max_rect();
    tray::sideways(ui, "cards", |ui| {
        ui.add_space(MARGIN);
        ui.spacing_mut().item_spacing.x = space::S;
        ui.vertical(|ui| {
            ui.add_space(space::S + 1.0);
            ui.horizontal_top(|ui| {
                if let Some(empty) = &tray.empty {
                    let size = vec2(room.width() - 2.0 * MARGIN, height);
                    tray::nothing(ui, empty, size, &view.actions.go_on, actions);
                }
                let mut ids: Vec<(usize, Id)> = Vec::new();
                let selected = tray.cards.iter().position(|card| card.selected);
                let others = (0..tray.cards.len()).filter(|index| Some(*index) != selected);
                for index in selected.into_iter().chain(others) {
                    let Some(card) = tray.cards.get(index) else { continue };
                    let shown = ui.push_id(card.id, |ui| {
                        if small {
                            tray::small_card(ui, card, CARD, actions)
                        } else {
                            tray::card_of(ui, card, CARD, true, actions)
                        }
                    });
                    ids.push((index, shown.inner.id));
                }
                tray::procedure(ui, &tray.procedure, height, actions);
                ui.add_space(MARGIN - space::S);
                ids.sort_by_key(|(index, _)| *index);
                ids.into_iter().map(|(_, id)| id).collect()
            })
            .inner
        })
        .inner
    })
}

fn bar(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
    let CourtActions { primary, go_on, concede, end, undo, redo, hint } = &view.actions;
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(2.0);
        let wide = ui.available_width() > 680.0;
        let look = Button::new(&primary.label).primary().icon(act::primary_icon(view));
        button(ui, primary, if wide { look.key("Enter") } else { look }, actions);
        let look = Button::new(&go_on.label);
        button(ui, go_on, if wide { look.key("A") } else { look }, actions);
        button(ui, concede, Button::new(&concede.label), actions);
        button(ui, end, Button::new(&end.label), actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(2.0);
            let left = hint.label.rsplit_once(" · ").map_or("", |(_, left)| left);
            button(ui, hint, brief(left, icons::LIGHTBULB, &hint.label), actions);
            if let Some(redo) = redo {
                button(ui, redo, brief("", icons::ARROW_U_UP_RIGHT, &redo.label), actions);
            }
            button(ui, undo, brief("", icons::ARROW_U_UP_LEFT, &undo.label), actions);
            choice(ui, view, actions);
        });
    });
}

/// A button with an icon for its words, but for a number.
const fn brief<'a>(number: &'a str, icon: icons::Icon, name: &'a str) -> Button<'a> {
    Button::new(number).icon(icon).named(name).tip(name)
}

/// Which cards are in the hand: the tabs and filters, behind a button.
fn choice(ui: &mut Ui, view: &CourtroomView, actions: &mut Vec<Action>) {
    let opener = ui.add(brief("", icons::FUNNEL_SIMPLE, "Choose which cards are shown"));
    let palette = Palette::of(ui);
    menu(ui, &opener, 220.0, |ui| {
        for tab in &view.tray.tabs {
            let count = tab.count.map(|count| count.to_string()).unwrap_or_default();
            let note = Inline::new().text(Text::Caption, &count, palette.ink3);
            if ui.add(RadioRow::new(tab.label, tab.selected).note(note)).clicked() {
                actions.push(Action::Courtroom(CourtroomAction::Tab(tab.tab)));
            }
        }
        ui.horizontal_wrapped(|ui| tray::filters(ui, &view.tray.filters, actions));
    });
}
