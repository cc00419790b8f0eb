//! The desktop app without a window: whole hearings from the three seats, saving, and what the
//! screens say.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "app/desk.rs"]
mod desk;
#[path = "app/hearing.rs"]
mod hearing;
