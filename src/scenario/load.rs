//! Reading matters: the only code that opens scenario files.
//!
//! A file may come from anywhere. Only regular files inside the matter's folder are opened, no
//! more than [`MAX_BYTES`] of a matter is read, and whatever is wrong comes back as a
//! [`Diagnostic`]. Not here: where matters are looked for (`Library`).

mod files;
mod hashed;

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use self::files::{Files, Folder, InMemory, Text, Unreadable};
use super::assembly::ScenarioDraft;
use super::check::{
    self, At, Fault, Faults, Rule, not_utf8, outside_folder, over_limit, unreadable_file,
    unresolved,
};
use super::common;
use super::draft::{CommonDraft, ExampleDraft, LibraryDraft, MatterDraft, StageDraft};
use super::model::Scenario;
use super::parse::{self, Node};
use super::resolve;
use super::source::{Place, Source};
use super::view::View;
use crate::diagnostic::{Diagnostic, Span};

/// The most bytes of a matter that are read, all its files together: 8 MiB.
pub const MAX_BYTES: u64 = 8 << 20;

/// The most diagnostics of a matter that are given back.
pub const MAX_DIAGNOSTICS: usize = 100;

/// The most files of a matter.
const MAX_FILES: usize = 64;

/// What became of a matter.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// One scenario for each stage, in order; none at all if the matter has an error.
    pub scenarios: Vec<Arc<Scenario>>,
    /// Faults by place, errors kept before warnings where there are too many.
    pub diagnostics: Vec<Diagnostic>,
    /// How many faults were left out of `diagnostics`.
    pub omitted: usize,
    /// What was read, in order; `matter.ron` first.
    pub sources: Vec<Source>,
    /// The matter's own file does not exist, or the system does not let it be read.
    pub is_unreachable: bool,
}

impl Loaded {
    /// Whether the matter can be played.
    pub fn is_playable(&self) -> bool {
        !self.scenarios.is_empty()
    }
}

/// Loads a matter from its folder or its only file.
pub fn load_matter(path: &Path) -> Loaded {
    load(&Folder::new(path))
}

/// Loads a matter from texts with their paths. The one called `matter.ron`, or else the first, is
/// the matter's own; the others are found by their path from there.
pub fn load_from_sources(sources: &[(&str, &str)]) -> Loaded {
    load(&InMemory::new(sources))
}

/// The files of a matter, as far as they can be read, without a look at what they say.
pub(super) fn files_of(path: &Path) -> Vec<Source> {
    let folder = Folder::new(path);
    let mut reading = Reading::new(&folder);
    reading.matter();
    reading.sources
}

fn load(files: &dyn Files) -> Loaded {
    let mut reading = Reading::new(files);
    let draft = reading.matter();
    let mut scenarios = Vec::new();
    if let Some(draft) = draft {
        let view = View::new(&draft);
        let mut faults = Faults::default();
        check::check(&view, &mut faults);
        reading.take_over(faults);
        if !reading.faults.has_errors() {
            scenarios = reading.resolve(&view);
            if scenarios.is_empty() {
                let message = "no scenario could be made of this matter";
                let help = Some("please report this with the matter".to_owned());
                reading.faults.add(&unresolved::RULE, Place::root(0), message, help);
            }
        }
    }
    reading.finish(scenarios)
}

/// A matter while it is read.
struct Reading<'a> {
    files: &'a dyn Files,
    bytes_left: u64,
    sources: Vec<Source>,
    trees: Vec<Option<Node>>,
    mended: Vec<Vec<Range<usize>>>,
    ghosts: BTreeSet<String>,
    faults: Faults,
    /// The source of each stage, in order; the matter's own is 0.
    stage_sources: Vec<usize>,
    /// The first source that is a file of `common`; those after it are, too.
    first_common: Option<usize>,
    is_unreachable: bool,
}

impl<'a> Reading<'a> {
    fn new(files: &'a dyn Files) -> Self {
        Self {
            files,
            bytes_left: MAX_BYTES,
            sources: Vec::new(),
            trees: Vec::new(),
            mended: Vec::new(),
            ghosts: BTreeSet::new(),
            faults: Faults::default(),
            stage_sources: Vec::new(),
            first_common: None,
            is_unreachable: false,
        }
    }

