//! The screens with realistic content: pictures of each in every class of window, written to
//! `target/screens`, and what their controls push, found by role and name.
#![cfg(feature = "gui")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, and its sample views are long lists"
)]

#[path = "../support/mod.rs"]
mod support;

#[path = "../app/desk.rs"]
mod desk;

mod case_file;
mod countdown;
mod courtroom;
mod dialogs;
mod docket;
mod example;
mod frame_keys;
mod hand;
mod hearing;
mod judge;
mod map;
mod map_fit;
mod map_picture;
mod map_replay;
mod map_ways;
mod messages;
mod page;
mod reachable;
mod review;
mod ruling;
mod search_hits;
mod settings;
mod shell;
mod stage;
mod stages;
mod terms;
mod views_courtroom;
mod views_dialogs;
mod views_judge;
mod views_ruling;
