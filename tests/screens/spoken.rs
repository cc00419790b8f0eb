//! What the window says to somebody who does not see it: every control has a role, a name and,
//! where there is one to have, a value or a state; and what has the keyboard is not exchanged for
//! something else while a screen opens.

use std::collections::BTreeMap;

use egui::accesskit::{Action, Node as Data, NodeId, Role, TreeUpdate};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{Harness, Node};

/// Text that can be selected, rooms that scroll and egui's bars beside them, which are for the
/// pointer.
const PLAIN: [Role; 4] = [Role::Label, Role::GenericContainer, Role::Window, Role::ScrollBar];

/// Everything that does not say what it is.
pub(crate) fn unsaid<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let root = harness.root();
    let nodes: Vec<_> = root.children_recursive().collect();
    assert!(nodes.len() > 3, "the window is silent");
    let fault = |node: &Node<'_>| {
        let node = node.accesskit_node();
        if node.is_hidden() || PLAIN.contains(&node.role()) {
            return None;
        }
        let data = node.data();
        let name = node.label().or_else(|| data.placeholder().map(ToOwned::to_owned));
        let name = name.unwrap_or_default();
        let stands = data.supports_action(Action::Click) || data.supports_action(Action::Focus);
        let fault = if node.role() == Role::Unknown {
            Some("no role")
        } else if stands && name.trim().is_empty() {
            Some("no name")
        } else {
            lack(data, &name)
        };
        let within = node.parent().and_then(|parent| parent.label()).unwrap_or_default();
        fault.map(|fault| format!("{fault}: {:?} {name:?} in {within:?}", node.role()))
    };
    nodes.iter().filter_map(fault).collect()
}

/// What a control with something to say about itself does not say.
fn lack(data: &Data, name: &str) -> Option<&'static str> {
    let value = data.value().is_some_and(|value| !value.trim().is_empty());
    let (number, least, most) =
        (data.numeric_value(), data.min_numeric_value(), data.max_numeric_value());
    let within = match (number, least, most) {
        (Some(number), Some(least), Some(most)) => (least..=most).contains(&number),
        _ => false,
    };
    let chosen = data.toggled().is_some() || data.is_selected().is_some();
    match data.role() {
        Role::Switch | Role::CheckBox => data.toggled().is_none().then_some("no state"),
        Role::RadioButton | Role::Tab => (!chosen).then_some("neither chosen nor not"),
        Role::Slider | Role::SpinButton => (!within).then_some("no value between two ends"),
        Role::Meter | Role::ProgressIndicator => (!within && !value).then_some("no value"),
        Role::TextInput | Role::MultilineTextInput | Role::SearchInput => {
            data.value().is_none().then_some("no text")
        }
        // a picture is told in a sentence, not only named
        Role::Figure | Role::Canvas => {
            let told = name.len() + data.description().map_or(0, str::len);
            (told < 20).then_some("no twin in words")
        }
        Role::Image | Role::GraphicsSymbol | Role::Dialog | Role::Group | Role::Region => {
            let silent = name.trim().is_empty() && data.role() != Role::Dialog;
            (silent && data.role() != Role::Group).then_some("nothing said")
        }
        _ => None,
    }
}

/// Controls by role and name, where no other has the same.
pub(crate) type Ids = BTreeMap<String, Option<NodeId>>;

/// The controls that there are at this moment.
pub(crate) fn ids<S>(harness: &Harness<'_, S>) -> Ids {
    let mut ids = Ids::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        let stands = node.data().supports_action(Action::Click);
        if !stands || PLAIN.contains(&node.role()) {
            continue;
        }
        let name = format!("{:?} {:?}", node.role(), node.label().unwrap_or_default());
        ids.entry(name).and_modify(|id| *id = None).or_insert_with(|| Some(node.locate().0));
    }
    ids
}

/// Controls that are others than they were a moment ago: who has just come to one with a screen
/// reader would act on nothing.
pub(crate) fn exchanged(before: &Ids, now: &Ids) -> Vec<String> {
    let other =
        |name: &str, id: NodeId| now.get(name).copied().flatten().is_some_and(|now| now != id);
    let pairs = before.iter().filter_map(|(name, id)| id.map(|id| (name, id)));
    let exchanged = pairs.filter(|(name, id)| other(name, *id));
    exchanged.map(|(name, _)| format!("exchanged while the screen opens: {name}")).collect()
}

/// The same, of what a frame says to a screen reader.
pub(crate) fn ids_in(update: &TreeUpdate) -> Ids {
    let mut ids = Ids::new();
    let stands = |data: &Data| data.supports_action(Action::Click) && !PLAIN.contains(&data.role());
    for (id, data) in update.nodes.iter().filter(|(_, data)| stands(data)) {
        let name = format!("{:?} {:?}", data.role(), data.label().unwrap_or_default());
        ids.entry(name).and_modify(|id| *id = None).or_insert(Some(*id));
    }
    ids
}
