//! Ids as dense indices into a [`super::Scenario`].
//!
//! Text ids are resolved once, when a scenario is validated; behind that door there is no
//! "not found" left to handle. An id belongs to the scenario that made it.

macro_rules! dense_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u16);

        impl $name {
            /// Place in the scenario's list.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

dense_ids! {
    /// An authority.
    AuthorityId,
    /// A card: an argument or a reply. Arguments come first.
    CardId,
    /// An issue.
    IssueId,
    /// A disposition, from full relief (0) to none.
    DispositionId,
    /// A proposition to which counsel may be committed.
    PropositionId,
    /// A question from the bench.
    QuestionId,
    /// An answer, counted through all questions.
    AnswerId,
    /// An invented judge.
    JudgeId,
    /// A bench profile.
    BenchId,
}

/// What a place in the argument graph may be: a card, an answer or an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryId {
    /// A card that was played.
    Card(CardId),
    /// An answer to the bench.
    Answer(AnswerId),
}
