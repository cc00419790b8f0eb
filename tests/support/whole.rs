//! The whole window over an app whose effects are carried out at once: every screen as it is
//! really reached, without threads. And the same without a test harness around it: nothing but
//! what the program itself does in a frame.

use colloquy::app::view::courtroom::Turn;
use colloquy::app::view::{ScreenView, View};
use colloquy::app::{
    Action, CourtroomAction, Curve, Destination, MapAction, ReviewAction, RulingAction, ShellAction,
};
use colloquy::gui::{self, theme};
use colloquy::law::{Seat, Side};
use egui::{Context, Event, FullOutput, Pos2, RawInput, Rect, Theme, Ui, vec2};

use crate::desk::{Desk, LEAD_CASE};

/// The app, what it shows, and what was done since.
pub(crate) struct Whole {
    desk: Desk,
    pub(crate) view: View,
    actions: Vec<Action>,
    _folder: tempfile::TempDir,
}

impl Whole {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path());
        let view = desk.view();
        Self { desk, view, actions: Vec::new(), _folder: folder }
    }

    /// Does something to the app behind the window's back.
    pub(crate) fn with(&mut self, does: impl FnOnce(&mut Desk)) {
        does(&mut self.desk);
        self.view = self.desk.view();
    }

    fn act(&mut self, action: Action) {
        self.with(|desk| desk.act(action));
    }

    /// Draws a frame, and applies what was done in it.
    pub(crate) fn draw(&mut self, ui: &mut Ui) {
        gui::show(ui, &self.view, &mut self.actions);
        if !self.actions.is_empty() {
            for action in std::mem::take(&mut self.actions) {
                self.desk.act(action);
            }
            self.view = self.desk.view();
            ui.ctx().request_repaint();
        }
    }
}

/// Fonts, colors and sizes.
pub(crate) fn dress(ctx: &Context, theme: Theme) {
    theme::install(ctx);
    theme::choose(ctx, theme.into());
}

/// Seconds between two frames.
const FRAME: f32 = 1.0 / 60.0;
const SIZE: [f32; 2] = [1440.0, 900.0];

/// The window in the lead case, and nothing around it.
pub(crate) struct Bare {
    pub(crate) ctx: Context,
    pub(crate) whole: Whole,
    time: f64,
}

impl Bare {
    /// In the courtroom as late in a hearing as there is still something to be chosen, with a card
    /// chosen, all hints taken and everything said on the table.
    pub(crate) fn in_court() -> Self {
        let ctx = Context::default();
        dress(&ctx, Theme::Light);
        let begin = || {
            let mut whole = Whole::new();
            whole.with(|desk| desk.begin(LEAD_CASE, Seat::Counsel(Side::Second)));
            whole
        };
        let mut whole = begin();
        let mut last = 0;
        for step in 0..200 {
            if whole.chooses() {
                last = step;
            }
            let mut over = false;
            whole.with(|desk| over = desk.step_as_counsel());
            if over {
                break;
            }
        }
        let mut whole = begin();
        for _ in 0..last {
            whole.with(|desk| {
                desk.step_as_counsel();
            });
        }
        assert!(whole.chooses() && last > 20, "not late in the hearing, at step {last}");
        for action in [CourtroomAction::CardAt(0), CourtroomAction::Hint, CourtroomAction::Hint] {
            whole.act(Action::Courtroom(action));
        }
        Self { ctx, whole, time: 0.0 }
    }

    /// On the docket.
    pub(crate) fn on_the_docket() -> Self {
        let ctx = Context::default();
        dress(&ctx, Theme::Light);
        Self { ctx, whole: Whole::new(), time: 0.0 }
    }

    /// From the courtroom on to the review, with every curve and a move in the middle.
    pub(crate) fn go_to_review(&mut self) {
        self.whole.with(Desk::argue_to_ruling);
        self.whole.act(Action::Ruling(RulingAction::VotesRead));
        self.whole.act(Action::Go(Destination::Review));
        self.whole.act(Action::Shell(ShellAction::Escape));
        let ScreenView::Review(view) = &self.whole.view.screen else { panic!("no review") };
        let middle = view.moves.rows.len() / 2;
        self.whole.act(Action::Review(ReviewAction::Select(middle)));
        for curve in [Curve::BestPlay, Curve::Judges] {
            self.whole.act(Action::Review(ReviewAction::Draw(curve)));
        }
    }

    /// From there on to the map of all that was said and of all that might have been.
    pub(crate) fn go_to_map(&mut self) {
        self.whole.act(Action::Go(Destination::Map(None)));
        self.whole.act(Action::Map(MapAction::Unplayed(true)));
        self.whole.act(Action::Map(MapAction::Issue(None)));
        let ScreenView::Map(view) = &self.whole.view.screen else { panic!("no map") };
        let node = view.nodes[view.nodes.len() / 2].id;
        self.whole.act(Action::Map(MapAction::Select(Some(node))));
    }

    /// All that the program does for a frame, but for handing it to the display.
    pub(crate) fn frame(&mut self, events: Vec<Event>) -> FullOutput {
        self.time += f64::from(FRAME);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0], SIZE[1]))),
            time: Some(self.time),
            predicted_dt: FRAME,
            focused: true,
            events,
            ..RawInput::default()
        };
        let whole = &mut self.whole;
        let mut output = self.ctx.run_ui(input, |ui| whole.draw(ui));
        // they go to the graphics card
        output.textures_delta.clear();
        output
    }
}

impl Whole {
    /// Whether there is something to be chosen, with nothing over the courtroom.
    fn chooses(&self) -> bool {
        let ScreenView::Courtroom(view) = &self.view.screen else { return false };
        self.view.dialog.is_none() && view.prompt.turn == Turn::Yours && !view.tray.cards.is_empty()
    }
}
