//! The desktop app without a window: whole hearings from the three seats, saving, and what the
//! screens say.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "app/desk.rs"]
mod desk;
#[path = "app/hearing.rs"]
mod hearing;
