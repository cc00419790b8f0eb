//! Seeing from another thread how far a search or a review is, and stopping it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Shared by whoever works and whoever waits.
#[derive(Debug, Default)]
pub struct Watch {
    positions: AtomicUsize,
    done: AtomicUsize,
    of: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// Count of positions valued so far, brought up to date now and then.
    pub fn positions(&self) -> usize {
        self.positions.load(Ordering::Relaxed)
    }

    /// Steps done, and how many there are; none are known before the work begins.
    pub fn steps(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Asks the work to end soon.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    pub(crate) fn begin(&self, steps: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.of.store(steps, Ordering::Relaxed);
    }

    pub(crate) fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn count(&self, positions: usize) {
        self.positions.fetch_add(positions, Ordering::Relaxed);
    }
}
