//! Lines of bounded length.

use std::io::{self, BufRead, Read as _};

/// What came of reading a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It is in the buffer, without its newline.
    Read,
    /// It was longer than the limit, and has been passed over.
    TooLong,
    /// There is none left.
    End,
}

/// Reads the next line into `text`, never holding more than `limit` bytes and a newline.
pub(super) fn read(input: &mut dyn BufRead, text: &mut Vec<u8>, limit: usize) -> io::Result<Line> {
    text.clear();
    let mut bounded = input.take(limit as u64 + 1);
    if bounded.read_until(b'\n', text)? == 0 {
        return Ok(Line::End);
    }
    if text.pop_if(|byte| *byte == b'\n').is_none() && text.len() > limit {
        pass_over(input)?;
        return Ok(Line::TooLong);
    }
    Ok(Line::Read)
}

/// Drops everything up to and with the next newline.
fn pass_over(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let found = input.fill_buf()?;
        if found.is_empty() {
            return Ok(());
        }
        if let Some(place) = found.iter().position(|byte| *byte == b'\n') {
            input.consume(place + 1);
            return Ok(());
        }
        let length = found.len();
        input.consume(length);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &str) -> Vec<(Line, String)> {
        let mut input = io::BufReader::with_capacity(3, input.as_bytes());
        let mut text = Vec::new();
        let mut lines = Vec::new();
        loop {
            let line = read(&mut input, &mut text, 5).unwrap();
            if line == Line::End {
                return lines;
            }
            let text = if line == Line::Read {
                String::from_utf8_lossy(&text).into()
            } else {
                String::new()
            };
            lines.push((line, text));
        }
    }

    #[test]
    fn a_long_line_is_passed_over_and_the_next_one_read() {
        let found = lines("12345\n123456\n\n1234567890\nend");
        let expected = [
            (Line::Read, "12345"),
            (Line::TooLong, ""),
            (Line::Read, ""),
            (Line::TooLong, ""),
            (Line::Read, "end"),
        ];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }

    #[test]
    fn a_long_line_may_be_the_last() {
        assert_eq!(lines("123456"), [(Line::TooLong, String::new())]);
        assert_eq!(lines("12345"), [(Line::Read, "12345".to_owned())]);
        assert_eq!(lines(""), []);
    }
}
