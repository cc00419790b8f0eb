//! The window: takes in what came from outside, draws, and applies what the user did.
//!
//! A frame has three steps: results and the queue go through the one function that changes the
//! state; the view is computed anew if the state has changed; the view is drawn and fills the
//! queue. Nothing is repainted unless the user, a result or a movement asks for it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use egui::{Context, ThemePreference, Ui, ViewportCommand};

use super::desktop;
use super::place::Placing;
use super::widgets::{TOAST_SECONDS, toasts_are_held};
use super::{ask, frame, start, theme};
use crate::app::data_folder;
use crate::app::reading::Reading;
use crate::app::runner::{Reporter, Runner};
use crate::app::storage;
use crate::app::view::shell::Look;
use crate::app::view::{DialogView, MapView, ScreenView, Tone, View};
use crate::app::{
    Action, AppState, Ask, DocketAction, QuestionAction, SettingsAction, ShellAction, Theme,
    runner, update,
};

/// Opens the window, on the case that is named if one is, and runs until it is closed.
pub fn run(named: Option<&str>) -> ExitCode {
    let folder = data_folder();
    let cases = Reading::begin(folder.as_deref(), named);
    let place = folder.as_deref().and_then(storage::window_place).unwrap_or_default();
    start::run("Colloquy", place, move |context| {
        theme::install(&context.egui_ctx);
        match Shell::new(&context.egui_ctx, folder, cases) {
            Ok(shell) => Box::new(shell.following_the_desktop()),
            Err(error) => Box::new(Broken(error.to_string())),
        }
    })
}

/// The program in its window.
pub struct Shell {
    state: AppState,
    runner: Runner,
    report: Reporter,
    results: Receiver<Action>,
    /// Tells what the desktop's user likes, as long as it is held.
    wishes: Option<desktop::Subscription>,
    queue: Vec<Action>,
    view: View,
    revision: u64,
    looks: Option<Look>,
    title: &'static str,
    asked: Arc<Mutex<Vec<Action>>>,
    /// When each toast was first shown, in seconds of egui's clock.
    toasts: BTreeMap<u32, f64>,
    /// When the countdown last went down.
    ticked: Option<f64>,
    placing: Placing,
}

impl Shell {
    /// Starts the app on its data folder and the cases at hand, and draws for `ctx`. Without a
    /// folder nothing is kept.
    ///
    /// # Errors
    ///
    /// The model card that the program brings along is not valid.
    pub fn new(
        ctx: &Context,
        folder: Option<PathBuf>,
        cases: Reading,
    ) -> Result<Self, crate::app::StartError> {
        let (sender, results) = channel();
        let waking = ctx.clone();
        let report: Reporter = Arc::new(move |action| {
            if sender.send(action).is_ok() {
                waking.request_repaint();
            }
        });
        let (state, runner) = runner::start(folder, cases, Arc::clone(&report))?;
        let view = View::of(&state);
        let revision = state.revision();
        let placing = Placing::new(state.window().unwrap_or_default());
        Ok(Self {
            state,
            runner,
            report,
            results,
            wishes: None,
            queue: Vec::new(),
            view,
            revision,
            looks: None,
            title: "",
            asked: Arc::default(),
            toasts: BTreeMap::new(),
            ticked: None,
            placing,
        })
    }

    /// Follows the desktop in what is not chosen here.
    fn following_the_desktop(mut self) -> Self {
        self.wishes = Some(desktop::follow(&self.report));
        self
    }

