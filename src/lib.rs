//! Colloquy, a mock-trial argument simulator.

pub mod diagnostic;
pub mod law;
pub mod scenario;
