//! `colloquy evaluate`: argumentation graphs in, strengths out, one JSON object a line.
//!
//! A row has `name`, `arguments` `[{"id","base"}]`, `attacks` and `supports` `[[from,to]]` or
//! `[[from,to,weight]]`, and, if it likes, `semantics`, `method` and `topic`, which win over the
//! options. Other fields are passed over. The answer is `{"name","strengths"}`, with a method also
//! `attribution` (and `standard_errors` where Shapley values had to be sampled), in the order of
//! the row's arguments. Where a cycle had to be settled there is `convergence`, `{"converged",
//! "residual","method","iterations"}`. A row that is wrong gets `{"name","error","code"}`, its name
//! null where it cannot be read, the text for people and the code for programs, with `convergence`
//! where a cycle did not settle; and the next row is taken. Equal input gives equal bytes.
//!
//! One row is held at a time, of at most [`ROW_LIMIT`] bytes. Blank lines are passed over.

mod line;
mod row;

use std::io::{self, BufRead, Write};

use serde::Serialize;

use crate::argumentation::attribution::{self, Attribution, Method};
use crate::argumentation::{Convergence, Semantics, SolveMethod, solve};
use crate::draw::Stream;
use line::Line;
use row::{Named, Row, RowError};

/// The longest row that is read, in bytes.
pub const ROW_LIMIT: usize = 8 << 20;

/// What holds for rows that do not say otherwise.
#[derive(Debug, Clone, Default)]
pub struct EvaluateOptions {
    /// Semantics of rows without `semantics`.
    pub semantics: Semantics,
    /// Attribution method of rows without `method`; none asks for strengths alone.
    pub explain: Option<Method>,
    /// Topic of rows without `topic`.
    pub topic: Option<String>,
}

/// Answers every row of `input` on `output`. Returns whether all rows were good; an error only
/// where reading or writing failed.
pub fn evaluate(
    options: &EvaluateOptions,
    input: &mut dyn BufRead,
    output: &mut dyn Write,
) -> io::Result<bool> {
    let mut all_good = true;
    let mut text = Vec::new();
    loop {
        let answer = match line::read(input, &mut text, ROW_LIMIT)? {
            Line::End => return Ok(all_good),
            Line::Read if text.trim_ascii().is_empty() => continue,
            Line::Read => respond(options, &text, output),
            Line::TooLong => refuse(None, &RowError::TooLong { limit: ROW_LIMIT }, output),
        };
        all_good &= answer?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
}

/// Writes the answer to one row and says whether the row was good.
fn respond(options: &EvaluateOptions, text: &[u8], output: &mut dyn Write) -> io::Result<bool> {
    let row: Row = match serde_json::from_slice(text) {
        Ok(row) => row,
        Err(error) => {
            let named: Named = serde_json::from_slice(text).unwrap_or_default();
            return refuse(named.name.as_deref(), &RowError::Syntax(error), output);
        }
    };
    match answer(options, &row) {
        Ok(answer) => {
            serde_json::to_writer(output, &answer)?;
            Ok(true)
        }
        Err(error) => refuse(Some(&row.name), &error, output),
    }
}

fn refuse(name: Option<&str>, error: &RowError, output: &mut dyn Write) -> io::Result<bool> {
    let convergence = error.convergence().map(Settling::from);
    let refusal = Refusal { name, error: error.to_string(), code: error.code(), convergence };
    serde_json::to_writer(output, &refusal)?;
    Ok(false)
}

fn answer<'r>(options: &EvaluateOptions, row: &'r Row) -> Result<Answer<'r>, RowError> {
    let semantics = row.semantics.as_deref().map_or(Ok(options.semantics), str::parse)?;
    let method = row.method.as_deref().map(str::parse).transpose()?.or(options.explain);
    let (graph, ids) = row.graph()?;
    let solution = solve(&graph, semantics)?;
    let cyclic = solution.convergence.method != SolveMethod::Forward;
    let mut answer = Answer {
        name: &row.name,
        strengths: row.by_id(solution.strengths, None),
        convergence: cyclic.then(|| solution.convergence.into()),
        attribution: None,
        standard_errors: None,
    };
    if let Some(method) = method {
        let topic = row.topic.as_ref().or(options.topic.as_ref()).ok_or(RowError::NoTopic)?;
        let node = *ids.get(topic.as_str()).ok_or_else(|| RowError::Topic(topic.clone()))?;
        let Attribution { values, standard_errors } =
            attribution::attribute(&graph, semantics, method, node, draws())?;
        // only the gradient says something about the topic itself
        let own = (method != Method::Gradient).then_some(topic.as_str());
        answer.attribution = Some(row.by_id(values, own));
        answer.standard_errors = standard_errors.map(|errors| row.by_id(errors, own));
    }
    Ok(answer)
}

/// Uniform indices below a bound, the same for every row: Shapley sampling needs some order of
/// arrival, and not a different one on every run.
fn draws() -> impl FnMut(usize) -> usize {
    let mut stream = Stream::new(0, "evaluate", &[], 0);
    move |bound| stream.index(bound)
}

#[derive(Serialize)]
struct Answer<'r> {
    name: &'r str,
    strengths: row::ById<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    convergence: Option<Settling>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attribution: Option<row::ById<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standard_errors: Option<row::ById<'r>>,
}

#[derive(Serialize)]
struct Refusal<'r> {
    name: Option<&'r str>,
    error: String,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    convergence: Option<Settling>,
}

/// How the cycles of a row settled, or that they did not.
#[derive(Serialize)]
struct Settling {
    converged: bool,
    residual: f64,
    method: &'static str,
    iterations: usize,
}

impl From<Convergence> for Settling {
    fn from(convergence: Convergence) -> Self {
        let Convergence { converged, residual, method, iterations } = convergence;
        Self { converged, residual, method: method.name(), iterations }
    }
}

#[cfg(test)]
mod tests;
