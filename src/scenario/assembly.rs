//! A matter as read: the drafts of all its files, each with its place.
//!
//! [`ScenarioDraft`] is what `check` looks at. It may be wrong in every way; nothing in it is
//! resolved or weighed yet.

use std::collections::BTreeSet;
use std::ops::Deref;

use super::draft::{
    ArgumentDraft, AuthorityDraft, CourtDraft, ExampleDraft, ExerciseDraft, FactDraft,
    LibraryDraft, MatterDraft, PropositionDraft, ReplyDraft, StageDraft, TermDraft,
};
use super::source::Place;

/// A draft and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Placed<T> {
    pub draft: T,
    pub place: Place,
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.draft
    }
}

/// All that was read of a matter.
#[derive(Clone, Debug)]
pub(super) struct ScenarioDraft {
    pub matter: Placed<MatterDraft>,
    pub facts: Vec<Placed<FactDraft>>,
    pub courts: Vec<Placed<CourtDraft>>,
    pub authorities: Vec<Placed<AuthorityDraft>>,
    pub propositions: Vec<Placed<PropositionDraft>>,
    pub arguments: Vec<Placed<ArgumentDraft>>,
    pub replies: Vec<Placed<ReplyDraft>>,
    pub glossary: Vec<Placed<TermDraft>>,
    pub exercises: Vec<Placed<ExerciseDraft>>,
    pub stages: Vec<Placed<StageDraft>>,
    /// Worked examples, each with the place of its stage in `stages`.
    pub examples: Vec<(usize, Placed<ExampleDraft>)>,
    /// False where something had to be mended to be read: what seems to lack may be there.
    pub is_whole: bool,
    /// Ids of what had to be left out.
    pub ghosts: BTreeSet<String>,
}

impl ScenarioDraft {
    /// Begins with `matter.ron`, source 0: its library and its own stage.
    pub(super) fn new(mut matter: MatterDraft) -> Self {
        let library = std::mem::take(&mut matter.library);
        let stage = matter.stage.take();
        let root = Place::root(0);
        let mut draft = Self {
            matter: Placed { draft: matter, place: root.clone() },
            facts: Vec::new(),
            courts: Vec::new(),
            authorities: Vec::new(),
            propositions: Vec::new(),
            arguments: Vec::new(),
            replies: Vec::new(),
            glossary: Vec::new(),
            exercises: Vec::new(),
            stages: Vec::new(),
            examples: Vec::new(),
            is_whole: true,
            ghosts: BTreeSet::new(),
        };
        draft.add_library(library, &root.field("library"));
        draft.stages.extend(stage.map(|stage| Placed { draft: stage, place: root.field("stage") }));
        draft
    }

    /// Adds shared content.
    pub(super) fn add_library(&mut self, library: LibraryDraft, place: &Place) {
        place_all(&mut self.facts, library.facts, &place.field("facts"));
        place_all(&mut self.courts, library.courts, &place.field("courts"));
        place_all(&mut self.authorities, library.authorities, &place.field("authorities"));
        place_all(&mut self.propositions, library.propositions, &place.field("propositions"));
        place_all(&mut self.arguments, library.arguments, &place.field("arguments"));
        place_all(&mut self.replies, library.replies, &place.field("replies"));
        place_all(&mut self.glossary, library.glossary, &place.field("glossary"));
        place_all(&mut self.exercises, library.exercises, &place.field("exercises"));
    }

    /// Adds the worked example of a stage.
    pub(super) fn add_example(&mut self, stage: usize, example: ExampleDraft, source: usize) {
        self.examples.push((stage, Placed { draft: example, place: Place::root(source) }));
    }

    /// The worked example of a stage.
    pub(super) fn example(&self, stage: usize) -> Option<&Placed<ExampleDraft>> {
        self.examples.iter().find(|(own, _)| *own == stage).map(|(_, example)| example)
    }

    /// Adds a stage file.
    pub(super) fn add_stage(&mut self, stage: StageDraft, source: usize) {
        self.stages.push(Placed { draft: stage, place: Place::root(source) });
    }
}

fn place_all<T>(list: &mut Vec<Placed<T>>, drafts: Vec<T>, place: &Place) {
    list.extend(
        drafts.into_iter().enumerate().map(|(i, draft)| Placed { draft, place: place.index(i) }),
    );
}
