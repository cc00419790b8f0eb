//! A walk through every screen, tab and dialog in the whole window, with the ears.

use std::collections::BTreeSet;

use colloquy::app::view::case_file::TabBody;
use colloquy::app::view::{DialogView, PageView, ScreenView, View};
use colloquy::app::{
    Action, CaseFileAction, CaseTab, CourtroomAction, DebriefAction, Destination, DocketAction,
    ExampleAction, JudgeAction, MapAction, Page, RulingAction, SettingsAction, ShellAction,
};
use colloquy::law::{Seat, Side};
use egui::Theme;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Desk, LEAD_CASE, SMALL_CASE};
use crate::reachable::every_widget_is_named;
use crate::spoken::{exchanged, ids, unsaid};
use crate::whole::{self, Window};

macro_rules! sights {
    ($($sight:ident),* $(,)?) => {
        /// What the window can show.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        enum Sight { $($sight),* }

        const ALL: &[Sight] = &[$(Sight::$sight),*];
    };
}

sights! {
    Docket, Brief, Record, Authorities, Amici, Glossary, Exercises, Exercise, Notes, Courtroom, Judge,
    Ruling, Review, Map, Outline, Settings, ModelCard, About, Question, Reasons, Concede, Confirm,
    Prediction, Authority, Argument, Faults, Debrief, Search, Keys, Messages, Path, Example,
    Pause,
}

/// What is shown. There is no arm for the rest: a new screen, tab or dialog does not compile here
/// until it has a sight of its own, and is not passed until the walk goes there.
fn sights(view: &View) -> Vec<Sight> {
    let screen = match &view.screen {
        ScreenView::Docket(_) => Sight::Docket,
        ScreenView::CaseFile(view) => match &view.tab {
            TabBody::Brief(_) => Sight::Brief,
            TabBody::Record(..) => Sight::Record,
            TabBody::Authorities(_) => Sight::Authorities,
            TabBody::Amici(_) => Sight::Amici,
            TabBody::Glossary(..) => Sight::Glossary,
            TabBody::Exercises(_, None) => Sight::Exercises,
            TabBody::Exercises(_, Some(_)) => Sight::Exercise,
            TabBody::Notes(_) => Sight::Notes,
        },
        ScreenView::Courtroom(_) => Sight::Courtroom,
        ScreenView::Judge(_) => Sight::Judge,
        ScreenView::Ruling(_) => Sight::Ruling,
        ScreenView::Review(_) => Sight::Review,
        ScreenView::Map(view) if view.list => Sight::Outline,
        ScreenView::Map(_) => Sight::Map,
        ScreenView::Settings(_) => Sight::Settings,
        ScreenView::Page(view) => page(view),
    };
    let dialog = view.dialog.as_ref().map(|dialog| match dialog {
        DialogView::Question(_) => Sight::Question,
        DialogView::Reasons(_) => Sight::Reasons,
        DialogView::Concede(_) => Sight::Concede,
        DialogView::Confirm(_) => Sight::Confirm,
        DialogView::Prediction(_) => Sight::Prediction,
        DialogView::Authority(_) => Sight::Authority,
        DialogView::Argument(_) => Sight::Argument,
        DialogView::Faults(_) => Sight::Faults,
        DialogView::Debrief(_) => Sight::Debrief,
        DialogView::Search(_) => Sight::Search,
        DialogView::Keys(_) => Sight::Keys,
        DialogView::Messages(_) => Sight::Messages,
        DialogView::Path(_) => Sight::Path,
        DialogView::Pause(_) => Sight::Pause,
    });
    let coach = view.coach.as_ref().map(|_| Sight::Example);
    [Some(screen), dialog, coach].into_iter().flatten().collect()
}

fn page(view: &PageView) -> Sight {
    let title = |page: &Page| match page {
        Page::ModelCard(_) => ("Model card", Sight::ModelCard),
        Page::About(_) => ("About", Sight::About),
    };
    let pages = [title(&Page::ModelCard(None)), title(&Page::About(None))];
    let found = pages.into_iter().find(|(title, _)| view.title.starts_with(title));
    found.unwrap_or_else(|| panic!("no sight for the page {}", view.title)).1
}

/// The window, and what was seen in it so far.
struct Walk {
    window: Window,
    seen: BTreeSet<Sight>,
    faults: BTreeSet<String>,
}

impl Walk {
    fn begin(size: [f32; 2]) -> Self {
        let window = whole::open(size, Theme::Light);
        let mut walk = Self { window, seen: BTreeSet::new(), faults: BTreeSet::new() };
        walk.look(Sight::Docket);
        walk
    }

