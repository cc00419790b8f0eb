//! The card that leaves the hand when it is played: for a moment it still shows, rising and fading.

use egui::{Id, Rect, Ui, vec2};

use super::tray::argument_card;
use crate::app::CardId;
use crate::app::view::courtroom::{CardView, Tray};
use crate::gui::theme::{Palette, motion};

/// By how much it rises, in points.
const RISE: f32 = 28.0;

/// The selected card, and where it was.
#[derive(Clone)]
struct Held {
    card: CardView,
    rect: Rect,
}

/// Shows the card that was selected and is gone from the hand, while it leaves.
pub(super) fn show(ui: &Ui, tray: &Tray, shown: &[(CardId, Rect)], compact: bool) {
    let (held, gone) = (Id::unique("card held"), Id::unique("card that leaves"));
    let before: Option<Held> = ui.data(|data| data.get_temp(held));
    let selected = tray.cards.iter().find(|card| card.selected);
    let place =
        |card: &CardView| shown.iter().find(|(id, _)| *id == card.id).map(|(_, rect)| *rect);
    let now = selected.and_then(|card| Some((card, place(card)?)));
    if let Some(before) = &before
        && !tray.cards.iter().any(|card| card.id == before.card.id)
    {
        let since = ui.input(|input| input.time);
        ui.data_mut(|data| data.insert_temp(gone, (before.clone(), since)));
    }
    let same =
        |held: &Held| now.is_some_and(|(card, rect)| card.id == held.card.id && rect == held.rect);
    match now {
        _ if before.as_ref().is_some_and(same) => {}
        Some((card, rect)) => {
            ui.data_mut(|data| data.insert_temp(held, Held { card: card.clone(), rect }));
        }
        None => ui.data_mut(|data| data.remove::<Held>(held)),
    }
    let leaving: Option<(Held, f64)> = ui.data(|data| data.get_temp(gone));
    let Some((Held { card, rect }, since)) = leaving else { return };
    let Some(share) = motion::leave(ui, since) else {
        ui.data_mut(|data| data.remove::<(Held, f64)>(gone));
        return;
    };
    let mut painter = ui.painter().clone();
    painter.multiply_opacity(1.0 - share);
    let rect = rect.translate(vec2(0.0, -RISE * share));
    argument_card(&card, rect.width(), compact).paint(&painter, rect, Palette::of(ui));
}
