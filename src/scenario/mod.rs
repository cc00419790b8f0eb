//! Content: the scenario format and the validated model behind one door.
pub mod draft;
