//! Golden playthroughs: hearings that lie beside their scenario as records, each with the ruling
//! that it must come to. They are replayed by the program's own rules, move by move.
//!
//! `UPDATE_PLAYTHROUGHS=1 cargo test --test playthroughs` takes over what a changed scenario or
//! model card makes of the same moves; `UPDATE_PLAYTHROUGHS=new` plays the lines anew as well, and
//! `UPDATE_PLAYTHROUGHS=riley/supreme_court` those of one stage. That is many hearings of partners:
//! do it optimized (`cargo test --release --no-default-features --test playthroughs`). Then read the
//! difference: every changed ruling wants a reason.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::cmp::Ordering;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use colloquy::hearing::{Hearing, Position, ToMove};
use colloquy::law::{Seat, Side};
use colloquy::player::Players;
use colloquy::record::{Credit, EntryDraft, Found, Level, Move, Player, RecordDraft, Remarks};
use colloquy::report::decide;
use colloquy::scenario::{BenchId, EntryId, IssueId, Scenario, load_matter};
use colloquy::scoring::{ModelCard, ScoringModel, decision};
use colloquy::search::Search;
use serde::{Deserialize, Serialize};

const HOW_TO_UPDATE: &str = "if the change is meant, run \
    `UPDATE_PLAYTHROUGHS=1 cargo test --test playthroughs` and read the difference; where a \
    recorded move is no longer legal, or a line no longer shows what it says, play the lines anew \
    with `UPDATE_PLAYTHROUGHS=new`";

/// What an order must be worth to a side whose best line leads to it.
const HALF: f64 = 0.5;

/// How far a margin may be from the one written down, in log-odds.
const TOLERANCE: f64 = 1e-6;

/// The ruling that a playthrough must come to.
#[derive(Debug, Serialize, Deserialize)]
struct Ruled {
    disposition: String,
    findings: Vec<Finding>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Finding {
    issue: String,
    judge: String,
    status: String,
    margin: f64,
}

/// One stage of a bundled matter and the folder of its playthroughs.
struct Stage {
    scenario: Arc<Scenario>,
    folder: PathBuf,
}

fn stages() -> Vec<Stage> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut matters: Vec<PathBuf> =
        fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    matters.retain(|path| path.join("matter.ron").exists());
    matters.sort();
    let stages = |matter: PathBuf| {
        let folder = matter.join("playthroughs");
        let scenarios = load_matter(&matter).scenarios.into_iter();
        scenarios.map(move |scenario| Stage { scenario, folder: folder.clone() })
    };
    matters.into_iter().flat_map(stages).collect()
}

/// The records of a folder, without the rulings beside them.
fn records(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        let is_ruling = path.with_extension("").extension().is_some_and(|word| word == "ruling");
        path.extension().is_some_and(|word| word == "ron") && !is_ruling
    });
    paths.sort();
    paths
}

/// The lines of comment with which a file begins.
fn heading(text: &str) -> String {
    let ends = text.split_inclusive('\n').take_while(|line| line.starts_with("//"));
    text[..ends.map(str::len).sum()].to_owned()
}

fn ruling_beside(record: &Path) -> PathBuf {
    record.with_extension("ruling.ron")
}

fn ruled(scenario: &Scenario, card: &ModelCard, hearing: &Hearing) -> Ruled {
    let ruling = decide(scenario, card, hearing.record()).ruling;
    let findings = ruling.votes.iter().flat_map(|vote| &vote.findings);
    let finding = |finding: &colloquy::ruling::Finding| Finding {
        issue: scenario.issue(finding.issue).id.clone(),
        judge: scenario.judge(finding.judge).id.clone(),
        status: finding.status.id().to_owned(),
        margin: finding.margin,
    };
    Ruled {
        disposition: scenario.disposition(ruling.disposition).id.clone(),
        findings: findings.map(finding).collect(),
    }
}

/// Where two rulings differ.
fn difference(expected: &Ruled, found: &Ruled) -> Option<String> {
    if expected.disposition != found.disposition {
        let (was, is) = (&expected.disposition, &found.disposition);
        return Some(format!("the disposition was {was} and is {is}"));
    }
    if expected.findings.len() != found.findings.len() {
        return Some("there are more or fewer findings".to_owned());
    }
    let differs = |(was, is): (&Finding, &Finding)| {
        let same = (&was.issue, &was.judge, &was.status) == (&is.issue, &is.judge, &is.status)
            && (was.margin - is.margin).abs() <= TOLERANCE;
        (!same).then(|| format!("a finding was {was:?} and is {is:?}"))
    };
    expected.findings.iter().zip(&found.findings).find_map(differs)
}