    fn view(&self) -> &View {
        &self.window.state().view
    }

    /// Does something, and listens to the first moment and to what it comes to.
    fn with(&mut self, does: impl FnOnce(&mut Desk)) {
        self.window.state_mut().with(does);
        self.window.step();
        let first = ids(&self.window);
        self.window.run();
        every_widget_is_named(&self.window);
        let sights = sights(self.view());
        let faults = unsaid(&self.window).into_iter();
        let faults = faults.chain(exchanged(&first, &ids(&self.window)));
        self.faults.extend(faults.map(|fault| format!("{sights:?}: {fault}")));
        self.seen.extend(sights);
    }

    fn act(&mut self, action: Action) {
        self.with(|desk| desk.act(action));
    }

    /// Does something that leads somewhere.
    fn to(&mut self, sight: Sight, action: Action) {
        self.act(action);
        self.look(sight);
    }

    fn look(&mut self, sight: Sight) {
        let shown = sights(self.view());
        assert!(shown.contains(&sight), "{sight:?} is not among {shown:?}");
        self.seen.extend(shown);
    }

    fn file(&mut self, sight: Sight, action: CaseFileAction) {
        self.to(sight, Action::CaseFile(action));
    }

    fn court(&mut self, sight: Sight, action: CourtroomAction) {
        self.to(sight, Action::Courtroom(action));
    }

    fn end(self, sights: &[Sight]) {
        assert!(self.faults.is_empty(), "{:#?}", self.faults);
        let sights: BTreeSet<_> = sights.iter().copied().collect();
        assert!(self.seen.is_superset(&sights), "{:?}", sights.difference(&self.seen));
    }

    fn escape(&mut self) {
        self.act(Action::Shell(ShellAction::Escape));
        assert!(self.view().dialog.is_none(), "{:?}", self.view().dialog);
    }

    /// A chart is told in words: what has the role and a name that begins so says all these.
    fn chart(&self, role: Role, name: &str, says: &[&str]) {
        let node = self.window.get_all_by_role(role).find(|node| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(name))
        });
        let node = node.unwrap_or_else(|| panic!("no {role:?} {name:?}")).accesskit_node();
        let told = node.data().description().unwrap_or_default();
        let told = format!("{} {told}", node.label().unwrap_or_default());
        for words in says {
            assert!(told.contains(words), "{words:?} is not told in {told:?}");
        }
    }
}

fn shell(action: ShellAction) -> Action {
    Action::Shell(action)
}

const BEFORE: &[Sight] = &[
    Sight::Docket,
    Sight::Brief,
    Sight::Record,
    Sight::Authorities,
    Sight::Amici,
    Sight::Glossary,
    Sight::Exercises,
    Sight::Exercise,
    Sight::Notes,
    Sight::Settings,
    Sight::ModelCard,
    Sight::About,
    Sight::Prediction,
    Sight::Authority,
    Sight::Argument,
    Sight::Faults,
    Sight::Search,
    Sight::Keys,
    Sight::Messages,
    Sight::Path,
];

