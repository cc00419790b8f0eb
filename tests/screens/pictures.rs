//! A picture of every screen in both themes, compared with the one in `tests/pictures`.
//!
//! Pictures are drawn on the processor, so that they are the same everywhere but for a rounding
//! here and there; `tests/pictures/README.md` says how they are kept, and how to renew them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use colloquy::app::view::ScreenView;
use colloquy::app::{
    Action, CourtroomAction, Destination, JudgeAction, MapAction, Page, RulingAction, ShellAction,
};
use colloquy::gui::theme;
use colloquy::law::{Seat, Side};
use egui::Theme;
use image::{Rgb, RgbImage, RgbaImage};

use crate::desk::{LEAD_CASE, SMALL_CASE};
use crate::whole::{Window, act, court, go, open, with};

const FOLDER: &str = "tests/pictures";
/// Colors of a picture.
const COLORS: usize = 256;
/// By how much a part of a color may be off, of 255: less than a letter's edge from its ground.
const SLIGHTLY: u8 = 28;
/// Pixels that may be off by more, out of 324,000.
const FAR: usize = 24;
/// Pixels that may be off by less: edges that are rounded the other way.
const NEAR: usize = 3_000;
/// Bytes of all the pictures together.
const ROOM: u64 = 1_500_000;

/// Steps of each part of a color.
const STEPS: usize = 32;

/// Half the size, in the colors that it has most of.
fn kept(image: &RgbaImage) -> RgbImage {
    let (width, height) = (image.width() as usize / 2, image.height() as usize / 2);
    let mut places = Vec::with_capacity(width * height);
    // plain loops over bytes, since nothing is optimized here
    let bytes = image.as_raw();
    let row = 4 * image.width() as usize;
    let step = |at: usize| {
        let above = bytes[at] as usize + bytes[at + 4] as usize;
        let below = bytes[at + row] as usize + bytes[at + row + 4] as usize;
        ((above + below) / 4 * (STEPS - 1) + 127) / 255
    };
    for y in 0..height {
        let mut at = 2 * y * row;
        while at < (2 * y + 1) * row {
            places.push((step(at) * STEPS + step(at + 1)) * STEPS + step(at + 2));
            at += 8;
        }
    }
    let mut counts = vec![0_usize; STEPS * STEPS * STEPS];
    for place in &places {
        counts[*place] += 1;
    }
    let mut found: Vec<usize> = (0..counts.len()).filter(|place| counts[*place] > 0).collect();
    found.sort_by_key(|place| (Reverse(counts[*place]), *place));
    let palette: Vec<[u8; 3]> = found.iter().take(COLORS).map(|place| color(*place)).collect();
    let mut shown = vec![[0; 3]; counts.len()];
    for place in found {
        let own = color(place);
        shown[place] = *palette.iter().min_by_key(|one| apart(own, **one)).unwrap();
    }
    let mut pixels = Vec::with_capacity(3 * places.len());
    for place in places {
        pixels.extend_from_slice(&shown[place]);
    }
    RgbImage::from_raw(image.width() / 2, image.height() / 2, pixels).unwrap()
}

fn color(place: usize) -> [u8; 3] {
    [place / STEPS / STEPS, place / STEPS % STEPS, place % STEPS]
        .map(|step| u8::try_from(step * 255 / (STEPS - 1)).unwrap())
}

fn apart(one: [u8; 3], other: [u8; 3]) -> u32 {
    one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
}

fn write(image: &RgbImage, path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let palette: BTreeSet<[u8; 3]> = image.pixels().map(|pixel| pixel.0).collect();
    let places: BTreeMap<_, _> = palette.iter().zip(0..=u8::MAX).collect();
    let mut encoder =
        png::Encoder::new(fs::File::create(path).unwrap(), image.width(), image.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.iter().copied().flatten().collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let pixels: Vec<u8> = image.pixels().map(|pixel| places[&pixel.0]).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
}

/// How many pixels differ slightly and by more; and where, in red.
fn difference(old: &RgbImage, new: &RgbImage) -> (usize, usize, RgbImage) {
    let mut map = RgbImage::new(new.width(), new.height());
    let (mut near, mut far) = (0, 0);
    for (x, y, pixel) in new.enumerate_pixels() {
        let apart = pixel.0.iter().zip(old.get_pixel(x, y).0).map(|(a, b)| a.abs_diff(b));
        let apart = apart.max().unwrap_or_default();
        near += usize::from((1..=SLIGHTLY).contains(&apart));
        far += usize::from(apart > SLIGHTLY);
        let faint = 255 - (255 - pixel.0[1]) / 4;
        let shown = if apart > SLIGHTLY { Rgb([220, 0, 0]) } else { Rgb([faint; 3]) };
        map.put_pixel(x, y, shown);
    }
    (near, far, map)
}

/// What is wrong with a picture, if anything is.
fn compare(name: &str, image: &RgbaImage) -> Option<String> {
    let new = kept(image);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = root.join(FOLDER).join(format!("{name}.png"));
    let old = image::open(&path).ok().map(image::DynamicImage::into_rgb8);
    let fault = match &old {
        None => Some(format!("{name} is not there")),
        Some(old) if old.dimensions() != new.dimensions() => {
            Some(format!("{name} has another size"))
        }
        Some(old) if old.as_raw() == new.as_raw() => None,
        Some(old) => {
            let (near, far, map) = difference(old, &new);
            let differs = far > FAR || near > NEAR;
            if differs {
                write(&map, &root.join("target/pictures").join(format!("{name}.diff.png")));
            }
            differs.then(|| format!("{name}: {far} pixels differ, and {near} slightly"))
        }
    }?;
    if std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value != "0") {
        write(&new, &path);
        return None;
    }
    write(&new, &root.join("target/pictures").join(format!("{name}.png")));
    Some(fault)
}

