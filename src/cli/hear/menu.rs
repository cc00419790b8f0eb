//! Talking with the person at the terminal: lines out, lines in, and what they mean.

use std::io::{self, BufRead, Read as _, Write};

/// The longest line that is read, in bytes; the rest of a longer one is dropped.
const LINE: u64 = 4096;

/// Both ends of the conversation.
pub(in crate::cli) struct Console<'c> {
    input: &'c mut dyn BufRead,
    output: &'c mut dyn Write,
}

/// What a person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Said {
    /// A number, from 1.
    Number(usize),
    /// One of the commands that hold everywhere.
    Command(Command),
    /// An empty line.
    Nothing,
    /// Something else.
    Words(String),
    /// The input ended.
    End,
}

/// What can be said anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Command {
    Undo,
    Hint,
    Help,
    List,
    More,
    Table,
    Quit,
}

/// What is typed for each command, and what it does.
const COMMANDS: [(&str, Command, &str); 7] = [
    ("l", Command::List, "what you can choose from, once more"),
    ("u", Command::Undo, "take back your last move (a branch opens; nothing is lost)"),
    ("h", Command::Hint, "a hint; three for one move, each telling more"),
    ("m", Command::More, "concede or withdraw, before your turn"),
    ("t", Command::Table, "what is on the table, and the issues"),
    ("?", Command::Help, "this list"),
    ("q", Command::Quit, "leave; with --save you can come back"),
];

impl<'c> Console<'c> {
    pub(in crate::cli) fn new(input: &'c mut dyn BufRead, output: &'c mut dyn Write) -> Self {
        Self { input, output }
    }

    /// Writes a line.
    pub(in crate::cli) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "{line}")
    }

    /// Writes a list with numbers from 1.
    pub(in crate::cli) fn list<'l>(
        &mut self,
        lines: impl Iterator<Item = &'l String>,
    ) -> io::Result<()> {
        for (place, line) in lines.enumerate() {
            writeln!(self.output, "{:>4}  {line}", place + 1)?;
        }
        Ok(())
    }

    /// Says what can be typed anywhere.
    pub(in crate::cli) fn help(&mut self) -> io::Result<()> {
        for (key, _, what) in COMMANDS {
            writeln!(self.output, "   {key}  {what}")?;
        }
        Ok(())
    }

    /// Asks and reads a line.
    pub(in crate::cli) fn ask(&mut self, prompt: &str) -> io::Result<Said> {
        Ok(match self.words(prompt)? {
            None => Said::End,
            Some(line) if line.is_empty() => Said::Nothing,
            Some(line) => meaning(line),
        })
    }

    /// Asks and reads a line as it is, without what surrounds it; none at the end of the input.
    pub(in crate::cli) fn words(&mut self, prompt: &str) -> io::Result<Option<String>> {
        write!(self.output, "{prompt} ")?;
        self.output.flush()?;
        let mut bytes = Vec::new();
        (&mut *self.input).take(LINE).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            writeln!(self.output)?;
            return Ok(None);
        }
        if bytes.len() as u64 == LINE && !bytes.ends_with(b"\n") {
            self.skip_line()?;
        }
        Ok(Some(String::from_utf8_lossy(&bytes).trim().to_owned()))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let mut bytes = Vec::new();
            let read = (&mut *self.input).take(LINE).read_until(b'\n', &mut bytes)?;
            if read == 0 || bytes.ends_with(b"\n") {
                return Ok(());
            }
        }
    }
}

fn meaning(line: String) -> Said {
    let command = COMMANDS.iter().find(|(key, _, _)| line.eq_ignore_ascii_case(key));
    match (command, line.parse()) {
        (Some((_, command, _)), _) => Said::Command(*command),
        (None, Ok(number)) => Said::Number(number),
        (None, Err(_)) => Said::Words(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(input: &[u8]) -> Vec<Said> {
        let (mut input, mut output) = (input, Vec::new());
        let mut console = Console::new(&mut input, &mut output);
        let mut all = Vec::new();
        while all.last() != Some(&Said::End) {
            all.push(console.ask(">").unwrap());
        }
        all
    }

    #[test]
    fn lines_are_numbers_commands_or_words() {
        let words = |text: &str| Said::Words(text.to_owned());
        assert_eq!(
            said(b"12\n U \n\nnonsense\n-1\nq"),
            [
                Said::Number(12),
                Said::Command(Command::Undo),
                Said::Nothing,
                words("nonsense"),
                words("-1"),
                Said::Command(Command::Quit),
                Said::End
            ]
        );
    }

    #[test]
    fn a_line_without_end_is_cut_and_bytes_that_are_no_text_are_harmless() {
        let mut input = vec![b'x'; 100_000];
        input.extend(b"\n2\n\xff\xfe\n");
        let all = said(&input);
        assert!(matches!(&all[0], Said::Words(words) if words.len() == 4096));
        assert_eq!(all[1], Said::Number(2));
        assert!(matches!(&all[2], Said::Words(_)));
        assert_eq!(all[3..], [Said::End]);
    }
}
