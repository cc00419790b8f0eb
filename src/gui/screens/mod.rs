//! One file a screen: each draws its view and pushes actions.

pub(crate) mod docket;
