//! Who speaks in an opinion, and the verb that goes with it.

use super::tree::Part;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// One judge for the court: *the Court finds*.
    Court,
    /// Several judges: *we find*.
    We,
    /// One judge alone: *I find*.
    I,
}

/// What the speaker does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Agree,
    AmPersuaded,
    Conclude,
    Concur,
    Credit,
    DoNotReach,
    Give,
    Reject,
    Say,
    Would,
}

impl Voice {
    /// Subject and verb; a sentence capitalizes them.
    pub(super) const fn act(self, act: Act) -> Part {
        let [court, we, i] = act.forms();
        Part::Text(match self {
            Self::Court => court,
            Self::We => we,
            Self::I => i,
        })
    }
}

impl Act {
    const fn forms(self) -> [&'static str; 3] {
        match self {
            Self::Agree => ["the Court agrees", "we agree", "I agree"],
            Self::AmPersuaded => ["the Court is persuaded", "we are persuaded", "I am persuaded"],
            Self::Conclude => ["the Court concludes", "we conclude", "I conclude"],
            Self::Concur => ["the Court concurs", "we concur", "I concur"],
            Self::Credit => ["the Court credits", "we credit", "I credit"],
            Self::DoNotReach => ["the Court does not reach", "we do not reach", "I do not reach"],
            Self::Give => ["the Court gives", "we give", "I give"],
            Self::Reject => ["the Court rejects", "we reject", "I reject"],
            Self::Say => ["the Court says", "we say", "I say"],
            Self::Would => ["the Court would", "we would", "I would"],
        }
    }
}