    /// Reads every file; none if one of them gives no draft.
    fn matter(&mut self) -> Option<ScenarioDraft> {
        let root = At::File(self.files.name(self.files.root()));
        let (_, matter) = self.file::<MatterDraft>(self.files.root(), root)?;
        let (includes, stages) = (matter.include.clone(), matter.stages.clone());
        let from_common = matter.common.clone();
        if matter.stage.is_some() {
            self.stage_sources.push(0);
        }
        let mut draft = ScenarioDraft::new(matter);
        let mut complete = true;
        if from_common.len() + includes.len() + stages.len() > MAX_FILES {
            let message = format!("the matter names more than {MAX_FILES} files");
            self.faults.add(&over_limit::RULE, Place::root(0).field("include"), message, None);
            return None;
        }
        for (i, path) in includes.iter().enumerate() {
            let at = At::Place(Place::root(0).field("include").index(i));
            match self.file::<LibraryDraft>(path, at) {
                Some((index, library)) => draft.add_library(library, &Place::root(index)),
                None => complete = false,
            }
        }
        for (i, path) in stages.iter().enumerate() {
            let at = At::Place(Place::root(0).field("stages").index(i));
            match self.file::<StageDraft>(path, at) {
                Some((index, stage)) => {
                    self.stage_sources.push(index);
                    draft.add_stage(stage, index);
                }
                None => complete = false,
            }
        }
        self.first_common = Some(self.sources.len());
        let mut shared = Vec::new();
        for (i, name) in from_common.iter().enumerate() {
            let at = At::Place(Place::root(0).field("common").index(i));
            let read = self.files.read_common(name, self.bytes_left);
            match self.text::<CommonDraft>(read, at) {
                Some((index, file)) => shared.push((file, Place::root(index))),
                None => complete = false,
            }
        }
        common::take_over(&mut draft, shared);
        complete &= self.examples(&mut draft);
        draft.is_whole = self.mended.iter().all(Vec::is_empty);
        draft.ghosts = std::mem::take(&mut self.ghosts);
        complete.then_some(draft)
    }

    /// Reads the worked examples that lie beside the stages. Only a matter with a folder of its own
    /// has any. Returns whether each could be read.
    fn examples(&mut self, draft: &mut ScenarioDraft) -> bool {
        let mut complete = true;
        if self.files.root() != files::MATTER {
            return complete;
        }
        let is_plain = |id: &&String| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        let stages: Vec<_> =
            draft.stages.iter().map(|stage| stage.id.clone()).enumerate().collect();
        for (stage, id) in stages.iter().filter(|(_, id)| is_plain(&id)) {
            let path = format!("examples/{id}.ron");
            let read = self.files.read(&path, self.bytes_left);
            if matches!(read, Err(Unreadable::Missing)) {
                continue;
            }
            let name = self.files.name(&path);
            match self.text::<ExampleDraft>((name.clone(), read), At::File(name)) {
                Some((index, example)) => draft.add_example(*stage, example, index),
                None => complete = false,
            }
        }
        complete
    }

    /// Reads one file of the matter's folder, named at `at`.
    fn file<T: DeserializeOwned>(&mut self, path: &str, at: At) -> Option<(usize, T)> {
        let read = self.files.read(path, self.bytes_left);
        self.text((self.files.name(path), read), at)
    }

    /// Reads the text of one file, named at `at`.
    fn text<T: DeserializeOwned>(
        &mut self,
        (name, text): (String, Result<Text, Unreadable>),
        at: At,
    ) -> Option<(usize, T)> {
        let index = self.sources.len();
        match text {
            Ok(Text::Utf8(text)) => {
                self.bytes_left = self.bytes_left.saturating_sub(text.len() as u64);
                self.sources.push(Source::new(name, text));
            }
            Ok(Text::Other { lossy, valid }) => {
                self.sources.push(Source::new(name, lossy));
                self.trees.push(None);
                self.mended.push(Vec::new());
                let message = "this is not UTF-8 text".to_owned();
                let help = Some("save the file as UTF-8".to_owned());
                let at = At::Bytes(index, valid..valid);
                self.faults.push(Fault { rule: &not_utf8::RULE, at, message, help });
                return None;
            }
            Err(unreadable) => {
                let is_io = matches!(unreadable, Unreadable::NoMatter | Unreadable::Refused(_));
                self.is_unreachable |= is_io && index == 0;
                self.faults.push(unreadable_fault(&name, &unreadable, at));
                return None;
            }
        }
        let source = self.sources.last()?;
        let read = parse::read::<T>(source, index, &mut self.faults);
        self.trees.push(read.tree);
        self.mended.push(read.mended);
        self.ghosts.extend(read.ghosts);
        read.draft.map(|draft| (index, draft))
    }

    /// Takes over faults of meaning, without those about what was mended.
    fn take_over(&mut self, faults: Faults) {
        for fault in faults.into_list() {
            let (source, range) = self.bytes(&fault.at);
            let mended = source.and_then(|source| self.mended.get(source));
            let is_moot = mended.is_some_and(|mended| {
                mended
                    .iter()
                    .any(|m| m.start < range.end.max(range.start + 1) && range.start < m.end)
            });
            if !is_moot {
                self.faults.push(fault);
            }
        }
    }

