//! The whole window under a test's hands.

use egui::{Theme, Ui};
use egui_kittest::Harness;

use crate::app::{Whole, dress};
use crate::support::CpuRenderer;

impl eframe::App for Whole {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}

pub(crate) type Window = Harness<'static, Whole>;

/// The window so many points large, on the docket.
pub(crate) fn open(size: [f32; 2], theme: Theme) -> Window {
    let mut window = Harness::builder()
        .with_size(size)
        .with_theme(theme)
        .with_step_dt(0.25)
        .with_max_steps(60)
        .with_render_cursor(false)
        .renderer(CpuRenderer::default())
        .build_eframe(move |context| {
            dress(&context.egui_ctx, theme);
            Whole::new()
        });
    window.run();
    window
}
