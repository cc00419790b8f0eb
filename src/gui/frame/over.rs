//! What lies over every screen: work that takes its time, messages, and a case about to be dropped.

use egui::Ui;

use crate::app::view::Tone;
use crate::app::view::shell::{ShellView, ToastView};
use crate::app::{Action, ShellAction};
use crate::gui::icons;
use crate::gui::theme::{Palette, Text, space, stroke};
use crate::gui::widgets::{self, Severity, Toast, ToastAnswer, WorkingPanel};

pub(super) fn working(ui: &Ui, view: &ShellView, actions: &mut Vec<Action>) {
    let Some(work) = view.working.as_ref().filter(|work| !work.behind) else { return };
    let Some((done, all)) = work.progress else { return };
    let progress = format!("{done} of {all}");
    let share = done as f32 / all.max(1) as f32;
    egui::Area::new(egui::Id::unique("working"))
        .anchor(egui::Align2::RIGHT_BOTTOM, [-20.0, -70.0])
        .show(ui, |ui| {
            ui.set_max_width(340.0);
            let panel = WorkingPanel {
                title: &work.text,
                progress: &progress,
                share,
                note: "The result so far stays on screen.",
            };
            if panel.show(ui) {
                actions.push(Action::Shell(ShellAction::StopWork));
            }
        });
}

/// Says that what hovers over the window with the pointer is imported when it is let go.
pub(super) fn drop_overlay(ctx: &egui::Context) {
    let hovering = ctx.input(|input| {
        let files = &input.raw.hovered_files;
        let name = files.first().map(|file| file.path.as_deref().and_then(|path| path.file_name()));
        name.map(|name| name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
    });
    let Some(name) = hovering else { return };
    let palette = Palette::current(ctx);
    let whole = ctx.content_rect();
    egui::Area::new(egui::Id::unique("drop a case"))
        .fixed_pos(whole.min)
        .order(egui::Order::Tooltip)
        .interactable(false)
        .show(ctx, |ui| {
            ui.set_min_size(whole.size());
            ui.painter().rect_filled(whole, 0, palette.veil());
            let size = egui::vec2(360.0, 132.0).min(whole.size());
            let place = egui::Rect::from_center_size(whole.center(), size);
            let builder = egui::UiBuilder::new()
                .max_rect(place)
                .accessibility_role(egui::Role::Status)
                .accessibility_label("Let go to import the case");
            ui.scope_builder(builder, |ui| {
                let frame = widgets::lifted_card(palette).inner_margin(16);
                frame.show(ui, |ui| {
                    ui.set_min_size(size - egui::vec2(34.0, 34.0));
                    widgets::dashed_rect(
                        ui.painter(),
                        place.shrink(10.0),
                        egui::Stroke::new(stroke::HAIR, palette.edge),
                    );
                    ui.vertical_centered(|ui| {
                        ui.add_space(space::S);
                        let (icon, _) =
                            ui.allocate_exact_size(egui::Vec2::splat(30.0), egui::Sense::hover());
                        icons::DOWNLOAD_SIMPLE.paint(
                            ui.painter(),
                            icon.center(),
                            30.0,
                            palette.accent,
                        );
                        ui.label(Text::H3.rich("Let go to import the case").color(palette.ink));
                        ui.label(Text::Caption.rich(name).color(palette.ink3));
                    });
                });
            });
        });
}

pub(super) fn toasts(ui: &Ui, views: &[ToastView], actions: &mut Vec<Action>) {
    let shown: Vec<Toast<'_>> = views
        .iter()
        .map(|toast| Toast {
            severity: severity(toast.tone),
            text: &toast.text,
            action: toast.act.as_ref().map(|(label, _)| label.as_str()),
        })
        .collect();
    match Toast::show_all(ui, &shown) {
        Some(ToastAnswer::Act(index)) => {
            if let Some((toast, (_, action))) =
                views.get(index).and_then(|toast| Some((toast, toast.act.as_ref()?)))
            {
                actions.push(action.clone());
                actions.push(Action::Shell(ShellAction::Dismiss(toast.id)));
            }
        }
        Some(ToastAnswer::Close(index)) => {
            let dismissed = views.get(index).map(|toast| ShellAction::Dismiss(toast.id));
            actions.extend(dismissed.map(Action::Shell));
        }
        None => {}
    }
}

/// How grave a toast of a tone is.
pub(in crate::gui) const fn severity(tone: Tone) -> Severity {
    match tone {
        Tone::Good => Severity::Good,
        Tone::Warn => Severity::Warn,
        Tone::Bad => Severity::Bad,
        _ => Severity::Info,
    }
}
