//! `colloquy exercise`: an exercise of a scenario at the terminal.
//!
//! One item after the other: the text, the choices by number, then what is right with its source
//! and how well that is verified. At the end the score and what was missed. Not here: any record;
//! an exercise is made again by starting it again.

use std::io::{BufRead, Write};

use super::args::ExerciseArgs;
use super::hear::lines::{clean, indented};
use super::hear::menu::{Command, Console, Said};
use super::{Exit, Failure, Outcome, hear};
use crate::scenario::check::nearest;
use crate::scenario::{Attempt, Exercise, Item, Scenario};

/// Plays an exercise.
pub fn exercise(
    args: &ExerciseArgs,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let scenario = hear::find(&args.scenario, err)?;
    let mut console = Console::new(input, out);
    let chosen = match &args.exercise {
        Some(id) => Some(named(&scenario, id)?),
        None => choose(&scenario, &mut console)?,
    };
    if let Some(exercise) = chosen {
        play(exercise, &mut console)?;
    }
    Ok(Exit::Done)
}

/// The exercise of this id.
fn named<'s>(scenario: &'s Scenario, id: &str) -> Result<&'s Exercise, Failure> {
    let all = &scenario.stage().exercises;
    all.iter().find(|exercise| exercise.id == id).ok_or_else(|| {
        let ids = || all.iter().map(|exercise| exercise.id.as_str());
        let help = match nearest(id, ids()) {
            Some(near) => format!("did you mean {near}?"),
            None if all.is_empty() => "it has none".to_owned(),
            None => format!("it has {}", ids().collect::<Vec<_>>().join(", ")),
        };
        Failure::Usage(format!("{} has no exercise {id}; {help}", scenario.id()))
    })
}

/// Asks which exercise, where there are several; none if the input ends first.
fn choose<'s>(
    scenario: &'s Scenario,
    console: &mut Console<'_>,
) -> Result<Option<&'s Exercise>, Failure> {
    let all = scenario.stage().exercises.as_slice();
    if let [only] = all {
        return Ok(Some(only));
    }
    if all.is_empty() {
        return Err(Failure::Usage(format!("{} has no exercise", scenario.id())));
    }
    let line = |exercise: &Exercise| {
        format!("{} ({} items)", clean(&exercise.title), exercise.items.len())
    };
    let lines: Vec<String> = all.iter().map(line).collect();
    console.list(lines.iter())?;
    let place = number(console, all.len(), "Which exercise?")?;
    Ok(place.and_then(|place| all.get(place)))
}

fn play(exercise: &Exercise, console: &mut Console<'_>) -> Result<(), Failure> {
    console.say(&clean(&exercise.title))?;
    console.say(&indented(&clean(&exercise.task), 0))?;
    let mut attempt = Attempt::default();
    let of = exercise.items.len();
    for (at, item) in exercise.items.iter().enumerate() {
        console.say("")?;
        let from = if item.from.is_empty() { String::new() } else { format!(" · {}", item.from) };
        console.say(&format!("{} of {of}{}", at + 1, clean(&from)))?;
        console.say(&indented(&clean(&item.text), 2))?;
        let choices: Vec<String> = item.choices.iter().map(|choice| clean(&choice.text)).collect();
        console.list(choices.iter())?;
        let Some(place) = number(console, choices.len(), ">")? else {
            let said = attempt.chosen().len();
            let right = attempt.score(exercise);
            console.say(&format!("Left after {said} of {of}, {right} of them right."))?;
            return Ok(());
        };
        attempt.choose(exercise, place);
        for line in answered(item, place) {
            console.say(&indented(&line, 2))?;
        }
    }
    console.say("")?;
    console.say(&format!("{} of {of} right.", attempt.score(exercise)))?;
    let missed = exercise.items.iter().zip(attempt.chosen()).enumerate();
    let missed: Vec<String> = missed
        .filter(|(_, (item, place))| !item.is_right(**place))
        .map(|(at, _)| (at + 1).to_string())
        .collect();
    if !missed.is_empty() {
        console.say(&format!("To look at again: {}.", missed.join(", ")))?;
    }
    Ok(())
}

/// What is said after a choice.
fn answered(item: &Item, place: usize) -> Vec<String> {
    let chosen = item.choices.get(place);
    let mut lines = Vec::new();
    if chosen.is_some_and(|choice| choice.right) {
        lines.push("Yes.".to_owned());
    } else if let Some((right, choice)) = item.right() {
        lines.push(format!("No; {}, {}.", right + 1, clean(&choice.text).trim_end_matches('.')));
    }
    let lesson = chosen.map(|choice| clean(&choice.lesson)).filter(|lesson| !lesson.is_empty());
    lines.extend(lesson);
    lines.push(clean(&item.correction));
    let doubt = item.mark.warning().map(|warning| format!(" ({warning})")).unwrap_or_default();
    lines.push(format!("Source: {}{doubt}", clean(&item.source)));
    lines
}

/// A place in a list of so many; none if the person leaves or the input ends.
fn number(console: &mut Console<'_>, of: usize, prompt: &str) -> Result<Option<usize>, Failure> {
    loop {
        match console.ask(prompt)? {
            Said::Number(number) if (1..=of).contains(&number) => return Ok(Some(number - 1)),
            Said::End | Said::Command(Command::Quit) => return Ok(None),
            _ => console.say(&format!("Please type a number from 1 to {of}, or q to leave."))?,
        }
    }
}