fn before_a_hearing(size: [f32; 2]) {
    let mut walk = Walk::begin(size);
    walk.act(Action::Docket(DocketAction::Layout(colloquy::app::CasesLayout::List)));
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("broken.ron");
    std::fs::write(&broken, "(id: \"broken\", title: )").unwrap();
    walk.act(Action::Docket(DocketAction::ImportPath(broken.clone())));
    walk.to(Sight::Faults, Action::Docket(DocketAction::ShowFaults(broken)));
    walk.escape();
    walk.act(Action::Settings(SettingsAction::TypedPaths(true)));
    walk.to(Sight::Path, Action::Docket(DocketAction::Import));
    walk.act(shell(ShellAction::Path("/no/such/case".to_owned())));
    walk.act(shell(ShellAction::ConfirmPath));
    walk.escape();

    let appeal = "microsoft_ireland/second_circuit".to_owned();
    walk.to(Sight::Brief, Action::Go(Destination::CaseFile(Some(appeal))));
    walk.file(Sight::Amici, CaseFileAction::Tab(CaseTab::Amici));
    walk.to(Sight::Brief, Action::Go(Destination::CaseFile(Some(LEAD_CASE.to_owned()))));
    walk.chart(Role::Image, "Where things are", &["New York", "Redmond", "Dublin"]);
    for (sight, tab) in [
        (Sight::Record, CaseTab::Record),
        (Sight::Authorities, CaseTab::Authorities),
        (Sight::Glossary, CaseTab::Glossary),
        (Sight::Notes, CaseTab::Notes),
        (Sight::Exercises, CaseTab::Exercises),
    ] {
        walk.file(sight, CaseFileAction::Tab(tab));
    }
    walk.file(Sight::Exercise, CaseFileAction::Exercise(0));
    walk.file(Sight::Exercise, CaseFileAction::Choose(0));
    walk.file(Sight::Exercise, CaseFileAction::NextItem);
    walk.file(Sight::Exercises, CaseFileAction::LeaveExercise);
    walk.file(Sight::Brief, CaseFileAction::Tab(CaseTab::Brief));
    let ScreenView::CaseFile(view) = &walk.view().screen else { panic!() };
    let TabBody::Brief(brief) = &view.tab else { panic!() };
    let (issue, authority) = (brief.issues[0].id, brief.authorities[0].id);
    walk.file(Sight::Brief, CaseFileAction::Issue(Some(issue)));
    walk.to(Sight::Authority, shell(ShellAction::ReadAuthority(authority)));
    walk.escape();
    walk.to(Sight::Search, shell(ShellAction::OpenSearch));
    walk.act(shell(ShellAction::Search("ireland".to_owned())));
    walk.act(shell(ShellAction::Search("M1".to_owned())));
    let Some(DialogView::Search(search)) = &walk.view().dialog else { panic!("no search") };
    let argument = search.hits.iter().find(|hit| hit.kind == "Argument").unwrap();
    walk.to(Sight::Argument, argument.action.clone());
    walk.escape();
    walk.to(Sight::Keys, shell(ShellAction::ShowKeys));
    walk.escape();
    walk.to(Sight::Messages, shell(ShellAction::ShowMessages));
    walk.escape();
    walk.file(Sight::Brief, CaseFileAction::Seat(Seat::Bench));
    walk.file(Sight::Brief, CaseFileAction::Seat(Seat::Counsel(Side::First)));
    walk.file(Sight::Prediction, CaseFileAction::Begin);
    walk.escape();
    walk.to(Sight::Settings, Action::Go(Destination::Settings));
    walk.to(Sight::ModelCard, Action::Go(Destination::Page(Page::ModelCard(None))));
    walk.to(Sight::About, Action::Go(Destination::Page(Page::About(None))));
    walk.end(BEFORE);
}

const DURING: &[Sight] = &[
    Sight::Docket,
    Sight::Courtroom,
    Sight::Judge,
    Sight::Question,
    Sight::Reasons,
    Sight::Concede,
    Sight::Confirm,
    Sight::Prediction,
    Sight::Example,
    Sight::Pause,
];

fn during_a_hearing(size: [f32; 2]) {
    let mut walk = Walk::begin(size);
    let ScreenView::Docket(docket) = &walk.view().screen else { panic!() };
    let example = docket.example.clone().unwrap().action;
    walk.to(Sight::Example, example);
    walk.to(Sight::Example, Action::Example(ExampleAction::Next));
    walk.act(Action::Example(ExampleAction::Leave));

    walk.with(|desk| desk.begin(LEAD_CASE, Seat::Counsel(Side::Second)));
    walk.look(Sight::Courtroom);
    walk.court(Sight::Courtroom, CourtroomAction::CardAt(0));
    walk.court(Sight::Courtroom, CourtroomAction::Hint);
    walk.to(Sight::Pause, shell(ShellAction::Pause));
    walk.escape();
    walk.court(Sight::Reasons, CourtroomAction::Play);
    walk.court(Sight::Reasons, CourtroomAction::Reason(0));
    walk.court(Sight::Courtroom, CourtroomAction::ConfirmReason);
    let asked = |walk: &Walk| matches!(walk.view().dialog, Some(DialogView::Question(_)));
    for _ in 0..40 {
        if asked(&walk) {
            break;
        }
        walk.window.state_mut().with(|desk| {
            desk.step_as_counsel();
        });
    }
    walk.with(|_| ());
    walk.look(Sight::Question);
    // what may be done in one's turn, with a table on which something stands
    for _ in 0..40 {
        walk.window.state_mut().with(|desk| {
            desk.step_as_counsel();
        });
        let ScreenView::Courtroom(view) = &walk.view().screen else { panic!() };
        let free = walk.view().dialog.is_none() && view.actions.concede.is_enabled();
        if free && view.transcript.len() > 8 {
            break;
        }
    }
    walk.court(Sight::Concede, CourtroomAction::Concede);
    walk.court(Sight::Courtroom, CourtroomAction::Cancel);
    for tab in [
        colloquy::app::TrayTab::Arguments,
        colloquy::app::TrayTab::Replies,
        colloquy::app::TrayTab::Procedure,
    ] {
        walk.court(Sight::Courtroom, CourtroomAction::Tab(tab));
    }
    walk.court(Sight::Confirm, CourtroomAction::Yield);
    walk.court(Sight::Courtroom, CourtroomAction::Cancel);

    walk.with(|desk| desk.begin(SMALL_CASE, Seat::Bench));
    walk.look(Sight::Judge);
    walk.to(Sight::Judge, Action::Judge(JudgeAction::QuestionAt(0)));
    walk.to(Sight::Judge, Action::Judge(JudgeAction::Ask));
    for _ in 0..4 {
        walk.window.state_mut().with(|desk| desk.judge(JudgeAction::Continue));
    }
    walk.to(Sight::Judge, Action::Judge(JudgeAction::AddNote("Why here?".to_owned(), Some(0))));
    walk.to(Sight::Confirm, Action::Judge(JudgeAction::Close));
    walk.to(Sight::Judge, Action::Judge(JudgeAction::Confirm));
    let ScreenView::Judge(view) = &walk.view().screen else { panic!() };
    let issues: Vec<_> = view.findings.issues.iter().map(|issue| issue.id).collect();
    for issue in issues {
        walk.to(
            Sight::Judge,
            Action::Judge(JudgeAction::Find(issue, colloquy::record::Found::NotCarried)),
        );
    }
    let ScreenView::Judge(view) = &walk.view().screen else { panic!() };
    let disposition = view.dispositions[0].id;
    walk.to(Sight::Judge, Action::Judge(JudgeAction::Dispose(disposition)));
    walk.to(Sight::Confirm, Action::Judge(JudgeAction::Enter));
    walk.to(Sight::Prediction, Action::Judge(JudgeAction::Confirm));
    walk.end(DURING);
}