/// Replays a playthrough; the error says what is wrong with it.
fn replay(scenario: &Arc<Scenario>, card: &ModelCard, path: &Path) -> Result<(), String> {
    let text = fs::read_to_string(path).unwrap();
    if heading(&text).is_empty() {
        return Err("it does not begin with a comment on what it shows".to_owned());
    }
    let draft = RecordDraft::parse(&text).map_err(|error| error.to_string())?;
    let record = draft.resolve(scenario).map_err(|error| error.to_string())?;
    let hearing =
        Hearing::replay(Arc::clone(scenario), record).map_err(|error| error.to_string())?;
    if hearing.outcome().is_none() {
        return Err("the hearing is not over".to_owned());
    }
    if !hearing.is_same_version(card.hash()) {
        return Err("it was made with another version of the scenario or model card".to_owned());
    }
    let fresh = with_legal_moves(&hearing).to_text().unwrap();
    if !text.ends_with(&fresh) {
        return Err("other moves are legal than those recorded".to_owned());
    }
    let expected = fs::read_to_string(ruling_beside(path))
        .map_err(|error| format!("no ruling beside it: {error}"))?;
    let expected: Ruled = ron::from_str(&expected).map_err(|error| error.to_string())?;
    difference(&expected, &ruled(scenario, card, &hearing)).map_or(Ok(()), Err)
}

/// The record as written, with the moves that the rules allow now.
fn with_legal_moves(hearing: &Hearing) -> RecordDraft {
    let (scenario, record) = (hearing.scenario(), hearing.record());
    let mut draft = record.to_draft(scenario);
    for (index, line) in record.lines().iter().enumerate() {
        let kept = line.parent.map_or(0, |(_, kept)| kept);
        let mut position: Position = hearing.position_at(0);
        for (ply, entry) in record.line_entries(index).into_iter().enumerate() {
            if let Some(own) = ply.checked_sub(kept) {
                let legal = position.legal_moves(scenario);
                let texts = legal.iter().map(|&mv| colloquy::record::move_to_text(scenario, mv));
                let entry: &mut EntryDraft = &mut draft.lines[index].entries[own];
                entry.legal = texts.collect();
            }
            position = position.play(scenario, entry.mv).unwrap();
        }
    }
    draft
}

fn write(path: &Path, comment: &str, hearing: &Hearing, card: &ModelCard) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let scenario = hearing.scenario();
    let mut draft = with_legal_moves(hearing);
    scenario.hash().clone_into(&mut draft.scenario_hash);
    card.hash().clone_into(&mut draft.card_hash);
    fs::write(path, format!("{comment}{}", draft.to_text().unwrap())).unwrap();
    let pretty = ron::ser::PrettyConfig::new().depth_limit(2);
    let ruled = ron::ser::to_string_pretty(&ruled(scenario, card, hearing), pretty).unwrap();
    let title = "// The ruling that this playthrough must come to; margins in log-odds.\n";
    fs::write(ruling_beside(path), format!("{title}{ruled}\n")).unwrap();
}

/// Takes over what the present rules make of the same moves.
fn update(scenario: &Arc<Scenario>, card: &ModelCard, path: &Path) {
    let text = fs::read_to_string(path).unwrap();
    let record = RecordDraft::parse(&text).unwrap().resolve(scenario).unwrap();
    let hearing = Hearing::replay(Arc::clone(scenario), record)
        .unwrap_or_else(|error| panic!("{}: {error}; {HOW_TO_UPDATE}", path.display()));
    write(path, &heading(&text), &hearing, card);
}

