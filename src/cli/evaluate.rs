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
//! Where the options name several semantics (`mlp,qe` or `all`), a row that names none is answered
//! once by each, in their order, and every answer has a field `semantics` behind its name. A row
//! that cannot be read as a graph is refused once.
//!
//! One row is held at a time, of at most [`ROW_LIMIT`] bytes. Blank lines are passed over.

mod line;
mod row;

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};
use std::str::FromStr;

use serde::Serialize;

use crate::argumentation::attribution::{self, Attribution, Method};
use crate::argumentation::semantics::UnknownSemantics;
use crate::argumentation::{Convergence, Graph, NodeId, Semantics, SolveMethod, solve};
use crate::draw::Stream;
use line::Line;
use row::{Named, Row, RowError};

/// The longest row that is read, in bytes.
pub const ROW_LIMIT: usize = 8 << 20;

/// The semantics by which rows are answered that name none; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen(Vec<Semantics>);

impl Default for Chosen {
    fn default() -> Self {
        Self(vec![Semantics::default()])
    }
}

impl From<Semantics> for Chosen {
    fn from(one: Semantics) -> Self {
        Self(vec![one])
    }
}

impl FromStr for Chosen {
    type Err = UnknownSemantics;

    /// Reads `all`, or names with commas between them; one that is given twice counts once.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "all" {
            return Ok(Self(Semantics::ALL.to_vec()));
        }
        let mut chosen = Vec::new();
        for name in text.split(',') {
            let semantics = name.trim().parse()?;
            if !chosen.contains(&semantics) {
                chosen.push(semantics);
            }
        }
        Ok(Self(chosen))
    }
}

/// What holds for rows that do not say otherwise.
#[derive(Debug, Clone, Default)]
pub struct EvaluateOptions {
    /// Semantics of rows without `semantics`.
    pub semantics: Chosen,
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
            Line::TooLong => refuse((None, None), &RowError::TooLong { limit: ROW_LIMIT }, output),
        };
        all_good &= answer?;
        output.write_all(b"\n")?;
        output.flush()?;
    }
}

/// Writes the answers to one row, a line each, and says whether all are good.
fn respond(options: &EvaluateOptions, text: &[u8], output: &mut dyn Write) -> io::Result<bool> {
    let row: Row = match serde_json::from_slice(text) {
        Ok(row) => row,
        Err(error) => {
            let named: Named = serde_json::from_slice(text).unwrap_or_default();
            return refuse((named.name.as_deref(), None), &RowError::Syntax(error), output);
        }
    };
    let name = Some(row.name.as_str());
    let asked = match Asked::of(options, &row) {
        Ok(asked) => asked,
        Err(error) => return refuse((name, None), &error, output),
    };
    let several = options.semantics.0.len() > 1;
    let mut all_good = true;
    for (place, &semantics) in asked.semantics.iter().enumerate() {
        if place > 0 {
            output.write_all(b"\n")?;
        }
        let said = several.then(|| semantics.name());
        all_good &= match answer(&asked, &row, semantics, said) {
            Ok(answer) => {
                serde_json::to_writer(&mut *output, &answer)?;
                true
            }
            Err(error) => refuse((name, said), &error, output)?,
        };
    }
    Ok(all_good)
}

fn refuse(
    (name, semantics): (Option<&str>, Option<&'static str>),
    error: &RowError,
    output: &mut dyn Write,
) -> io::Result<bool> {
    let convergence = error.convergence().map(Settling::from);
    let code = error.code();
    let refusal = Refusal { name, semantics, error: error.to_string(), code, convergence };
    serde_json::to_writer(output, &refusal)?;
    Ok(false)
}

/// What a row asks for, with what the options add.
struct Asked<'r> {
    graph: Graph,
    semantics: Vec<Semantics>,
    method: Option<Method>,
    topic: Option<&'r str>,
    ids: BTreeMap<&'r str, NodeId>,
}

impl<'r> Asked<'r> {
    fn of(options: &'r EvaluateOptions, row: &'r Row) -> Result<Self, RowError> {
        let semantics = match &row.semantics {
            Some(own) => vec![own.parse()?],
            None => options.semantics.0.clone(),
        };
        let method = row.method.as_deref().map(str::parse).transpose()?.or(options.explain);
        let (graph, ids) = row.graph()?;
        let topic = row.topic.as_deref().or(options.topic.as_deref());
        Ok(Self { graph, semantics, method, topic, ids })
    }
}

fn answer<'r>(
    asked: &Asked<'r>,
    row: &'r Row,
    semantics: Semantics,
    said: Option<&'static str>,
) -> Result<Answer<'r>, RowError> {
    let solution = solve(&asked.graph, semantics)?;
    let cyclic = solution.convergence.method != SolveMethod::Forward;
    let mut answer = Answer {
        name: &row.name,
        semantics: said,
        strengths: row.by_id(solution.strengths, None),
        convergence: cyclic.then(|| solution.convergence.into()),
        attribution: None,
        standard_errors: None,
    };
    if let Some(method) = asked.method {
        let topic = asked.topic.ok_or(RowError::NoTopic)?;
        let node = *asked.ids.get(topic).ok_or_else(|| RowError::Topic(topic.to_owned()))?;
        let Attribution { values, standard_errors } =
            attribution::attribute(&asked.graph, semantics, method, node, draws())?;
        // only the gradient says something about the topic itself
        let own = (method != Method::Gradient).then_some(topic);
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
    /// By which semantics, where several were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    semantics: Option<&'static str>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    semantics: Option<&'static str>,
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
