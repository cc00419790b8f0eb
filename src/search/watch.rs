//! Seeing from another thread how far a search is, and stopping it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Shared by whoever works and whoever waits.
#[derive(Debug, Default)]
pub struct Watch {
    positions: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// Count of positions valued so far, brought up to date now and then.
    pub fn positions(&self) -> usize {
        self.positions.load(Ordering::Relaxed)
    }

    /// Asks the work to end soon.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to end.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    pub(super) fn count(&self, positions: usize) {
        self.positions.fetch_add(positions, Ordering::Relaxed);
    }
}