#[test]
fn every_playthrough_comes_to_its_ruling() {
    let card = ModelCard::bundled().unwrap();
    let wanted = std::env::var("UPDATE_PLAYTHROUGHS").unwrap_or_default();
    let mut faults = Vec::new();
    for Stage { scenario, folder } in stages() {
        if wanted == "new" || wanted == scenario.id() {
            lines::play_anew(&scenario, &card, &folder);
        }
        let is_own = |path: &&PathBuf| {
            let draft = RecordDraft::parse(&fs::read_to_string(path).unwrap());
            draft.is_ok_and(|draft| draft.scenario == scenario.id())
        };
        let all = records(&folder);
        let own: Vec<&PathBuf> = all.iter().filter(is_own).collect();
        if own.len() < 3 {
            faults.push(format!("{}: {} playthroughs of at least 3", scenario.id(), own.len()));
        }
        for path in own {
            if !wanted.is_empty() && wanted != "new" {
                update(&scenario, &card, path);
            }
            let fault = replay(&scenario, &card, path).err();
            faults.extend(fault.map(|fault| format!("{}: {fault}", path.display())));
        }
    }
    assert!(faults.is_empty(), "\n{}\n{HOW_TO_UPDATE}", faults.join("\n"));
}

/// A line shows what it says: the best of a side prevails, and the poor one does not.
#[test]
fn the_best_line_of_a_side_is_worth_half_and_the_poor_one_less() {
    let mut faults = Vec::new();
    for Stage { scenario, folder } in stages() {
        let worth = |name: &str, side| {
            let path = folder.join(format!("{}_{name}.ruling.ron", scenario.stage().id));
            let ruled: Ruled = ron::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            let mut orders = scenario.dispositions();
            let (order, _) = orders.find(|(_, order)| order.id == ruled.disposition).unwrap();
            scenario.worth(order, side)
        };
        for side in Side::BOTH {
            let name = lines::best_line(&scenario, side);
            let worth = worth(&name, side);
            if worth < HALF {
                faults.push(format!("{}: {name} is worth {worth} to that side", scenario.id()));
            }
        }
        let name = lines::poor_line(&scenario);
        let worth = worth(&name, lines::mute(&scenario));
        if worth >= HALF {
            faults.push(format!("{}: {name} is worth {worth} to that side", scenario.id()));
        }
    }
    assert!(faults.is_empty(), "\n{}\n{HOW_TO_UPDATE}", faults.join("\n"));
}

#[test]
fn every_record_of_a_playthrough_folder_belongs_to_a_stage_beside_it() {
    for Stage { folder, .. } in stages() {
        let ids: Vec<String> = stages()
            .iter()
            .filter(|stage| stage.folder == folder)
            .map(|stage| stage.scenario.id())
            .collect();
        for path in records(&folder) {
            let draft = RecordDraft::parse(&fs::read_to_string(&path).unwrap()).unwrap();
            assert!(ids.contains(&draft.scenario), "{}: {}", path.display(), draft.scenario);
        }
    }
}

/// The lines that every stage shows.
mod lines {
    use super::*;

    const PROGRAM: Player = Player::Program(Level::Associate);
    /// Seeds among which a line is looked for, before each bench that is tried.
    const TRIED: std::ops::Range<u64> = 1..25;

    pub(crate) fn play_anew(scenario: &Arc<Scenario>, card: &ModelCard, folder: &Path) {
        let stage = &scenario.stage().id;
        let keep = |name: &str, says: &str, hearing: &Hearing| {
            let comment = format!("// {}\n", says.replace('\n', "\n// "));
            write(&folder.join(format!("{stage}_{name}.ron")), &comment, hearing, card);
        };
        let benches: Vec<BenchId> = scenario.benches().map(|(id, _)| id).collect();
        let bench = |place: usize| benches[place % benches.len()];
        let table = |place| Lines { scenario, card, bench: bench(place) };
        let from = |place: usize| (place..place + benches.len()).map(table);
        let number = TRIED.count();
        for side in Side::BOTH {
            let party = &scenario.party(side).in_text;
            let says = format!(
                "The best line for {party} that a partner found against an associate, among {number}\n\
                 seeds: arguments that carry the issues first, and what the other side cannot\n\
                 answer any more at the end."
            );
            let lines = from(1 - side.index()).map(|table| table.best_line(side));
            keep(&best_line(scenario, side), &says, &first_good(lines).hearing);
        }
        let mute = mute(scenario);
        let party = &scenario.party(mute).in_text;
        let says = format!(
            "A poor line: {party} makes one argument after another and answers none of the\n\
             other side's, and gives every time the first reason that is offered. Of {number} seeds\n\
             the one in which this did worst."
        );
        // what is worst for this side is best for the other
        let lines = from(2).map(|table| table.poor_line(mute));
        keep(&poor_line(scenario), &says, &first_good(lines).hearing);
        let says = "A hearing from the bench: the judge asks where there is something to ask, closes\n\
                    the argument early, finds as a judge without leanings would, gives credit and\n\
                    reasons, and makes the order that follows.";
        keep("from_the_bench", says, &table(3).bench_hearing());
        let opener = mute.opponent();
        let party = &scenario.party(opener).in_text;
        let says = format!(
            "Second thoughts: {party} takes a move back and goes another way, which opens a\n\
             branch, concedes a point of the other side, and asks for hints."
        );
        let name = format!("second_thoughts_of_{}", scenario.seat(Seat::Counsel(opener)).id);
        keep(&name, &says, &table(0).second_thoughts(opener));
    }

