//! A path that leaves the matter's folder.

use super::{Manual, Rule, Severity};

pub(in crate::scenario) static RULE: Rule = Rule {
    code: "E010",
    name: "outside-folder",
    severity: Severity::Error,
    manual: Manual {
        what: "A path in `include` or `stages` leads out of the matter's folder: it is absolute, \
               has `..` in it, or goes through a link that points elsewhere. Or `common` names \
               more than a file.",
        why: "A matter that someone sends you must not read your other files, and a matter that \
              you send must have all of its own.",
        wrong: "include: [\"../common/authorities.ron\"]",
        right: "common: [\"authorities.ron\"]",
    },
};

#[cfg(test)]
mod tests {
    use crate::scenario::{load_from_sources, load_matter};

    fn including(path: &str) -> String {
        let sound = std::fs::read_to_string("tests/fixtures/check/sound.ron").unwrap();
        sound.replacen("    library: (", &format!("    include: [{path:?}],\n    library: ("), 1)
    }

    #[test]
    fn paths_that_lead_out_are_not_followed() {
        for path in ["../a.ron", "/etc/passwd", "x/../../a.ron", "c:\\a.ron"] {
            let found = load_from_sources(&[("matter.ron", &including(path))]).diagnostics;
            assert_eq!(found.len(), 1, "{path}");
            assert_eq!((found[0].code, found[0].span.column), ("E010", 15), "{path}");
        }
    }

    #[test]
    fn a_file_of_common_is_named_without_a_folder() {
        for name in ["../a.ron", "/etc/passwd", "a/b.ron", "", ".", ".."] {
            let text = including("own.ron").replace("include:", "common:").replace("own.ron", name);
            let found = load_from_sources(&[("matter.ron", &text)]).diagnostics;
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!((found[0].code, found[0].span.column), ("E010", 14), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_out_is_not_followed_and_one_that_stays_is() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("matter");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(base.path().join("secret.ron"), "()").unwrap();
        std::fs::write(folder.join("own.ron"), "()").unwrap();
        std::fs::write(folder.join("matter.ron"), including("link.ron")).unwrap();
        let link = folder.join("link.ron");
        std::os::unix::fs::symlink(base.path().join("secret.ron"), &link).unwrap();
        assert_eq!(load_matter(&folder).diagnostics[0].code, "E010");
        std::fs::remove_file(&link).unwrap();
        std::os::unix::fs::symlink("own.ron", &link).unwrap();
        assert_eq!(load_matter(&folder).diagnostics, []);
    }
}
