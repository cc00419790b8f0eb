//! Why a move, or a record, is refused.

/// The rule that forbids a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IllegalMove {
    /// The hearing is over.
    #[error("the hearing is over")]
    Over,
    /// The move belongs to counsel, and the bench is to move.
    #[error("the bench is to move")]
    BenchToMove,
    /// The move belongs to the bench, and counsel is to move.
    #[error("counsel is to move")]
    CounselToMove,
    /// A question is open.
    #[error("a question from the bench is open; only its answers, or none, may come now")]
    QuestionOpen,
    /// An answer without a question.
    #[error("no question is open")]
    NoQuestionOpen,
    /// An answer to another question.
    #[error("this answers another question than the one that is open")]
    OtherQuestion,
    /// A card of the other side.
    #[error("counsel may only play cards of their own side")]
    OtherSidesCard,
    /// A reply played as an argument.
    #[error("this is a reply, not an argument")]
    NotAnArgument,
    /// An argument played as a reply.
    #[error("this is an argument, not a reply")]
    NotAReply,
    /// A card that was played before, withdrawn or not.
    #[error("a card may be played once")]
    PlayedBefore,
    /// Not enough court time.
    #[error("it takes {needs} s and {left} s are left")]
    DoesNotFit {
        /// Its length in seconds.
        needs: u32,
        /// What the side has left in this phase, in seconds.
        left: u32,
    },
    /// A reply, a concession or a withdrawal in the openings.
    #[error("a side's opening is an argument, or yields")]
    OpeningIsAnArgument,
    /// An argument in rebuttal.
    #[error("a rebuttal only replies, or yields")]
    RebuttalOnlyReplies,
    /// A reply to something that was not said or was withdrawn.
    #[error("what it replies to is not before the court")]
    TargetNotBeforeCourt,
    /// Conceding or withdrawing what was not said or was withdrawn.
    #[error("the card is not before the court")]
    NotBeforeCourt,
    /// Conceding an own card.
    #[error("counsel concedes cards of the other side; an own card is withdrawn")]
    OwnCard,
    /// Conceded already.
    #[error("this is conceded already")]
    ConcededBefore,
    /// A question that was put before.
    #[error("a question may be put once")]
    AskedBefore,
    /// A question for which the time has not come.
    #[error("the question is not timely now")]
    NotTimely,
    /// Closing the argument, which only a person on the bench may do.
    #[error("only a person on the bench may close the argument")]
    OnlyAPersonCloses,
    /// A finding or disposition before the matter is submitted.
    #[error("the matter is not submitted yet")]
    NotSubmitted,
    /// Anything but findings and disposition once the matter is submitted.
    #[error("the matter is submitted; findings and the disposition are all that is left")]
    Submitted,
    /// A second finding on an issue.
    #[error("an issue is found once")]
    FoundBefore,
    /// A disposition before every issue has its finding.
    #[error("{left} issues have no finding yet")]
    FindingsMissing {
        /// How many.
        left: usize,
    },
    /// A reason that the move does not offer.
    #[error("the move offers no such reason")]
    NoSuchReason,
    /// Credits or words that do not go with the move, or more than three steps of hint.
    #[error("these remarks do not go with the move")]
    ForeignRemarks,
}

/// Why a record cannot be replayed. Plies count from 0 within a line, as in the record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// The record belongs to another scenario.
    #[error("the record is of scenario `{found}`, not of `{expected}`")]
    OtherScenario {
        /// Scenario of the record.
        found: String,
        /// Scenario that was given.
        expected: String,
    },
    /// A move that the rules do not allow.
    #[error("line {line}, ply {ply}: `{mv}` is not legal: {rule}")]
    Illegal {
        /// The line of play.
        line: usize,
        /// The ply.
        ply: usize,
        /// The move.
        mv: String,
        /// The rule.
        rule: IllegalMove,
    },
    /// A move by a seat that was not to move.
    #[error("line {line}, ply {ply}: `{seat}` was not to move")]
    OtherSeat {
        /// The line of play.
        line: usize,
        /// The ply.
        ply: usize,
        /// The seat's id.
        seat: String,
    },
}