    /// The side whose poor line is shown: the one that answers.
    pub(crate) fn mute(scenario: &Scenario) -> Side {
        scenario.stage().order.opens.opponent()
    }

    /// The name of the best line of a side, without the stage's.
    pub(crate) fn best_line(scenario: &Scenario, side: Side) -> String {
        format!("best_line_of_{}", scenario.seat(Seat::Counsel(side)).id)
    }

    /// The name of the poor line, without the stage's.
    pub(crate) fn poor_line(scenario: &Scenario) -> String {
        format!("no_reply_by_{}", scenario.seat(Seat::Counsel(mute(scenario))).id)
    }

    /// A hearing, with what its order is worth to a side and the chance that the side had.
    struct Weighed {
        worth: f64,
        chance: f64,
        hearing: Hearing,
    }

    impl Weighed {
        /// By what was ordered, then by the chance of it.
        fn order(&self, other: &Self) -> Ordering {
            self.worth.total_cmp(&other.worth).then(self.chance.total_cmp(&other.chance))
        }
    }

    /// The first of these, bench after bench, that is worth half; if none is, the best.
    fn first_good(lines: impl Iterator<Item = Weighed>) -> Weighed {
        let mut best: Option<Weighed> = None;
        for line in lines {
            let good = line.worth >= HALF;
            if best.as_ref().is_none_or(|best| line.order(best).is_gt()) {
                best = Some(line);
            }
            if good {
                break;
            }
        }
        best.unwrap()
    }

