//! `colloquy new`: a commented case to begin with.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::args::NewArgs;
use super::{Exit, Failure, Outcome};

/// The case: every kind of field once, with a comment; and a worked example of it.
const STARTER: [(&str, &str); 2] = [
    ("matter.ron", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/starter/matter.ron"))),
    (
        "examples/hearing.ron",
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/starter/examples/hearing.ron")),
    ),
];

/// Writes the case into a folder that is empty or does not exist yet.
pub fn new(args: &NewArgs, out: &mut dyn Write) -> Outcome {
    let folder = args.folder.as_path();
    let shown = folder.display();
    let failed = |what: String| move |source: io::Error| Failure::File { what, source };
    if !is_free(folder).map_err(failed(format!("{shown} cannot be read")))? {
        let what = if folder.is_dir() { "not an empty folder" } else { "a file" };
        let message = format!("{shown} is {what}; nothing was written");
        return Err(Failure::Usage(message));
    }
    for (path, text) in STARTER {
        let file = folder.join(path);
        let home = file.parent().unwrap_or(folder);
        fs::create_dir_all(home).map_err(failed(format!("{} cannot be made", home.display())))?;
        let cannot_write = || failed(format!("{} cannot be written", file.display()));
        let mut written =
            OpenOptions::new().write(true).create_new(true).open(&file).map_err(cannot_write())?;
        written.write_all(text.as_bytes()).map_err(cannot_write())?;
        writeln!(out, "wrote {}", file.display())?;
    }
    writeln!(out, "change it, then: colloquy check {shown}")?;
    Ok(Exit::Done)
}

fn is_free(folder: &Path) -> io::Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hearing::example_fault;
    use crate::scenario::load_matter;

    fn write_to(folder: &Path) -> Outcome {
        new(&NewArgs { folder: folder.to_owned() }, &mut Vec::new())
    }

    #[test]
    fn what_is_written_passes_check() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("a/b");
        write_to(&folder).unwrap();
        let loaded = load_matter(&folder);
        assert_eq!(loaded.diagnostics, []);
        assert!(loaded.is_playable());
        let case = loaded.scenarios.first().unwrap();
        assert!(case.example().is_some(), "the worked example is found");
        assert_eq!(example_fault(case), None);
    }

    #[test]
    fn nothing_is_written_over() {
        let base = tempfile::tempdir().unwrap();
        fs::write(base.path().join("mine.ron"), "mine").unwrap();
        assert!(matches!(write_to(base.path()), Err(Failure::Usage(_))));
        assert!(matches!(write_to(&base.path().join("mine.ron")), Err(Failure::Usage(_))));
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(base.path().join("mine.ron")).unwrap(), "mine");
    }
}