/// The window, and what is wrong with what it showed so far.
struct Album {
    window: Window,
    faults: Vec<String>,
}

impl Album {
    fn begin() -> Self {
        Self { window: open([1440.0, 900.0], Theme::Light), faults: Vec::new() }
    }

    /// Takes both pictures of what is shown.
    fn take(&mut self, name: &str) {
        for (kind, theme) in [("", Theme::Light), ("-dark", Theme::Dark)] {
            theme::choose(&self.window.ctx, theme.into());
            self.window.run();
            let image = self.window.render().unwrap();
            self.faults.extend(compare(&format!("{name}{kind}"), &image));
        }
        theme::choose(&self.window.ctx, Theme::Light.into());
    }

    fn close(self) {
        let update = "UPDATE_SNAPSHOTS=1 cargo test --test screens pictures:: makes them anew";
        assert!(self.faults.is_empty(), "{:#?}\n{update}", self.faults);
    }
}

/// A line with zeros for the digits of a hash.
fn without_hash(line: &str) -> String {
    let is_hash = |word: &str| word.len() >= 12 && word.bytes().all(|it| it.is_ascii_hexdigit());
    let words = line.split(' ');
    let words: Vec<String> = words
        .map(|word| if is_hash(word) { "0".repeat(word.len()) } else { word.to_owned() })
        .collect();
    assert!(words.iter().any(|word| word.starts_with("000000000000")), "{line} has no hash");
    words.join(" ")
}

#[test]
fn before_a_hearing() {
    let mut album = Album::begin();
    album.take("docket");
    go(&mut album.window, Destination::CaseFile(Some(LEAD_CASE.to_owned())));
    album.take("case-file");
    go(&mut album.window, Destination::Settings);
    let ScreenView::Settings(view) = &mut album.window.state_mut().view.screen else { panic!() };
    // the test's own folder is another each time
    view.data_folder = "/home/counsel/.local/share/colloquy".to_owned();
    // the model card is another whenever a number of it changes
    view.version = without_hash(&view.version);
    album.take("settings");
    go(&mut album.window, Destination::Page(Page::ModelCard(None)));
    let ScreenView::Page(view) = &mut album.window.state_mut().view.screen else { panic!() };
    view.edition = without_hash(&view.edition);
    album.take("model-card");
    go(&mut album.window, Destination::Page(Page::About(None)));
    album.take("about");
    album.close();
}

#[test]
fn during_a_hearing() {
    let mut album = Album::begin();
    with(&mut album.window, |desk| {
        desk.begin(LEAD_CASE, Seat::Counsel(Side::First));
        let asked = |desk: &crate::desk::Desk| desk.dialog().is_some();
        for _ in 0..60 {
            if asked(desk) {
                break;
            }
            desk.step_as_counsel();
        }
        assert!(asked(desk), "the bench asks nothing");
    });
    album.take("question");
    for _ in 0..60 {
        let state = album.window.state();
        let ScreenView::Courtroom(view) = &state.view.screen else { panic!() };
        let turn = view.prompt.turn == colloquy::app::view::courtroom::Turn::Yours;
        if turn && state.view.dialog.is_none() && view.transcript.len() > 8 {
            break;
        }
        album.window.state_mut().with(|desk| {
            desk.step_as_counsel();
        });
    }
    court(&mut album.window, CourtroomAction::CardAt(0));
    album.take("courtroom");
    court(&mut album.window, CourtroomAction::Play);
    album.take("reasons");
    with(&mut album.window, |desk| {
        desk.begin(LEAD_CASE, Seat::Bench);
        for _ in 0..6 {
            desk.judge(JudgeAction::Continue);
        }
        desk.judge(JudgeAction::QuestionAt(0));
        desk.judge(JudgeAction::AddNote("Whose place is it?".to_owned(), Some(0)));
    });
    album.take("judge");
    album.close();
}

#[test]
fn after_a_hearing() {
    let mut album = Album::begin();
    with(&mut album.window, |desk| {
        desk.begin(SMALL_CASE, Seat::Counsel(Side::First));
        desk.argue_to_ruling();
    });
    act(&mut album.window, Action::Ruling(RulingAction::VotesRead));
    album.take("ruling");
    go(&mut album.window, Destination::Review);
    album.take("debrief");
    act(&mut album.window, Action::Shell(ShellAction::Escape));
    album.take("review");
    go(&mut album.window, Destination::Map(None));
    let ScreenView::Map(view) = &album.window.state().view.screen else { panic!() };
    let last = view.nodes[view.nodes.len() - 1].id;
    act(&mut album.window, Action::Map(MapAction::Select(Some(last))));
    album.take("map");
    album.close();
}

#[test]
fn the_pictures_are_small() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let sizes = fs::read_dir(folder).unwrap().map(|file| file.unwrap().metadata().unwrap().len());
    let bytes: u64 = sizes.sum();
    assert!(bytes < ROOM, "{bytes} bytes");
}
