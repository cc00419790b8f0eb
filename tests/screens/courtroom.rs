use colloquy::app::view::CourtroomView;
use colloquy::gui::screens::courtroom;
use egui::Theme;

use crate::stage::{picture, pictures, window};
use crate::views_courtroom as views;

#[test]
fn pictures_of_the_courtroom() {
    pictures("courtroom", courtroom::show, &views::courtroom());
    let others: [(&str, fn() -> CourtroomView); 5] = [
        ("hidden", views::hidden),
        ("procedure", views::procedure),
        ("noted", views::noted),
        ("opening", views::opening),
        ("crowded", views::crowded),
    ];
    for (name, view) in others {
        let mut harness = window([1440.0, 900.0], 1.0, Theme::Light, courtroom::show, view());
        harness.run();
        picture(&mut harness, &format!("courtroom-{name}"));
    }
}
