//! Where a hearing is saved: going on with what stands there, and never writing over anything else.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::cli::Failure;
use crate::cli::file::{self, Unreadable, saving};
use crate::hearing::Hearing;
use crate::law::Seat;
use crate::record::{Player, Record};
use crate::scenario::Scenario;

/// Opens the record at the path to go on with it; none if there is no file.
pub(super) fn resume(path: &Path, scenario: &Arc<Scenario>) -> Result<Option<Hearing>, Failure> {
    let unusable = |why: String| {
        let path = path.display();
        Failure::Usage(format!("{path} is kept as it is: {why}; save to another file"))
    };
    let draft = match file::read(path) {
        Ok(draft) => draft,
        Err(Unreadable::Io(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(Unreadable::Io(source)) => {
            return Err(Failure::File { what: format!("reading {}", path.display()), source });
        }
        Err(error @ Unreadable::NoRecord(_)) => return Err(unusable(error.to_string())),
    };
    let record = draft.resolve(scenario).map_err(|error| unusable(error.to_string()))?;
    let hearing = Hearing::replay(Arc::clone(scenario), record);
    hearing.map(Some).map_err(|error| unusable(error.to_string()))
}

/// Refuses to write where anything but a hearing of the program alone stands.
pub(super) fn must_be_free(path: &Path) -> Result<(), Failure> {
    let taken = |why: &str| {
        let path = path.display();
        Failure::Usage(format!("{path} is kept as it is: {why}; save to another file"))
    };
    match file::read(path) {
        Ok(draft) if draft.seats.iter().all(|player| *player != Player::Person) => Ok(()),
        Ok(_) => Err(taken("it is the record of a person's hearing")),
        Err(Unreadable::Io(error)) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(Unreadable::Io(source)) => Err(Failure::File { what: saving(path), source }),
        Err(error @ Unreadable::NoRecord(_)) => Err(taken(&error.to_string())),
    }
}

/// What a person who goes on should know: by what the hearing was begun, whatever was asked for.
pub(super) fn going_on(record: &Record, you: Seat) -> String {
    let others = record.seats.iter().find_map(|player| match player {
        Player::Program(level) => Some(level.label().to_lowercase()),
        Player::Person => None,
    });
    let against = match (you, others) {
        (Seat::Counsel(_), Some(level)) => format!(", against opponent {level}"),
        (Seat::Bench, Some(level)) => format!(", with counsel {level}"),
        (_, None) => String::new(),
    };
    format!("Going on with what was saved: seed {}{against}.", record.seed)
}
