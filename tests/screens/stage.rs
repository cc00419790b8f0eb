//! A window around a screen: room for the rail and the top bar, the theme, the zoom.

use std::path::Path;
use std::sync::{Arc, LazyLock};

use colloquy::app::Action;
use colloquy::gui::theme::{self, Palette, WindowClass};
use colloquy::gui::widgets::{rail, top_bar, wordmark};
use colloquy::scenario::{Scenario, load_matter};
use egui::{Theme, Ui, vec2};
use egui_kittest::Harness;

use crate::reachable::every_widget_is_named;
use crate::support::{CpuRenderer, draw};

/// The hearing before the district court in the lead case.
pub(crate) fn scenario() -> Arc<Scenario> {
    static LEAD: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
        let loaded = load_matter(Path::new("scenarios/microsoft_ireland"));
        let found = loaded.scenarios.iter().find(|scenario| scenario.issues().len() >= 3);
        Arc::clone(found.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics)))
    });
    Arc::clone(&LEAD)
}

/// A view and what was pushed since it was first shown.
pub(crate) struct Stage<V> {
    pub(crate) view: V,
    pub(crate) actions: Vec<Action>,
}

impl<V> Stage<V> {
    /// Whether an action was pushed.
    pub(crate) fn pushed(&self, action: &Action) -> bool {
        self.actions.contains(action)
    }
}

pub(crate) type Screen<V> = fn(&mut Ui, &V, &mut Vec<Action>);

/// A window of so many pixels at a zoom.
pub(crate) fn window<V>(
    size: [f32; 2],
    zoom: f32,
    theme: Theme,
    screen: Screen<V>,
    view: V,
) -> Harness<'static, Stage<V>>
where
    V: 'static,
{
    Harness::builder()
        .with_size(vec2(size[0], size[1]) / zoom)
        .with_pixels_per_point(zoom)
        .with_theme(theme)
        .with_context_setup(move |ctx| {
            theme::install(ctx);
            theme::choose(ctx, theme.into());
        })
        .with_render_cursor(false)
        .with_max_steps(20)
        .renderer(CpuRenderer::default())
        .build_ui_state(
            move |ui, stage: &mut Stage<V>| {
                let whole = ui.ctx().content_rect();
                ui.scope_builder(egui::UiBuilder::new().max_rect(whole), |ui| {
                    ui.set_clip_rect(whole);
                    frame(ui, |ui| screen(ui, &stage.view, &mut stage.actions));
                });
            },
            Stage { view, actions: Vec::new() },
        )
}

/// The rail and the top bar, empty, around a screen.
fn frame(ui: &mut Ui, screen: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    ui.painter().rect_filled(ui.max_rect(), 0, palette.ground);
    let class = WindowClass::current(ui);
    if class != WindowClass::Single {
        rail(ui, class == WindowClass::Compact, |ui| wordmark(ui, "Colloquy"));
    }
    top_bar(ui, |_| (), |_| ());
    let ground = egui::Frame::NONE.fill(palette.ground);
    egui::CentralPanel::default().frame(ground).show(ui, screen);
}

/// Pictures of a screen: light, dark, compact, narrow, at 200 %.
pub(crate) fn pictures<V: Clone + 'static>(name: &str, screen: Screen<V>, view: &V) {
    let kinds: [(&str, [f32; 2], f32, Theme); 6] = [
        ("", [1440.0, 900.0], 1.0, Theme::Light),
        ("-dark", [1440.0, 900.0], 1.0, Theme::Dark),
        ("-1280", [1280.0, 800.0], 1.0, Theme::Light),
        ("-1024", [1024.0, 700.0], 1.0, Theme::Light),
        ("-200pct", [1440.0, 900.0], 2.0, Theme::Light),
        ("-least", [640.0, 400.0], 1.0, Theme::Light),
    ];
    for (kind, size, zoom, theme) in kinds {
        let mut harness = window(size, zoom, theme, screen, view.clone());
        harness.run();
        picture(&mut harness, &format!("{name}{kind}"));
    }
}

/// A picture of a screen on which everything is named.
pub(crate) fn picture<V>(harness: &mut Harness<'_, Stage<V>>, name: &str) {
    every_widget_is_named(harness);
    draw(harness, name);
}
