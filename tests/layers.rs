//! The import rules of the architecture, as data: a module imports only those that come before it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in reading order: each may import those before it.
const ORDER: [&str; 17] = [
    "argumentation",
    "draw",
    "law",
    "diagnostic",
    "scenario",
    "record",
    "scoring",
    "ruling",
    "hearing",
    "search",
    "player",
    "explanation",
    "review",
    "balance",
    "report",
    "cli",
    "app",
];

/// What some modules may import is less.
const NARROWER: [(&str, &[&str]); 7] = [
    ("argumentation", &[]),
    ("draw", &[]),
    ("law", &[]),
    ("diagnostic", &[]),
    ("scenario", &["law", "diagnostic"]),
    ("record", &["law", "scenario"]),
    ("gui", &["app", "law", "diagnostic"]),
];

/// The window's own crates stay in the window.
const WINDOW_CRATES: [&str; 3] = ["egui", "eframe", "rfd"];

fn may_import(module: &str, imported: &str) -> bool {
    if module == imported {
        return true;
    }
    if let Some((_, allowed)) = NARROWER.iter().find(|(name, _)| *name == module) {
        return allowed.contains(&imported);
    }
    if module == "app" && imported == "cli" {
        return false;
    }
    let place = |name| ORDER.iter().position(|other| *other == name);
    matches!((place(module), place(imported)), (Some(own), Some(other)) if other < own)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module of a file: the first part of its path in `src`.
fn module(file: &Path) -> String {
    let path = file.strip_prefix("src").unwrap();
    let first = path.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The code of a file without comments and its tests, which may look anywhere.
fn code(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn is_test(file: &Path) -> bool {
    let in_tests = file.components().any(|part| part.as_os_str() == "tests");
    in_tests || file.file_stem().is_some_and(|stem| stem == "tests" || stem == "fixture")
}

/// Names that follow `crate::` in code, also within braces.
fn imports(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0_usize;
            let mut part = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => names.push(std::mem::take(&mut part)),
                    _ if depth == 0 => part.push(letter),
                    _ => {}
                }
            }
            names.push(part);
        } else {
            names.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    let head = |name: &String| name.trim().split("::").next().unwrap_or_default().to_owned();
    names.iter().map(head).filter(|name| !name.is_empty()).collect()
}

#[test]
fn a_module_imports_only_what_comes_before_it() {
    let mut offenses = Vec::new();
    for file in sources(Path::new("src")) {
        let module = module(&file);
        if ["lib", "main"].contains(&module.as_str()) || is_test(&file) {
            continue;
        }
        let known = ORDER.contains(&module.as_str()) || module == "gui";
        if !known {
            offenses.push(format!("{}: the table does not know {module}", file.display()));
        }
        for imported in imports(&code(&fs::read_to_string(&file).unwrap())) {
            // macros and items of the crate root
            let is_module = ORDER.contains(&imported.as_str()) || imported == "gui";
            if is_module && !may_import(&module, &imported) {
                offenses.push(format!("{}: {module} imports {imported}", file.display()));
            }
        }
    }
    assert!(offenses.is_empty(), "{}", offenses.join("\n"));
}

#[test]
fn only_the_window_knows_the_windows_crates() {
    let mut offenses = Vec::new();
    for file in sources(Path::new("src")) {
        let module = module(&file);
        if ["gui", "main"].contains(&module.as_str()) {
            continue;
        }
        let code = code(&fs::read_to_string(&file).unwrap());
        for name in WINDOW_CRATES.iter().filter(|name| code.contains(&format!("{name}::"))) {
            offenses.push(format!("{}: {module} imports {name}", file.display()));
        }
    }
    assert!(offenses.is_empty(), "{}", offenses.join("\n"));
}

/// Where files are touched: the three doors.
const DOORS: [&str; 5] = [
    "src/scenario/load/",
    "src/scenario/library.rs", // looks through folders
    "src/scenario/common.rs",
    "src/app/storage",
    "src/cli/",
];

#[test]
fn files_are_touched_at_the_doors_alone() {
    let mut offenses = Vec::new();
    for file in sources(Path::new("src")).iter().filter(|file| !is_test(file)) {
        let path = file.to_str().unwrap();
        let code = code(&fs::read_to_string(file).unwrap());
        let touches = ["std::fs", "fs::File", "File::open", "tempfile::"];
        if touches.iter().any(|word| code.contains(word))
            && !DOORS.iter().any(|door| path.starts_with(door))
        {
            offenses.push(path.to_owned());
        }
    }
    assert!(offenses.is_empty(), "{}", offenses.join("\n"));
}

#[test]
fn the_table_would_see_an_offense() {
    let code =
        "use crate::{law::Side, hearing::{Position, Clock}};\nlet x = crate::report::text();";
    assert_eq!(imports(code), ["law", "hearing", "report"]);
    assert!(may_import("hearing", "scoring") && !may_import("scoring", "hearing"));
    assert!(!may_import("scenario", "record") && !may_import("gui", "scoring"));
    assert!(!may_import("app", "cli") && may_import("app", "report"));
}

#[test]
fn no_file_is_so_long_that_nobody_reads_it() {
    const MOST: usize = 400;
    let mut long = Vec::new();
    for file in sources(Path::new("src")).iter().filter(|file| !is_test(file)) {
        let text = fs::read_to_string(file).unwrap();
        let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count();
        if lines > MOST {
            long.push(format!("{}: {lines} lines", file.display()));
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}
