//! What the program is, what it is not, and what it is made of.

use super::{Block, PageView, Section, back};
use crate::app::action::{Action, Destination, Page};
use crate::app::state::AppState;
use crate::app::view::{Control, plain};
use crate::report::text::wrapped;
use crate::scenario::Scenario;

/// Libraries that are compiled in, one a line: name, version, license, what it does.
const LIBRARIES: &str = include_str!("../../../../assets/libraries.txt");

/// Texts of licenses: name, what is under it, text.
const LICENSES: [[&str; 3]; 6] = [
    ["MIT license", "Colloquy, as you like", include_str!("../../../../LICENSE-MIT")],
    ["Apache license 2.0", "Colloquy, as you like", include_str!("../../../../LICENSE-APACHE")],
    [
        "SIL Open Font License 1.1, Source Serif",
        "Source Serif 4, in which opinions are set",
        include_str!("../../../../assets/fonts/OFL-source-serif.md"),
    ],
    [
        "SIL Open Font License 1.1, Source Sans",
        "Source Sans 3, in which everything else is set",
        include_str!("../../../../assets/fonts/OFL-source-sans.md"),
    ],
    [
        "SIL Open Font License 1.1, Source Code Pro",
        "Source Code Pro, in which codes are set",
        include_str!("../../../../assets/fonts/OFL-source-code-pro.md"),
    ],
    [
        "MIT license, Phosphor",
        "The Phosphor icons",
        include_str!("../../../../assets/fonts/MIT-phosphor.txt"),
    ],
];

pub(super) fn view(state: &AppState, open: Option<&str>) -> PageView {
    let edition = format!("Version {}", env!("CARGO_PKG_VERSION"));
    let introduction: Vec<String> = vec![
        "A mock-trial argument simulator. You argue a real case from one of three seats, and a \
         scoring model that anyone can inspect rules and says why."
            .to_owned(),
        "This is not legal advice. Rulings are those of this model, before this bench. They do \
         not predict any court."
            .to_owned(),
    ];
    let sections = vec![model(), licenses(open), libraries(), cases(state, open)];
    PageView {
        title: "About Colloquy",
        text: text(&edition, &introduction, &sections),
        edition,
        introduction,
        sections,
        wanted: None,
        back: back(),
    }
}

fn model() -> Section {
    let paragraph = |text: &str| Block::Paragraph(text.to_owned());
    Section {
        title: "What the model is, and is not".to_owned(),
        blocks: vec![
            paragraph(
                "It adds up what was said: how good each argument is on its own, how this judge \
                 receives that kind of argument, which authorities it cites and how they bind this \
                 court, and what the replies took away. Each issue is held against the standard \
                 that the law sets for it. Every step can be read in the ruling, number by number.",
            ),
            paragraph(
                "Its numbers are teaching values. They were chosen so that hearings are worth \
                 arguing and their results can be explained. None was fitted to decided cases, and \
                 none says how likely a real court is to rule one way or the other.",
            ),
            paragraph(
                "It knows only what the case file holds: no law beyond it, no facts beyond it, and \
                 no words but those of the cards. It weighs no eloquence. Judges, counsel and \
                 questions in play are invented; real judges appear only under “What happened,” \
                 for what they did of record.",
            ),
            Block::Folded {
                control: Control::new(
                    "Read the model card",
                    Action::Go(Destination::Page(Page::ModelCard(None))),
                ),
                text: None,
            },
        ],
    }
}

fn licenses(open: Option<&str>) -> Section {
    let mut blocks = vec![Block::Paragraph(
        "Colloquy is under the MIT license or the Apache license 2.0, as you like. Fonts and icons \
         keep their own."
            .to_owned(),
    )];
    for [name, about, text] in LICENSES {
        blocks.push(Block::Named {
            name: name.to_owned(),
            about: about.to_owned(),
            detail: String::new(),
        });
        blocks.push(folded(name, open, || text.to_owned()));
    }
    Section { title: "Licenses".to_owned(), blocks }
}

/// A text that is opened by its name, and closed again.
fn folded(name: &str, open: Option<&str>, text: impl FnOnce() -> String) -> Block {
    let is_open = open == Some(name);
    let label = if is_open { format!("Close: {name}") } else { format!("Read: {name}") };
    let next = (!is_open).then(|| name.to_owned());
    Block::Folded {
        control: Control::new(label, Action::Go(Destination::Page(Page::About(next)))),
        text: is_open.then(text),
    }
}

/// The libraries, as listed: name, version, license, what it does.
fn listed() -> impl Iterator<Item = [&'static str; 4]> {
    LIBRARIES.lines().filter_map(|line| {
        let mut parts = line.split('|').map(str::trim);
        Some([parts.next()?, parts.next()?, parts.next()?, parts.next()?])
    })
}

