//! What a frame of the busiest screens costs the program: 1440×900 points, without a window and
//! without painting. Numbers are CPU time of the one thread, so that a busy machine does not
//! count; each screen is drawn as at rest, with the pointer going over it, and for a screen reader.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "as in tests")]

#[path = "../tests/support/whole.rs"]
mod app;
#[expect(dead_code, reason = "tests do more with it")]
#[path = "../tests/app/desk.rs"]
mod desk;

use std::time::Duration;

use criterion::measurement::{Measurement, ValueFormatter};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use egui::{Event, pos2};

use crate::app::Bare;

/// CPU time of this thread, in nanoseconds.
struct CpuTime;

impl CpuTime {
    fn now() -> u64 {
        let times = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        times.split(' ').next().unwrap().parse().unwrap()
    }
}

impl Measurement for CpuTime {
    type Intermediate = u64;
    type Value = Duration;

    fn start(&self) -> u64 {
        Self::now()
    }

    fn end(&self, since: u64) -> Duration {
        Duration::from_nanos(Self::now() - since)
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        &Milliseconds
    }
}

struct Milliseconds;

impl Milliseconds {
    fn scale(values: &mut [f64]) -> &'static str {
        for value in values {
            *value /= 1e6;
        }
        "ms"
    }
}

impl ValueFormatter for Milliseconds {
    fn scale_values(&self, _typical: f64, values: &mut [f64]) -> &'static str {
        Self::scale(values)
    }

    fn scale_throughputs(&self, _: f64, _: &Throughput, values: &mut [f64]) -> &'static str {
        Self::scale(values)
    }

    fn scale_for_machines(&self, values: &mut [f64]) -> &'static str {
        Self::scale(values)
    }
}

fn on(criterion: &mut Criterion<CpuTime>, screen: &str, window: &mut Bare) {
    for _ in 0..60 {
        drop(window.frame(Vec::new()));
    }
    criterion.bench_function(&format!("{screen}, at rest"), |bencher| {
        bencher.iter(|| window.frame(Vec::new()));
    });
    let mut step = 0_u16;
    criterion.bench_function(&format!("{screen}, pointer moving"), |bencher| {
        bencher.iter(|| {
            step = (step + 1) % 1000;
            let share = f32::from(step) / 1000.0;
            let at = pos2(40.0 + 1360.0 * share, 80.0 + 760.0 * ((share * 7.0) % 1.0));
            window.frame(vec![Event::PointerMoved(at)])
        });
    });
    drop(window.frame(vec![Event::PointerGone]));
    window.ctx.enable_accesskit();
    criterion.bench_function(&format!("{screen}, read aloud"), |bencher| {
        bencher.iter(|| window.frame(Vec::new()));
    });
    window.ctx.disable_accesskit();
}

fn frames(criterion: &mut Criterion<CpuTime>) {
    on(criterion, "docket", &mut Bare::on_the_docket());
    let mut window = Bare::in_court();
    on(criterion, "courtroom", &mut window);
    window.go_to_review();
    on(criterion, "review", &mut window);
    window.go_to_map();
    on(criterion, "map", &mut window);
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(CpuTime);
    targets = frames
}
criterion_main!(benches);
