//! A worked example that the rules of a hearing do not allow.
//!
//! The rules stand in `hearing`, which finds the fault; here is what it is called.

use super::{Manual, Rule, Severity};
use crate::diagnostic::{Diagnostic, Span};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E064",
    name: "illegal-example",
    severity: Severity::Error,
    manual: Manual {
        what: "A move of a worked example may not be made when its turn comes, or a step ends \
               before the question that it puts is answered.",
        why: "The example is a real hearing. After a turn to which the bench has a question, it \
              asks or lets counsel go on (`Continue`); a reply needs its target before the court.",
        wrong: "plays: [Play(\"a\"), Play(\"reply_to_a\")]",
        right: "plays: [Play(\"a\"), Continue, Play(\"reply_to_a\")]",
    },
};

/// The fault at a move, in words.
pub fn illegal_example(span: Span, message: String) -> Diagnostic {
    let Rule { code, name, severity, .. } = RULE;
    Diagnostic { span, severity, code, name, message, help: None }
}
