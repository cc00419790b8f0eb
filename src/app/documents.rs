//! Documents that a person takes away from a hearing: the opinion with the numbers, the report of
//! the review, and its moves as a table. What the person wrote beside the record stands at the
//! end of either.

use super::review::{HearingReview, counsel_moves};
use super::session::Session;
use super::settings::Note;
use super::view::dialog::debrief::answers;
use super::view::words;
use crate::law::{Seat, Side};
use crate::report::document::{Block, Document, full};
use crate::report::own::{self, Answered, Noted};
use crate::report::review::Reviewed;
use crate::report::{Decided, csv};

/// Opinion, numbers, one's own sheet and the record.
pub(super) fn opinion(session: &Session, decided: &Decided) -> Document {
    let (scenario, record) = (session.scenario(), session.hearing.record());
    let mut document = full(scenario, record, decided, &[session.you]);
    let found = session.robustness().map(|found| found.blocks(scenario));
    document.blocks.extend(found.unwrap_or_default());
    document.blocks.extend(own_words(session));
    document
}

/// Opinion, numbers and record, and the review where it is there, with every sheet.
pub(super) fn report(session: &Session, decided: &Decided) -> Document {
    let (scenario, record) = (session.scenario(), session.hearing.record());
    let seats: &[Seat] = if session.review.is_some() { &[] } else { &Seat::ALL };
    let mut document = full(scenario, record, decided, seats);
    if let Some(review) = &session.review {
        let HearingReview { play, won: would_have_won, robustness, .. } = review.as_ref();
        let reviewed = Reviewed { scenario, record, decided, play, would_have_won, robustness };
        document.blocks.extend(reviewed.blocks());
    }
    document.blocks.extend(own_words(session));
    document
}

/// Debrief and bench notes.
fn own_words(session: &Session) -> Vec<Block> {
    let answered = answers(session).into_iter().map(|(step, about, words)| Answered {
        question: step.label().to_owned(),
        about,
        words,
    });
    let mut blocks = own::debrief(&answered.collect::<Vec<_>>());
    let notes: Vec<Noted> = session.aside.notes.iter().map(|note| noted(session, note)).collect();
    blocks.extend(own::notes(&notes));
    blocks
}

fn noted(session: &Session, note: &Note) -> Noted {
    let entries = session.hearing.record().entries();
    let entry = entries.iter().find(|entry| Some(entry.ply) == note.ply);
    let at = entry.map(|entry| {
        format!("Move {}, {}", entry.ply + 1, words::speaker(session.scenario(), entry.seat))
    });
    Noted { at: at.unwrap_or_default(), text: note.text.clone() }
}

/// The moves of counsel as comma-separated values; what a search finds stays empty until it has.
/// Chances are those of the first side, in percent.
pub(super) fn moves_csv(session: &Session) -> String {
    let scenario = session.scenario();
    let first = words::party(scenario, Side::First);
    let head = [
        "move",
        "side",
        "what",
        &format!("chance of {first}, if submitted"),
        "label",
        "loss",
        "key move",
        "better",
        "positions",
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (place, entry) in counsel_moves(session).into_iter().enumerate() {
        let own = session.review.as_ref().and_then(|review| review.play.moves.get(place));
        let percent = |share: f64| format!("{:.1}", 100.0 * share);
        let [chance, _] = session.after(entry.ply + 1).win_chance;
        rows.push(vec![
            (entry.ply + 1).to_string(),
            entry.seat.side().map(|side| words::party(scenario, side)).unwrap_or_default(),
            words::move_name(scenario, entry.mv),
            percent(chance),
            own.map(|own| own.label.id().to_owned()).unwrap_or_default(),
            own.map(|own| percent(own.loss)).unwrap_or_default(),
            own.map(|own| if own.key_point { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
            own.filter(|own| own.best.mv != own.played.mv)
                .map(|own| words::move_name(scenario, own.best.mv))
                .unwrap_or_default(),
            own.map(|own| own.positions.to_string()).unwrap_or_default(),
        ]);
    }
    csv::render(&rows)
}
