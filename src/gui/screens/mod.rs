//! One file a screen: each draws its view and pushes actions.

pub(crate) mod case_file;
pub(crate) mod docket;
pub(crate) mod parts;
pub(crate) mod ruling;
