//! Which moves may be made: one function that names the rule a move breaks, and the list of moves
//! that break none.

use super::error::IllegalMove;
use super::position::{BenchMode, Phase, Position, ToMove};
use crate::law::Side;
use crate::record::{Found, Move, card_move};
use crate::scenario::{CardId, IssueId, QuestionId, Role, Scenario};

type Legality = Result<(), IllegalMove>;

const LEGAL: Legality = Ok(());

impl Position {
    /// Every move that may be made now, in a fixed order: cards, yielding, concessions and
    /// withdrawals; answers; questions; findings; dispositions.
    pub fn legal_moves(&self, scenario: &Scenario) -> Vec<Move> {
        let mut moves = self.candidates(scenario);
        moves.retain(|&mv| self.is_legal(scenario, mv).is_ok());
        moves
    }

    /// The cards that the side on turn may play now, ascending; none when no turn is being taken.
    pub fn card_moves(&self, scenario: &Scenario) -> impl Iterator<Item = Move> {
        let side = match self.to_move {
            ToMove::Turn(side) => Some(side),
            _ => None,
        };
        scenario.cards().filter_map(move |(id, card)| {
            let legal = match card.role {
                _ if card.side != side? => return None,
                Role::Argument { .. } => self.may_argue(scenario, card.side, id),
                Role::Reply { .. } => self.may_reply(scenario, card.side, id),
            };
            legal.is_ok().then(|| card_move(scenario, id))
        })
    }

    /// The moves that whoever is to move could ever make.
    fn candidates(&self, scenario: &Scenario) -> Vec<Move> {
        match self.to_move {
            ToMove::Turn(_) => {
                let cards = || scenario.cards().map(|(id, _)| id);
                let mut moves: Vec<Move> = cards().map(|id| card_move(scenario, id)).collect();
                moves.push(Move::Yield);
                moves.extend(cards().map(Move::ConcedeCard));
                moves.extend(scenario.issues().map(|(id, _)| Move::ConcedeIssue(id)));
                moves.extend(cards().map(Move::Withdraw));
                moves
            }
            ToMove::Answer(question) => {
                let answers = scenario.question(question).answers.iter().copied();
                answers.map(Move::Answer).chain([Move::NoAnswer]).collect()
            }
            ToMove::Bench => {
                let questions = scenario.questions().map(|(id, _)| Move::Ask(id));
                questions.chain([Move::Continue, Move::Close]).collect()
            }
            ToMove::Judge => {
                let issues = scenario.issues().map(|(id, _)| id);
                let found = issues.flat_map(|id| Found::ALL.map(|found| Move::Find(id, found)));
                found.chain(scenario.dispositions().map(|(id, _)| Move::Dispose(id))).collect()
            }
            ToMove::Nobody => Vec::new(),
        }
    }

    /// Whether a move may be made now.
    ///
    /// # Errors
    ///
    /// The rule that forbids it.
    pub fn is_legal(&self, scenario: &Scenario, mv: Move) -> Legality {
        match self.to_move {
            ToMove::Nobody => Err(IllegalMove::Over),
            ToMove::Turn(side) => self.is_legal_turn(scenario, side, mv),
            ToMove::Answer(question) => self.is_legal_answer(scenario, question, mv),
            ToMove::Bench => self.is_legal_for_bench(scenario, mv),
            ToMove::Judge => self.is_legal_for_judge(scenario, mv),
        }
    }

    fn is_legal_turn(&self, scenario: &Scenario, side: Side, mv: Move) -> Legality {
        match mv {
            Move::Argue(card) => self.may_argue(scenario, side, card),
            Move::Reply(card) => self.may_reply(scenario, side, card),
            Move::Yield => LEGAL,
            Move::ConcedeCard(_) | Move::ConcedeIssue(_) | Move::Withdraw(_)
                if self.phase == Phase::Openings =>
            {
                Err(IllegalMove::OpeningIsAnArgument)
            }
            Move::ConcedeCard(card) => self.may_concede(scenario, side, card),
            Move::ConcedeIssue(issue) => self.may_concede_issue(issue),
            Move::Withdraw(card) => self.may_withdraw(scenario, side, card),
            Move::Answer(_) | Move::NoAnswer => Err(IllegalMove::NoQuestionOpen),
            Move::Ask(_) | Move::Continue | Move::Close => Err(IllegalMove::CounselToMove),
            Move::Find(..) | Move::Dispose(_) => Err(IllegalMove::NotSubmitted),
        }
    }

