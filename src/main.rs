//! Colloquy.
fn main() {}
