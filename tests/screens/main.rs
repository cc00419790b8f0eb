//! The screens with realistic content: each in every class of window, and what their controls push,
//! found by role and name. With `PICTURES=1` they are painted to `target/screens`, for looking at.
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

#[path = "../support/whole.rs"]
mod app;

mod bench_controls;
mod case_file;
mod countdown;
mod court_controls;
mod courtroom;
mod dialogs;
mod docket;
mod docket_controls;
mod example;
mod frame_keys;
mod frames;
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
mod pause;
mod pictures;
mod reachable;
mod record_controls;
mod regions;
mod review;
mod ruling;
mod search_hits;
mod settings;
mod settings_act;
mod shell;
mod spoken;
mod stage;
mod stages;
mod terms;
mod views_courtroom;
mod views_dialogs;
mod views_judge;
mod views_ruling;
mod walk;
mod whole;