    fn resolve(&self, view: &View<'_>) -> Vec<Arc<Scenario>> {
        // a stage's hash leaves out the other stages' files, and of `common` what was not taken over
        let common = self.first_common.unwrap_or(self.sources.len());
        let own =
            |index: usize, stage: usize| index == stage || !self.stage_sources.contains(&index);
        let scenario = |(position, &stage): (usize, &usize)| {
            let files = self.sources.iter().take(common).enumerate();
            let files = files.filter(|(i, _)| *i == 0 || own(*i, stage));
            let files = files.flat_map(|(i, s)| hashed::counted(s.text(), self.tree(i)));
            let hash = resolve::hash(files.chain(self.taken_over(view, common)));
            resolve::scenario(view, position, hash, &|place| self.span(place)).map(Arc::new)
        };
        let all: Option<Vec<_>> = self.stage_sources.iter().enumerate().map(scenario).collect();
        all.unwrap_or_default()
    }

    /// The texts of what was taken over from `common`, whose files begin with this source.
    fn taken_over(&self, view: &View<'_>, common: usize) -> impl Iterator<Item = &str> {
        let courts = view.draft.courts.iter().map(|court| &court.place);
        let authorities = view.draft.authorities.iter().map(|authority| &authority.place);
        let places = courts.chain(authorities).filter(move |place| place.source >= common);
        places.filter_map(|place| {
            let tree = self.tree(place.source)?;
            self.sources.get(place.source)?.text().get(tree.locate(&place.path))
        })
    }

    fn tree(&self, source: usize) -> Option<&Node> {
        self.trees.get(source)?.as_ref()
    }

    /// Where a value stands in the text.
    fn span(&self, place: &Place) -> Span {
        let (source, range) = self.bytes(&At::Place(place.clone()));
        let source = source.and_then(|index| self.sources.get(index));
        source.map_or_else(|| Source::new("", "").span(&(0..0)), |source| source.span(&range))
    }

    fn bytes(&self, at: &At) -> (Option<usize>, Range<usize>) {
        match at {
            At::File(_) => (None, 0..0),
            At::Bytes(source, range) => (Some(*source), range.clone()),
            At::Place(place) => {
                let tree = self.tree(place.source);
                (Some(place.source), tree.map_or(0..0, |tree| tree.locate(&place.path)))
            }
        }
    }

    /// Gives every fault its lines and columns.
    fn finish(self, scenarios: Vec<Arc<Scenario>>) -> Loaded {
        let mut placed: Vec<_> =
            self.faults.list().iter().map(|fault| (self.bytes(&fault.at), fault)).collect();
        placed.sort_by_key(|((source, range), fault)| {
            (fault.rule.severity, *source, range.start, fault.rule.code)
        });
        let omitted = placed.len().saturating_sub(MAX_DIAGNOSTICS) + self.faults.more();
        placed.truncate(MAX_DIAGNOSTICS);
        let mut diagnostics: Vec<Diagnostic> = placed
            .iter()
            .map(|((source, range), fault)| self.diagnostic(*source, range, fault))
            .collect();
        diagnostics.sort();
        diagnostics.dedup();
        Loaded {
            scenarios,
            diagnostics,
            omitted,
            sources: self.sources,
            is_unreachable: self.is_unreachable,
        }
    }

    fn diagnostic(&self, source: Option<usize>, range: &Range<usize>, fault: &Fault) -> Diagnostic {
        let Rule { code, name, severity, .. } = *fault.rule;
        let source = source.and_then(|index| self.sources.get(index));
        let span = source.map_or_else(
            || {
                let name = if let At::File(name) = &fault.at { name.as_str() } else { "" };
                Source::new(name, "").span(&(0..0))
            },
            |source| source.span(range),
        );
        let message = short(&fault.message);
        let help = fault.help.as_deref().map(short);
        Diagnostic { span, severity, code, name, message, help }
    }
}

/// A message without the bulk of what an author may have written into it.
fn short(text: &str) -> String {
    const MOST: usize = 300;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn unreadable_fault(name: &str, unreadable: &Unreadable, at: At) -> Fault {
    let (rule, message, help) = match unreadable {
        Unreadable::Missing => (&unreadable_file::RULE, format!("there is no file {name}"), None),
        Unreadable::NoMatter => (
            &unreadable_file::RULE,
            format!("there is no case here: {name} does not exist"),
            Some("`colloquy new DIR` writes a case to begin with".to_owned()),
        ),
        Unreadable::NotRegular => {
            (&unreadable_file::RULE, format!("{name} is not a regular file"), None)
        }
        Unreadable::Refused(why) => {
            (&unreadable_file::RULE, format!("{name} cannot be read: {why}"), None)
        }
        Unreadable::TooLarge => (
            &over_limit::RULE,
            format!("{name} makes the matter larger than {} MiB", MAX_BYTES >> 20),
            Some("this file is not read".to_owned()),
        ),
        Unreadable::NoName => (
            &outside_folder::RULE,
            format!("{name} is not the name of a file in the folder `common`"),
            Some("write the name alone: `courts.ron`".to_owned()),
        ),
        Unreadable::Outside => (
            &outside_folder::RULE,
            format!("`{name}` is outside the matter's folder"),
            Some("copy the file into the folder and name it without `..`".to_owned()),
        ),
    };
    Fault { rule, at, message, help }
}
