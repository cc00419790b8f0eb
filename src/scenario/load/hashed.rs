//! Which of a matter's texts a record depends on: what its hash is taken of.
//!
//! Exercises are left out. No ruling, bench or move depends on them, so one can be mended without
//! every record having been made with another version. Worked examples are files of their own and
//! are left out by the loader.

use crate::scenario::parse::Node;

/// The parts of a file's text that count: all but the list of exercises, which stands at the top of
/// an included file or in the library of the matter's own.
pub(super) fn counted<'a>(text: &'a str, tree: Option<&Node>) -> impl Iterator<Item = &'a str> {
    let list = tree.and_then(|tree| {
        let library = tree.field("library").map(|part| &part.value);
        tree.field("exercises").or_else(|| library?.field("exercises"))
    });
    let (before, after) = match list {
        Some(list) => (text.get(..list.whole.start), text.get(list.whole.end..)),
        None => (Some(text), None),
    };
    [before, after].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use crate::scenario::load_from_sources;

    const SOUND: &str = include_str!("../../../tests/fixtures/check/sound.ron");
    const EXERCISES: &str = "exercises: [(id: \"hours\", title: \"Hours\", task: \"Judge it.\", \
        items: [(id: \"one\", text: \"It was open.\", asks: RightOrWrong(true), correction: \"It \
        was.\", mark: KnownHigh, source: \"Invented.\")])],";

    fn hash(matter: &str, library: &str) -> String {
        let files = [("matter.ron", matter), ("more.ron", library)];
        let loaded = load_from_sources(&files);
        assert_eq!(loaded.diagnostics, []);
        loaded.scenarios.first().unwrap().hash().to_owned()
    }

    #[test]
    fn what_exercises_say_does_not_change_the_hash() {
        let other = EXERCISES.replace("It was open.", "It was never closed.");
        let matter =
            SOUND.replace("    library: (", "    include: [\"more.ron\"],\n    library: (");
        let file = |list: &str| format!("// exercises\n({list})");
        assert_eq!(hash(&matter, &file(EXERCISES)), hash(&matter, &file(&other)));
        let own = SOUND.replace("The room closed at ten for nine years.", "It closed at ten.");
        assert_ne!(own, SOUND);
        assert_eq!(hash(&own, ""), hash(SOUND, ""), "in the matter's own file");
    }

    #[test]
    fn everything_else_beside_them_does() {
        let more = |list: &str, term: &str| {
            format!("({list} glossary: [(term: \"writ\", meaning: \"{term}\")])")
        };
        let matter =
            SOUND.replace("    library: (", "    include: [\"more.ron\"],\n    library: (");
        let of = |text: &str| hash(&matter, text);
        assert_ne!(of(&more(EXERCISES, "An order.")), of(&more(EXERCISES, "A command.")));
    }
}