    /// What is shown.
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// Takes in results, dropped files and closing, and applies everything that waits.
    fn take_in(&mut self, ctx: &Context) {
        self.queue.extend(self.results.try_iter());
        if let Ok(mut asked) = self.asked.lock() {
            self.queue.append(&mut asked);
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        for file in dropped {
            let path = file.path().to_owned();
            self.queue.push(Action::Docket(DocketAction::ImportPath(path)));
        }
        self.apply(ctx);
    }

    fn apply(&mut self, ctx: &Context) {
        let waiting = std::mem::take(&mut self.queue);
        let time = (!waiting.is_empty()).then(|| self.runner.tell_time());
        for action in time.into_iter().chain(waiting) {
            for effect in update(&mut self.state, action) {
                if let Some(ask) = self.runner.run(effect) {
                    self.ask(ctx, ask);
                }
            }
        }
        if self.state.revision() != self.revision {
            self.revision = self.state.revision();
            self.view = View::of(&self.state);
            ctx.request_repaint();
        }
    }

    /// Lets toasts go after a while, and the visible countdown go down: the only things that ask
    /// for a repaint by themselves, at the second when they change.
    fn pass_time(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let toasts = &self.view.shell.toasts;
        self.toasts.retain(|id, _| toasts.iter().any(|toast| toast.id == *id));
        let held = toasts_are_held(ctx);
        for toast in toasts.iter().filter(|toast| toast.tone != Tone::Bad) {
            let since = self.toasts.entry(toast.id).or_insert(now);
            if held {
                // it goes five seconds after one has left it
                *since = now;
                continue;
            }
            let since = *since;
            let left = TOAST_SECONDS - (now - since);
            if left > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(left));
            } else {
                self.queue.push(Action::Shell(ShellAction::Dismiss(toast.id)));
            }
        }
        let counting = matches!(
            &self.view.dialog,
            Some(DialogView::Question(question)) if question.countdown.is_some()
        );
        if !counting {
            self.ticked = None;
            return;
        }
        let mut since = *self.ticked.get_or_insert(now);
        if now - since >= 1.0 {
            // time while the window is not drawn does not count, beyond one second
            since = now;
            self.queue.push(Action::Question(QuestionAction::Second));
        }
        self.ticked = Some(since);
        ctx.request_repaint_after(Duration::from_secs_f64(1.0 - (now - since)));
    }

    fn look(&mut self, ctx: &Context) {
        let look = self.view.shell.look;
        if self.looks != Some(look) {
            self.looks = Some(look);
            theme::choose(
                ctx,
                match look.theme {
                    Theme::Desktop => ThemePreference::System,
                    Theme::Paper => ThemePreference::Light,
                    Theme::Lamplight => ThemePreference::Dark,
                },
            );
            theme::set_contrast(ctx, look.more_contrast);
            theme::motion::set_reduced(ctx, look.manners.reduced_motion);
            ctx.set_zoom_factor(f32::from(look.zoom) / 100.0);
        }
        if ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::F11)) {
            let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
        }
        let title = frame::title(&self.view.screen);
        if self.title != title {
            self.title = title;
            ctx.send_viewport_cmd(ViewportCommand::Title(format!("Colloquy — {title}")));
        }
    }

    /// Does what only the window can do.
    fn ask(&self, ctx: &Context, ask: Ask) {
        match ask {
            Ask::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Ask::OpenFolder(path) => {
                ctx.open_url(egui::OpenUrl::new_tab(format!("file://{}", path.display())));
            }
            Ask::DrawMap { path, replace } => {
                let answer = self.map().map(|map| move || Some(ask::drawn(&map, path, replace)));
                if let Some(answer) = answer {
                    ask::answer(ctx, &self.asked, answer);
                }
            }
            ask => ask::pick(ctx, ask, self.map(), &self.asked),
        }
    }

    /// The map, if it is what is shown.
    fn map(&self) -> Option<Box<MapView>> {
        match &self.view.screen {
            ScreenView::Map(view) => Some(view.clone()),
            _ => None,
        }
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.placing.pass(ctx);
        if ctx.input(|input| input.viewport().close_requested()) {
            let place = SettingsAction::Window(self.placing.now());
            self.queue.push(Action::Settings(place));
            self.queue.push(Action::Shell(ShellAction::Quit));
        }
        self.pass_time(ctx);
        self.take_in(ctx);
        self.look(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        frame::show(ui, &self.view, &mut self.queue);
        let ctx = ui.ctx().clone();
        self.apply(&ctx);
    }
}

/// Shown when the program cannot start.
struct Broken(String);

impl eframe::App for Broken {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        ui.label(&self.0);
    }
}
