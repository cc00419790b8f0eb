//! Positions met before in one search, by themselves: what was played, by which side, who is to
//! move, turns and time left, commitments. Orders of play that come to the same meet here.
//!
//! The key is the whole position, so two that differ are never taken for each other.

use std::collections::BTreeMap;

use crate::hearing::Position;

/// The most positions kept; further ones are searched again where they are met again.
const MOST: usize = 1 << 16;

/// What was learned so far of positions.
#[derive(Clone, Debug)]
pub(super) struct Table<T>(BTreeMap<Position, T>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Copy> Table<T> {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn get(&self, position: &Position) -> Option<T> {
        self.0.get(position).copied()
    }

    pub(super) fn keep(&mut self, position: &Position, known: T) {
        if self.0.len() < MOST || self.0.contains_key(position) {
            self.0.insert(*position, known);
        }
    }
}

/// What is known of a position's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Bounds {
    pub(super) const UNKNOWN: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };
}

impl Table<Bounds> {
    /// Keeps what a search between `floor` and `ceiling` found: outside of them, only a bound.
    pub(super) fn learn(&mut self, position: &Position, floor: f64, value: f64, ceiling: f64) {
        let mut bounds = self.get(position).unwrap_or(Bounds::UNKNOWN);
        if value > floor {
            bounds.low = bounds.low.max(value);
        }
        if value < ceiling {
            bounds.high = bounds.high.min(value);
        }
        self.keep(position, bounds);
    }
}
