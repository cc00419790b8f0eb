use colloquy::app::Action;
use colloquy::app::view::DialogView;
use colloquy::gui::screens::{courtroom, dialogs};
use egui::{Theme, Ui};

use crate::stage::{picture, window};
use crate::{views_courtroom, views_dialogs as views};

fn over_the_courtroom(ui: &mut Ui, view: &DialogView, actions: &mut Vec<Action>) {
    courtroom::show(ui, &views_courtroom::courtroom(), actions);
    dialogs::show(ui, view, actions);
}

#[test]
fn pictures_of_every_dialog() {
    for (name, view) in views::all() {
        let kinds = [
            ("", [1440.0, 900.0], Theme::Light),
            ("-dark", [1440.0, 900.0], Theme::Dark),
            ("-200pct", [720.0, 450.0], Theme::Light),
        ];
        for (kind, size, theme) in kinds {
            if kind == "-dark" && name != "question" {
                continue;
            }
            let mut harness = window(size, 1.0, theme, over_the_courtroom, view.clone());
            harness.run();
            picture(&mut harness, &format!("dialog-{name}{kind}"));
        }
    }
}
