//! The comments of a card, by what stands below them.
//!
//! A line `// -- Title ---` begins a section. Any other comment belongs to the first name after
//! it; the one above the whole card is its introduction, in paragraphs parted by empty comments.

/// A name of the card with what is said above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The full name of what stands there: `merit`, `merit.weak`.
    pub(super) name: String,
    /// The title of its section.
    pub(super) section: String,
    /// The comment right above it, on one line; empty for none.
    pub(super) text: String,
}

/// The comments of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// The paragraphs above the card.
    pub(super) introduction: Vec<String>,
    /// Every name of the card, in the order of the text.
    pub(super) names: Vec<Note>,
}

impl Notes {
    /// What is said of a name.
    pub(super) fn of(&self, name: &str) -> Option<&Note> {
        self.names.iter().find(|note| note.name == name)
    }
}

/// Reads the comments of a card that parses.
pub(super) fn read(text: &str) -> Notes {
    let mut reader = Reader::default();
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("//").map(str::trim) {
            Some(comment) => reader.comment(comment),
            None => reader.code(line),
        }
    }
    reader.notes
}

#[derive(Default)]
struct Reader<'t> {
    notes: Notes,
    section: &'t str,
    comment: Vec<&'t str>,
    /// The names of what is open, the card's own being empty.
    open: Vec<&'t str>,
    last: &'t str,
}

impl<'t> Reader<'t> {
    fn comment(&mut self, comment: &'t str) {
        match comment.strip_prefix("-- ") {
            Some(title) => {
                self.section = title.trim_end_matches(['-', ' ']);
                self.comment.clear();
            }
            None => self.comment.push(comment),
        }
    }

    fn code(&mut self, line: &'t str) {
        // what stands in quotes is no structure
        for (index, piece) in line.split('"').enumerate() {
            if index % 2 == 0 {
                self.structure(piece);
            }
        }
    }

    fn structure(&mut self, mut piece: &'t str) {
        while let Some(at) = piece.find(['(', ')', ':', ',']) {
            let (before, mark) = piece.split_at(at);
            match mark.chars().next() {
                Some('(') => self.enter(),
                Some(')') => self.open.truncate(self.open.len().saturating_sub(1)),
                Some(':') => self.name(before.trim()),
                _ => {}
            }
            piece = mark.get(1..).unwrap_or_default();
        }
    }

    fn enter(&mut self) {
        if self.open.is_empty() {
            let comment = std::mem::take(&mut self.comment);
            let paragraphs = comment.split(|line| line.is_empty());
            self.notes.introduction = paragraphs.map(|lines| lines.join(" ")).collect();
        }
        self.open.push(std::mem::take(&mut self.last));
    }

    fn name(&mut self, name: &'t str) {
        self.last = name;
        let path: Vec<&str> =
            self.open.iter().copied().filter(|part| !part.is_empty()).chain([name]).collect();
        let text = std::mem::take(&mut self.comment).join(" ");
        let section = self.section.to_owned();
        self.notes.names.push(Note { name: path.join("."), section, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARD: &str = "// A card.\n// Of two lines.\n//\n// And more.\n(\n    \
        version: \"1 (a, b: c)\",\n    // -- First ----\n\n    // What it is.\n    // Indeed.\n    \
        a: (x: 1, y: 2),\n    b: (\n        // Of z.\n        z: 3,\n        w: 4,\n    ),\n    \
        // -- Second --\n    c: 5,\n)\n";

    #[test]
    fn a_comment_belongs_to_the_first_name_below_it() {
        let notes = read(CARD);
        assert_eq!(notes.introduction, ["A card. Of two lines.", "And more."]);
        let names: Vec<_> = notes.names.iter().map(|note| note.name.as_str()).collect();
        assert_eq!(names, ["version", "a", "a.x", "a.y", "b", "b.z", "b.w", "c"]);
        let said = |name: &str| notes.of(name).map(|note| (&note.section[..], &note.text[..]));
        assert_eq!(said("a"), Some(("First", "What it is. Indeed.")));
        assert_eq!(said("a.x"), Some(("First", "")));
        assert_eq!(said("b.z"), Some(("First", "Of z.")));
        assert_eq!(said("c"), Some(("Second", "")));
    }
}
