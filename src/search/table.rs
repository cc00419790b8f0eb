//! Positions met before in one search, by themselves: what was played, by which side, who is to
//! move, turns and time left, commitments. Orders of play that come to the same meet here.
//!
//! The key is the whole position, so two that differ are never taken for each other.

use std::collections::BTreeMap;

use crate::hearing::Position;

/// The most positions kept; further ones are searched again where they are met again.
const MOST: usize = 1 << 16;

/// What is known of a position's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) low: f64,
    pub(super) high: f64,
}

/// What was learned so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Table(BTreeMap<Position, Bounds>);

impl Table {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn get(&self, position: &Position) -> Bounds {
        let unknown = Bounds { low: f64::NEG_INFINITY, high: f64::INFINITY };
        self.0.get(position).copied().unwrap_or(unknown)
    }

    /// Keeps what a search between `floor` and `ceiling` found: outside of them, only a bound.
    pub(super) fn learn(&mut self, position: &Position, floor: f64, value: f64, ceiling: f64) {
        let mut bounds = self.get(position);
        if value > floor {
            bounds.low = bounds.low.max(value);
        }
        if value < ceiling {
            bounds.high = bounds.high.min(value);
        }
        if self.0.len() < MOST || self.0.contains_key(position) {
            self.0.insert(*position, bounds);
        }
    }
}
