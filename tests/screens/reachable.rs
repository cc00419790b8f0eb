//! What holds of every screen at every moment: each control has a name, the keyboard is somewhere
//! that can be seen, no mark of the scenario's text is shown, and nothing is drawn at rest.

use std::time::Duration;

use egui::accesskit::{Action, Role};
use egui::{Key, Modifiers, Shape, ViewportId};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};

/// Panics where something that one can act on has no name, where the keyboard is at a control that
/// has no name or cannot be seen, or where a mark of the scenario's text is shown or read aloud.
pub(crate) fn every_widget_is_named<S>(harness: &Harness<'_, S>) {
    for node in harness.root().children_recursive() {
        let inner = node.accesskit_node();
        let acts = inner.data().supports_action(Action::Click)
            || inner.data().supports_action(Action::Focus);
        let name = inner.label().unwrap_or_default();
        // text that can be selected, rooms that scroll and egui's bars beside them, which are for
        // the pointer, are no controls
        let plain = matches!(
            inner.role(),
            Role::Label | Role::GenericContainer | Role::Window | Role::ScrollBar
        );
        let named = !name.trim().is_empty() || inner.data().placeholder().is_some();
        let said = format!("{:?} {name:?} at {:?}", inner.role(), inner.raw_bounds());
        assert!(!acts || plain || inner.is_hidden() || named, "no name: {said}");
        let description = inner.data().description().unwrap_or_default();
        for words in [&name[..], description] {
            assert!(!is_marked(words), "marks are read aloud: {said}");
        }
    }
    no_mark_is_shown(harness);
    if let Some(focused) = focused(harness) {
        let name = name(&focused);
        assert!(!name.trim().is_empty(), "the keyboard is at something without a name");
        let id = harness.ctx.memory(egui::Memory::focused).unwrap();
        let seen = harness.ctx.read_response(id).unwrap_or_else(|| panic!("{name} is not there"));
        let seen = seen.interact_rect.intersect(harness.ctx.content_rect());
        assert!(seen.is_positive(), "the keyboard is at {name:?}, which cannot be seen");
    }
}

/// What has the keyboard.
pub(crate) fn focused<'t, S>(harness: &'t Harness<'_, S>) -> Option<Node<'t>> {
    let id = harness.ctx.memory(egui::Memory::focused)?;
    let is_it = |node: &Node<'_>| node.accesskit_node().is_focused();
    let found = harness.root().children_recursive().find(is_it);
    assert!(found.is_some(), "the keyboard is at {id:?}, which is not in the tree");
    found
}

/// What has the keyboard, by name; empty where nothing has.
pub(crate) fn focus_name<S>(harness: &Harness<'_, S>) -> String {
    focused(harness).map(|node| name(&node)).unwrap_or_default()
}

fn name(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    let hint = node.data().placeholder().map(ToOwned::to_owned);
    node.label().or(hint).unwrap_or_default()
}

/// Panics where the keyboard leaves the dialog within twice as many steps as it has controls, in
/// either direction.
pub(crate) fn the_keyboard_stays_in_the_dialog<S>(harness: &mut Harness<'_, S>) {
    let inside = |harness: &Harness<'_, S>| {
        let mut at = focused(harness).map(|node| node.accesskit_node());
        while let Some(node) = at {
            if node.role() == Role::Dialog {
                return true;
            }
            at = node.parent();
        }
        false
    };
    assert!(
        inside(harness),
        "a dialog opens without the keyboard, which is at {:?}",
        focus_name(harness)
    );
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        for _ in 0..12 {
            harness.key_press_modifiers(modifiers, Key::Tab);
            harness.run();
            assert!(inside(harness), "the keyboard leaves the dialog: {:?}", focus_name(harness));
        }
    }
}

/// Panics if the window asks to be drawn again though nothing happens. What another thread has
/// worked out may come in meanwhile and be drawn; a window that is never at rest is.
pub(crate) fn nothing_is_drawn_at_rest<S>(harness: &mut Harness<'_, S>) {
    let mut causes = Vec::new();
    for _ in 0..20 {
        let at_rest = (0..3).all(|_| {
            harness.step();
            causes = harness.ctx.repaint_causes();
            harness.output().viewport_output[&ViewportId::ROOT].repaint_delay == Duration::MAX
        });
        if at_rest {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("drawn again at rest: {causes:?}");
}

/// What somebody typed keeps its marks, which stand in the text as long as it is written.
fn no_mark_is_shown<S>(harness: &Harness<'_, S>) {
    let typed: Vec<String> = harness
        .root()
        .children_recursive()
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    for clipped in &harness.output().shapes {
        each_text(&clipped.shape, &mut |text| {
            let written = typed.iter().any(|own| own == text);
            assert!(written || !is_marked(text), "marks are shown: {text:?}");
        });
    }
}

fn each_text(shape: &Shape, visit: &mut impl FnMut(&str)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each_text(shape, visit)),
        Shape::Text(text) => visit(text.galley.text()),
        _ => {}
    }
}

/// Whether words stand between asterisks.
fn is_marked(text: &str) -> bool {
    let mut parts = text.split('*');
    parts.next();
    let inner: Vec<_> = parts.collect();
    let words = |run: &&str| run.starts_with(char::is_alphanumeric) && !run.contains('\n');
    inner.len() >= 2 && inner[..inner.len() - 1].iter().any(words)
}
