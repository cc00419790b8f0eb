//! The desktop app without a window: whole hearings from the three seats, saving, and what the
//! screens say.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "app/amici.rs"]
mod amici;
#[path = "app/debrief.rs"]
mod debrief;
#[path = "app/desk.rs"]
mod desk;
#[path = "app/docket.rs"]
mod docket;
#[path = "app/example.rs"]
mod example;
#[path = "app/exercise.rs"]
mod exercise;
#[path = "app/hearing.rs"]
mod hearing;
#[path = "app/paths.rs"]
mod paths;
#[path = "app/review.rs"]
mod review;
#[cfg(feature = "gui")]
#[path = "app/runner.rs"]
mod runner;
#[path = "app/saving.rs"]
mod saving;
#[path = "app/screens.rs"]
mod screens;
#[path = "app/wishes.rs"]
mod wishes;
