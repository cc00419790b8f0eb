//! The commands, one file each. They read what they are given, write what they are told to, and
//! leave arguments and exit codes to `main`.

pub mod evaluate;