fn libraries() -> Section {
    let mut blocks = vec![Block::Paragraph(
        "Written in Rust, with these libraries and what they build on.".to_owned(),
    )];
    blocks.extend(listed().map(|[name, version, license, about]| Block::Named {
        name: name.to_owned(),
        about: about.to_owned(),
        detail: format!("{version}, {license}"),
    }));
    Section { title: "Libraries".to_owned(), blocks }
}

/// Where facts and authorities of each matter were checked.
fn cases(state: &AppState, open: Option<&str>) -> Section {
    let mut blocks = vec![Block::Paragraph(
        "Facts and authorities come from published opinions, statutes and records. Each entry says \
         where it was checked; what could not be checked is marked in the case file."
            .to_owned(),
    )];
    for matter in state.shelf.in_order() {
        let Some(first) = matter.stages.first() else { continue };
        let title = &first.matter().title;
        let sources = sources(&matter.stages);
        blocks.push(Block::Named {
            name: title.clone(),
            about: plain(&first.matter().short_caption),
            detail: format!("{} sources", sources.len()),
        });
        let name = format!("Sources of {title}");
        blocks.push(folded(&name, open, || sources.join("\n")));
    }
    Section { title: "Sources of the cases".to_owned(), blocks }
}

/// The sources of the stages of a matter, a line each: first of authorities, then of facts.
fn sources(stages: &[std::sync::Arc<Scenario>]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let authorities = stages.iter().flat_map(|stage| {
        let line = |(_, own): (_, &crate::scenario::Authority)| {
            plain(&format!("{}, {}: {}", own.name, own.cite, own.source))
        };
        stage.authorities().map(line)
    });
    let facts = stages.iter().flat_map(|stage| {
        stage.matter().facts.iter().map(|fact| plain(&format!("Facts: {}", fact.source)))
    });
    for line in authorities.chain(facts) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn text(edition: &str, introduction: &[String], sections: &[Section]) -> String {
    let wrap = |text: &str| wrapped(text, 80, "");
    let mut lines = vec!["Colloquy".to_owned(), edition.to_owned()];
    lines.extend(introduction.iter().map(|paragraph| format!("\n{}", wrap(paragraph))));
    for section in sections {
        lines.push(format!("\n{}\n{}", section.title, "-".repeat(section.title.len())));
        for block in &section.blocks {
            match block {
                Block::Paragraph(text) => lines.push(wrap(text)),
                Block::Named { name, about, detail } => {
                    let parts = [name, about, detail].into_iter().filter(|part| !part.is_empty());
                    let parts: Vec<&str> = parts.map(String::as_str).collect();
                    lines.push(wrapped(&format!("  {}", parts.join(": ")), 80, "    "));
                }
                Block::Folded { text: Some(text), .. } => lines.push(format!("\n{text}\n")),
                _ => {}
            }
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;

    use super::*;

    /// What stands under `[dependencies]` in the manifest.
    fn direct() -> BTreeSet<String> {
        let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        let manifest = manifest.unwrap();
        let (_, rest) = manifest.split_once("[dependencies]\n").unwrap();
        let (own, _) = rest.split_once("\n[").unwrap();
        let name = |line: &str| line.split_once('=').map(|(name, _)| name.trim().to_owned());
        own.lines().filter_map(name).collect()
    }

    /// Versions by name in the lock file.
    fn locked() -> BTreeMap<String, Vec<String>> {
        let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
        let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let value = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
        let mut name = String::new();
        for line in lock.lines() {
            if line.starts_with("name = ") {
                name = value(line);
            } else if line.starts_with("version = ") {
                all.entry(name.clone()).or_default().push(value(line));
            }
        }
        all
    }

    #[test]
    fn the_libraries_are_those_of_the_manifest_in_the_versions_of_the_lock_file() {
        let names: BTreeSet<String> = listed().map(|[name, ..]| name.to_owned()).collect();
        assert_eq!(names, direct());
        assert_eq!(listed().count(), LIBRARIES.lines().count(), "a line cannot be read");
        let locked = locked();
        for [name, version, license, about] in listed() {
            assert!(
                locked[name].iter().any(|own| own == version),
                "{name} is locked at {:?}, but listed at {version}",
                locked[name]
            );
            assert!(!license.is_empty() && !about.is_empty(), "{name}");
        }
    }

    #[test]
    fn every_font_and_icon_file_has_its_license_text() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts");
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "md" || ending == "txt") {
                let text = fs::read_to_string(&path).unwrap();
                assert!(LICENSES.iter().any(|[_, _, own]| *own == text), "{}", path.display());
            }
        }
        let about = |word: &str| LICENSES.iter().any(|[_, about, _]| about.contains(word));
        for word in ["Source Serif", "Source Sans", "Source Code Pro", "Phosphor"] {
            assert!(about(word), "{word}");
        }
    }
}
