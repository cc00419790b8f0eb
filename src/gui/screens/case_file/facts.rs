//! The question presented, the facts with the way to the record, and the parties.

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::view::case_file::{BriefView, FactView};
use crate::app::{Action, CasePlace, Destination};
use crate::gui::icons;
use crate::gui::screens::parts::party;
use crate::gui::theme::{Palette, Passage, Text, WindowClass, space};
use crate::gui::widgets::{Inline, TextLink, Tip, explained, region_label};

/// Shows them, from above.
pub(super) fn show(ui: &mut Ui, view: &BriefView, actions: &mut Vec<Action>) {
    let palette = Palette::of(ui);
    region_label(ui, "Question presented");
    explained(ui, Passage::new().marked(Text::Lead, &view.question, palette.ink));
    ui.add_space(space::XS);
    region_label(ui, "Facts");
    let memory = ui.scope_id().with(("all facts", &view.question));
    let all: bool = ui.data(|data| data.get_temp(memory)).unwrap_or(false);
    let most = if WindowClass::current(ui.ctx()) == WindowClass::Full { 5 } else { 4 };
    let width = ui.available_width();
    let mut passage = Passage::new().marked(Text::Opinion, &view.posture, palette.ink);
    let mut told = 0;
    for fact in &view.facts {
        let longer = with_fact(passage.clone(), fact, palette);
        if !all && longer.clone().width(width).galley(ui.painter()).rows.len() > most {
            break;
        }
        passage = longer;
        told += 1;
    }
    explained(ui, passage);
    let words = match view.facts.len() {
        _ if all => "Show the first facts only".to_owned(),
        count if told < count => format!("Show all {count} facts"),
        _ => String::new(),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        pages(ui, view, told, actions);
        let look = TextLink::new(&words).kind(Text::SmallStrong).accent();
        if !words.is_empty() && ui.add(look).clicked() {
            ui.data_mut(|data| data.insert_temp(memory, !all));
            ui.request_repaint();
        }
    });
    if !view.below.is_empty() {
        region_label(ui, "From your record of the stage below");
        for line in &view.below {
            Passage::new().marked(Text::Small, line, palette.ink2).show(ui);
        }
        ui.add_space(space::XS);
    }
    parties(ui, view);
}

/// Where in the record the facts stand that are told.
fn pages(ui: &mut Ui, view: &BriefView, told: usize, actions: &mut Vec<Action>) {
    let (Some(first), Some(last)) = (view.facts.first(), view.facts.get(told.wrapping_sub(1)))
    else {
        return;
    };
    let words = match last.number.strip_prefix("R.") {
        Some(number) if told > 1 => format!("{}\u{2013}{number}", first.number),
        _ => first.number.clone(),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let (icon, _) = ui.allocate_exact_size(vec2(14.0, 18.0), Sense::hover());
        icons::FILE_TEXT.paint(ui.painter(), icon.center(), 14.0, Palette::of(ui).ink3);
        let look = TextLink::new(&words).kind(Text::SmallStrong).tip("Opens the record there");
        if ui.add(look).clicked() {
            let place = CasePlace::Fact(0);
            actions.push(Action::Go(Destination::InCaseFile(view.case.clone(), place)));
        }
    });
}

fn with_fact(passage: Passage, fact: &FactView, palette: &Palette) -> Passage {
    let passage = passage.text(Text::Opinion, " ", palette.ink);
    let passage = passage.marked(Text::Opinion, &fact.text, palette.ink);
    match fact.unsettled {
        Some(unsettled) => passage.text(Text::Caption, &format!(" ({unsettled})"), palette.warn),
        None => passage,
    }
}

fn parties(ui: &mut Ui, view: &BriefView) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::L, space::XXS);
        ui.spacing_mut().interact_size.y = 18.0;
        for person in &view.parties {
            let shown = Inline::new()
                .mark(party(person.side), 10.0)
                .gap(6.0)
                .text(Text::SmallStrong, &person.name, palette.ink)
                .gap(8.0)
                .text(Text::Small, &person.role, palette.ink2)
                .show(ui);
            let about = ui.interact(shown.rect, shown.id.with("about"), Tip::RESTS);
            about.widget_info(|| WidgetInfo::labeled(Role::Note, true, &person.name));
            Tip::new(&person.about).on(about);
        }
    });
}
