//! Where the window stood, so that it opens there again, and how much of that fits the screen.
//!
//! Everything is in whole points of the desktop, whatever the zoom. The screen that is known when
//! a window opens is the one on which the desktop has put it, measured from its own corner: a place
//! on another screen cannot be told from one that no longer exists and is not taken up again.

use serde::{Deserialize, Serialize};

/// Size and place of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// Width of what is in the frame, when not maximized.
    pub width: u32,
    /// Height of what is in the frame, when not maximized.
    pub height: u32,
    /// The frame's upper left corner on the desktop, when not maximized; none where the desktop
    /// does not tell.
    pub at: Option<(i32, i32)>,
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for WindowPlace {
    fn default() -> Self {
        Self { width: 1440, height: 900, at: None, maximized: false }
    }
}

impl WindowPlace {
    /// The least width and height.
    pub const LEAST: (u32, u32) = (640, 400);

    /// What of it is taken up again on a screen of this width and height: no more than the screen
    /// has, and the place only where the whole window then stands on the screen.
    #[must_use]
    pub fn fitting(self, (wide, high): (u32, u32)) -> Self {
        let (least_width, least_height) = Self::LEAST;
        let width = self.width.min(wide).max(least_width);
        let height = self.height.min(high).max(least_height);
        let inside = |at: i32, length: u32, whole: u32| {
            u32::try_from(at).is_ok_and(|at| at.saturating_add(length) <= whole)
        };
        let stands = |&(x, y): &(i32, i32)| inside(x, width, wide) && inside(y, height, high);
        Self { width, height, at: self.at.filter(stands), maximized: self.maximized }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: (u32, u32) = (1920, 1080);

    fn place(width: u32, height: u32, at: Option<(i32, i32)>) -> WindowPlace {
        WindowPlace { width, height, at, maximized: false }
    }

    #[test]
    fn a_window_that_fits_opens_as_it_was() {
        let kept = place(1200, 800, Some((720, 280)));
        assert_eq!(kept.fitting(SCREEN), kept, "it touches the right and the lower edge");
        let maximized = WindowPlace { maximized: true, ..kept };
        assert_eq!(maximized.fitting(SCREEN), maximized);
    }

    #[test]
    fn a_window_that_would_not_stand_whole_on_the_screen_is_placed_by_the_desktop() {
        for at in [(721, 0), (0, 281), (-1, 0), (0, -1), (2500, 40), (i32::MAX, i32::MIN)] {
            let fitting = place(1200, 800, Some(at)).fitting(SCREEN);
            assert_eq!(fitting, place(1200, 800, None), "{at:?}");
        }
    }

    #[test]
    fn a_window_larger_than_the_screen_is_made_as_large_as_the_screen() {
        assert_eq!(WindowPlace::default().fitting((1366, 768)), place(1366, 768, None));
        assert_eq!(place(2000, 500, Some((0, 0))).fitting(SCREEN), place(1920, 500, Some((0, 0))));
    }

    #[test]
    fn no_window_is_smaller_than_the_least() {
        let least = place(640, 400, None);
        assert_eq!(place(3, 0, None).fitting(SCREEN), least);
        assert_eq!(place(900, 900, Some((0, 0))).fitting((320, 200)), least);
    }
}