const AFTER: &[Sight] =
    &[Sight::Docket, Sight::Ruling, Sight::Review, Sight::Debrief, Sight::Map, Sight::Outline];

fn after_a_hearing(size: [f32; 2]) {
    let mut walk = Walk::begin(size);
    walk.with(|desk| {
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        desk.argue_to_ruling();
    });
    walk.act(Action::Ruling(RulingAction::VotesRead));
    walk.look(Sight::Ruling);
    let ScreenView::Ruling(view) = &walk.view().screen else { panic!() };
    assert!(!view.but_for.rows.is_empty());
    let entry = view.but_for.rows[0].entry;
    walk.to(Sight::Ruling, Action::Ruling(RulingAction::Toggle(entry)));
    walk.to(Sight::Debrief, Action::Go(Destination::Review));
    walk.to(Sight::Debrief, Action::Debrief(DebriefAction::Words("Late.".to_owned())));
    walk.escape();
    walk.look(Sight::Review);
    let ScreenView::Review(view) = &walk.view().screen else { panic!() };
    let moves: Vec<_> =
        view.moves.rows.iter().map(|row| format!("{} {}", row.number, row.name)).collect();
    let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
    walk.chart(Role::Slider, &view.chart.title, &moves);
    walk.to(Sight::Map, Action::Go(Destination::Map(None)));
    let ScreenView::Map(view) = &walk.view().screen else { panic!() };
    let node = view.nodes[0].id;
    walk.to(Sight::Map, Action::Map(MapAction::Select(Some(node))));
    walk.to(Sight::Outline, Action::Map(MapAction::List(true)));
    walk.to(Sight::Docket, Action::Go(Destination::Docket));
    walk.end(AFTER);
}

const WIDE: [f32; 2] = [1440.0, 900.0];
const NARROW: [f32; 2] = [720.0, 450.0];

#[test]
fn before_a_hearing_everything_says_what_it_is() {
    before_a_hearing(WIDE);
}

#[test]
fn before_a_hearing_everything_says_what_it_is_in_one_column() {
    before_a_hearing(NARROW);
}

#[test]
fn during_a_hearing_everything_says_what_it_is() {
    during_a_hearing(WIDE);
}

#[test]
fn during_a_hearing_everything_says_what_it_is_in_one_column() {
    during_a_hearing(NARROW);
}

#[test]
fn after_a_hearing_everything_says_what_it_is() {
    after_a_hearing(WIDE);
}

#[test]
fn after_a_hearing_everything_says_what_it_is_in_one_column() {
    after_a_hearing(NARROW);
}

#[test]
fn nothing_that_the_window_can_show_is_left_out_of_the_walk() {
    let walked: BTreeSet<_> = [BEFORE, DURING, AFTER].into_iter().flatten().copied().collect();
    let all: BTreeSet<_> = ALL.iter().copied().collect();
    assert_eq!(walked, all);
}
