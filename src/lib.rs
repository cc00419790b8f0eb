//! Colloquy, a mock-trial argument simulator.

pub mod app;
pub mod argumentation;
pub mod balance;
pub mod cli;
pub mod diagnostic;
pub mod draw;
pub mod explanation;
#[cfg(feature = "gui")]
pub mod gui;
pub mod hearing;
pub mod law;
pub mod player;
pub mod record;
pub mod report;
pub mod review;
pub mod ruling;
pub mod scenario;
pub mod scoring;
pub mod search;