    /// Whether the side may argue the card in a turn now.
    pub(super) fn may_argue(&self, scenario: &Scenario, side: Side, id: CardId) -> Legality {
        if matches!(scenario.card(id).role, Role::Reply { .. }) {
            return Err(IllegalMove::NotAnArgument);
        }
        if self.phase == Phase::Rebuttal {
            return Err(IllegalMove::RebuttalOnlyReplies);
        }
        self.may_play(scenario, side, id)
    }

    /// Whether the side may reply with the card in a turn now.
    pub(super) fn may_reply(&self, scenario: &Scenario, side: Side, id: CardId) -> Legality {
        let Role::Reply { target, .. } = scenario.card(id).role else {
            return Err(IllegalMove::NotAReply);
        };
        if self.phase == Phase::Openings {
            return Err(IllegalMove::OpeningIsAnArgument);
        }
        if !self.submissions.has_card(target) {
            return Err(IllegalMove::TargetNotBeforeCourt);
        }
        self.may_play(scenario, side, id)
    }

    fn may_play(&self, scenario: &Scenario, side: Side, id: CardId) -> Legality {
        let card = scenario.card(id);
        if card.side != side {
            return Err(IllegalMove::OtherSidesCard);
        }
        if self.was_played(id) {
            return Err(IllegalMove::PlayedBefore);
        }
        self.fits(scenario, side, card.seconds)
    }

    fn fits(&self, scenario: &Scenario, side: Side, needs: u32) -> Legality {
        let left = self.seconds_left(scenario, side);
        if needs > left { Err(IllegalMove::DoesNotFit { needs, left }) } else { LEGAL }
    }

    fn may_concede(&self, scenario: &Scenario, side: Side, card: CardId) -> Legality {
        if scenario.card(card).side == side {
            return Err(IllegalMove::OwnCard);
        }
        if !self.submissions.has_card(card) {
            return Err(IllegalMove::NotBeforeCourt);
        }
        if self.submissions.is_card_conceded(card) {
            return Err(IllegalMove::ConcededBefore);
        }
        LEGAL
    }

    fn may_concede_issue(&self, issue: IssueId) -> Legality {
        let conceded = Side::BOTH.iter().any(|&side| self.submissions.has_conceded(side, issue));
        if conceded { Err(IllegalMove::ConcededBefore) } else { LEGAL }
    }

    fn may_withdraw(&self, scenario: &Scenario, side: Side, card: CardId) -> Legality {
        if scenario.card(card).side != side {
            return Err(IllegalMove::OtherSidesCard);
        }
        if self.submissions.has_card(card) { LEGAL } else { Err(IllegalMove::NotBeforeCourt) }
    }

    fn is_legal_answer(&self, scenario: &Scenario, open: QuestionId, mv: Move) -> Legality {
        match mv {
            Move::NoAnswer => LEGAL,
            Move::Answer(answer) => {
                let answer = scenario.answer(answer);
                if answer.question != open {
                    return Err(IllegalMove::OtherQuestion);
                }
                self.fits(scenario, scenario.question(open).to, answer.seconds)
            }
            _ => Err(IllegalMove::QuestionOpen),
        }
    }

    fn is_legal_for_bench(&self, scenario: &Scenario, mv: Move) -> Legality {
        match mv {
            Move::Continue => LEGAL,
            Move::Close if self.bench == BenchMode::Person => LEGAL,
            Move::Close => Err(IllegalMove::OnlyAPersonCloses),
            Move::Ask(question) if self.was_asked(question) => Err(IllegalMove::AskedBefore),
            Move::Ask(question) => {
                let may_ask = match self.bench {
                    BenchMode::Person => true,
                    BenchMode::Program => self.is_timely(scenario, question),
                    BenchMode::Silent => false,
                };
                if may_ask { LEGAL } else { Err(IllegalMove::NotTimely) }
            }
            Move::Find(..) | Move::Dispose(_) => Err(IllegalMove::NotSubmitted),
            _ => Err(IllegalMove::BenchToMove),
        }
    }

    fn is_legal_for_judge(&self, scenario: &Scenario, mv: Move) -> Legality {
        match mv {
            Move::Find(issue, _) if self.found(issue).is_some() => Err(IllegalMove::FoundBefore),
            Move::Find(..) => LEGAL,
            Move::Dispose(_) => self.may_dispose(scenario),
            _ => Err(IllegalMove::Submitted),
        }
    }

    fn may_dispose(&self, scenario: &Scenario) -> Legality {
        let left = scenario.issues().filter(|(id, _)| self.found(*id).is_none()).count();
        if left > 0 { Err(IllegalMove::FindingsMissing { left }) } else { LEGAL }
    }
}