    struct Lines<'s> {
        scenario: &'s Arc<Scenario>,
        card: &'s ModelCard,
        bench: BenchId,
    }

    impl Lines<'_> {
        fn hearing(&self, seats: [Player; 3], seed: u64) -> Hearing {
            let hash = self.card.hash().to_owned();
            Hearing::new(Arc::clone(self.scenario), hash, seed, self.bench, seats)
        }

        fn model(&self) -> ScoringModel {
            let judges = &self.scenario.bench(self.bench).judges;
            ScoringModel::new(self.scenario, self.card, judges)
        }

        /// Lets the program play its seats and a person the rest.
        fn play(
            &self,
            hearing: &mut Hearing,
            mut person: impl FnMut(&mut Hearing, &mut Search<'_>),
        ) {
            let model = self.model();
            let mut players = Players::new(self.scenario, &model, self.card, self.bench);
            let mut search = Search::new(self.scenario, &model);
            loop {
                players.advance(hearing).unwrap();
                if hearing.outcome().is_some() {
                    break;
                }
                person(hearing, &mut search);
            }
        }

        /// The hearing in which a partner does best for a side.
        fn best_line(&self, side: Side) -> Weighed {
            let mut seats = [PROGRAM; 3];
            seats[side.index()] = Player::Program(Level::Partner);
            let heard = TRIED.map(|seed| {
                let mut hearing = self.hearing(seats, seed);
                self.play(&mut hearing, |_, _| {});
                self.weighed(hearing, side)
            });
            heard.max_by(Weighed::order).unwrap()
        }

        /// The hearing in which a side that never replies does worst, weighed for the other.
        fn poor_line(&self, mute: Side) -> Weighed {
            let heard = TRIED.map(|seed| self.weighed(self.monologue(mute, seed), mute.opponent()));
            heard.max_by(Weighed::order).unwrap()
        }

        fn weighed(&self, hearing: Hearing, side: Side) -> Weighed {
            let decided = decide(self.scenario, self.card, hearing.record());
            Weighed {
                worth: self.scenario.worth(decided.ruling.disposition, side),
                chance: decided.assessment.win_chance[side.index()],
                hearing,
            }
        }

        fn monologue(&self, side: Side, seed: u64) -> Hearing {
            let mut seats = [PROGRAM; 3];
            seats[side.index()] = Player::Person;
            let mut hearing = self.hearing(seats, seed);
            self.play(&mut hearing, |hearing, search| {
                let position = hearing.position();
                let mv = if position.pending().is_some() {
                    search.best_reply(position).unwrap().mv
                } else {
                    let mut cards = position.card_moves(self.scenario);
                    cards.find(|mv| matches!(mv, Move::Argue(_))).unwrap_or(Move::Yield)
                };
                hearing.play(mv, remarks(mv, 0, 0)).unwrap();
            });
            hearing
        }

        fn bench_hearing(&self) -> Hearing {
            let mut hearing = self.hearing([PROGRAM, PROGRAM, Player::Person], 5);
            let judges = &self.scenario.bench(self.bench).judges;
            let neutral = ScoringModel::neutral(self.scenario, self.card, judges);
            self.play(&mut hearing, |hearing, _| {
                let (mv, remarks) = self.bench_move(hearing, &neutral);
                hearing.play(mv, remarks).unwrap();
            });
            hearing
        }

        fn bench_move(&self, hearing: &Hearing, neutral: &ScoringModel) -> (Move, Remarks) {
            let (scenario, position) = (self.scenario, hearing.position());
            if position.to_move() == ToMove::Bench {
                let turns = hearing.record().ply();
                let mut questions = scenario.questions().map(|(id, _)| id);
                let question = questions.find(|&id| position.is_timely(scenario, id));
                let mv = match question {
                    _ if turns > 40 => Move::Close,
                    Some(question) if turns % 2 == 1 => Move::Ask(question),
                    _ => Move::Continue,
                };
                return (mv, Remarks::default());
            }
            let assessed = neutral.assess(position.submissions());
            let carried = |issue: IssueId| assessed.judges[0].issues[issue.index()].margin > 0.0;
            let open = scenario.issues().map(|(id, _)| id).find(|&id| position.found(id).is_none());
            let Some(issue) = open else {
                let follows = decision::decide(scenario, carried).disposition;
                return (Move::Dispose(follows), Remarks::default());
            };
            let found = if carried(issue) { Found::Carried } else { Found::NotCarried };
            (Move::Find(issue, found), reasons(hearing, neutral, issue, found))
        }

        fn second_thoughts(&self, side: Side) -> Hearing {
            let mut seats = [PROGRAM; 3];
            seats[side.index()] = Player::Person;
            let mut hearing = self.hearing(seats, 7);
            let (mut own, mut back, mut conceded) = (0, false, false);
            self.play(&mut hearing, |hearing, search| {
                if own == 4 && !back {
                    back = true;
                    assert!(hearing.undo(Seat::Counsel(side)));
                    return;
                }
                if own > 6 && !conceded {
                    let legal = hearing.legal_moves();
                    let concession =
                        legal.iter().copied().find(|mv| matches!(mv, Move::ConcedeCard(_)));
                    if let Some(mv) = concession {
                        conceded = true;
                        hearing.play(mv, Remarks::default()).unwrap();
                        return;
                    }
                }
                let position = hearing.position();
                let best = search.best_reply(position).unwrap().mv;
                // the move taken back is not made again
                let other = position.card_moves(self.scenario).find(|&mv| mv != best);
                let mv = if back && own == 4 { other.unwrap_or(best) } else { best };
                let hint = if own % 5 == 1 { 2 } else { 0 };
                hearing.play(mv, remarks(mv, own, hint)).unwrap();
                own += 1;
            });
            hearing
        }
    }

    /// Credit to what bears the finding, little to the rest.
    fn reasons(hearing: &Hearing, neutral: &ScoringModel, issue: IssueId, found: Found) -> Remarks {
        let submissions = hearing.position().submissions();
        let shares = neutral.shares(0, issue, submissions).unwrap().entries;
        let credit = |for_it: bool| if for_it { Credit::Credit } else { Credit::Little };
        let credits: Vec<(EntryId, Credit)> = shares
            .iter()
            .map(|share| (share.entry, credit((share.value > 0.0) == (found == Found::Carried))))
            .collect();
        let words = "The better of what was said bears this finding.".to_owned();
        Remarks { credits, words, ..Remarks::default() }
    }

    /// Remarks with a reason, where the move wants one.
    fn remarks(mv: Move, place: usize, hint: u8) -> Remarks {
        let reason = matches!(mv, Move::Argue(_) | Move::Reply(_)).then_some(place % 3);
        Remarks { reason, hint, ..Remarks::default() }
    }
}
