//! From a ruling to opinions: who writes, who joins, who writes apart.
//!
//! Judges who vote and find alike stand behind one opinion, written by the first of them in the
//! bench's order. The largest such group for the court's disposition writes for the court if it is
//! more than half of the bench; otherwise it announces the judgment, and there is no opinion of the
//! court (Marks v. United States, 430 U.S. 188 (1977)). Judges who would order the same on other
//! findings concur in the judgment; those who would order more than the court (where no disposition
//! had a majority) concur in part and dissent in part; the rest dissent. A bench that divided evenly
//! decides *per curiam*.

use super::below::{bound_by_below, ordered_below};
use super::case::Case;
use super::section::paragraph;
use super::tree::{
    Authored, Explanation, Opinion, OpinionKind, Paragraph, Part, Role, Section, Sentence,
};
use super::voice::{Act, Voice};
use super::writer::{Writer, listed};
use crate::law::{Side, StandardOfReview};
use crate::ruling::{Finding, FindingStatus, Majority, Vote};
use crate::scenario::{DispositionId, JudgeId};

/// Writes why the court ruled as it did.
pub fn explain(case: Case<'_>) -> Explanation {
    let mut opinions = vec![court(case)];
    for group in groups(case) {
        opinions.extend(separate(case, &group, opinions.first()));
    }
    Explanation { caption: caption(case), opinions, notices: notices(case) }
}

/// Judges who voted and found alike, in the bench's order; the first writes.
fn groups(case: Case<'_>) -> Vec<Vec<&Vote>> {
    let mut groups: Vec<Vec<&Vote>> = Vec::new();
    for vote in &case.ruling.votes {
        let alike = groups.iter_mut().find(|group| {
            let same = |other: &&Vote| {
                other.disposition == vote.disposition && statuses(other).eq(statuses(vote))
            };
            !by_person(case, vote.judge) && group.first().is_some_and(same)
        });
        match alike {
            Some(group) => group.push(vote),
            None => groups.push(vec![vote]),
        }
    }
    groups
}

fn statuses(vote: &Vote) -> impl Iterator<Item = FindingStatus> {
    vote.findings.iter().map(|finding| finding.status)
}

/// Whether a judge's findings are those of the person on the bench, who presides.
fn by_person(case: Case<'_>, judge: JudgeId) -> bool {
    case.judgment.is_some() && case.place(judge) == 0
}

/// The group that writes for the court or announces its judgment: the largest for its disposition,
/// of equals the first in the bench's order. None if the bench was evenly divided.
fn leading(case: Case<'_>) -> Option<Vec<&Vote>> {
    if case.ruling.by == Majority::EvenlyDivided {
        return None;
    }
    let for_court = |group: &Vec<&Vote>| {
        group.first().is_some_and(|vote| vote.disposition == case.ruling.disposition)
    };
    let groups = groups(case).into_iter().filter(for_court);
    groups.reduce(|best, group| if group.len() > best.len() { group } else { best })
}

fn court(case: Case<'_>) -> Opinion {
    let group = leading(case);
    let author = group.as_ref().and_then(|group| group.first()).map(|vote| vote.judge);
    let bench = case.ruling.votes.len();
    let behind = group.as_ref().map_or(bench, Vec::len);
    let voice = voice(bench, behind);
    let sections = author.map(|author| {
        let writer = Writer::new(case, author, voice);
        sections(case, writer, |_| true)
    });
    Opinion {
        kind: if 2 * behind > bench { OpinionKind::Court } else { OpinionKind::Plurality },
        author,
        joined: joined(group.as_deref()),
        by_person: author.is_some_and(|author| by_person(case, author)),
        opening: opening(case),
        sections: sections.unwrap_or_default(),
        order: order(case, author, voice),
    }
}

/// In whose name so many judges of a bench speak.
const fn voice(bench: usize, behind: usize) -> Voice {
    match (bench, behind) {
        (1, _) => Voice::Court,
        (_, 1) => Voice::I,
        _ => Voice::We,
    }
}

fn joined(group: Option<&[&Vote]>) -> Vec<JudgeId> {
    group.unwrap_or_default().iter().skip(1).map(|vote| vote.judge).collect()
}

fn sections<'a>(
    case: Case<'a>,
    mut writer: Writer<'a>,
    wanted: impl Fn(&Finding) -> bool,
) -> Vec<Section> {
    let judge = writer.judge;
    let person = by_person(case, judge);
    let findings = case.ruling.votes.iter().filter(|vote| vote.judge == judge);
    // what is left out is not written at all, so that nothing refers back to it
    let findings = findings.flat_map(|vote| &vote.findings).filter(|finding| wanted(finding));
    let issues = findings.map(|finding| finding.issue);
    issues
        .filter_map(|issue| if person { writer.found(issue) } else { writer.section(issue) })
        .collect()
}

/// A separate opinion, unless the group leads.
fn separate(case: Case<'_>, group: &[&Vote], court: Option<&Opinion>) -> Option<Opinion> {
    let first = group.first()?;
    if court.and_then(|court| court.author) == Some(first.judge) {
        return None;
    }
    let kind = kind(case, first.disposition);
    let voice = voice(case.ruling.votes.len(), group.len());
    let writer = Writer::new(case, first.judge, voice);
    // where the court wrote on an issue, only what comes out otherwise is worth another word
    let differs = |finding: &Finding| {
        let other = court.and_then(|court| court.section(finding.issue));
        let status = other.map(|other| other.status);
        status.is_none_or(|status| status != finding.status)
    };
    Some(Opinion {
        kind,
        author: Some(first.judge),
        joined: joined(Some(group)),
        by_person: by_person(case, first.judge),
        opening: vec![apart(case, voice, kind)],
        sections: sections(case, writer, differs),
        order: own_order(case, voice, first),
    })
}

fn kind(case: Case<'_>, disposition: DispositionId) -> OpinionKind {
    let Case { ruling, .. } = case;
    if disposition == ruling.disposition {
        OpinionKind::Concurrence
    } else if ruling.by == Majority::Narrowest && disposition < ruling.disposition {
        OpinionKind::InPart
    } else {
        OpinionKind::Dissent
    }
}

fn opening(case: Case<'_>) -> Vec<Paragraph> {
    let question =
        vec![Part::Text("The question presented is this: "), Part::Authored(Authored::Question)];
    // who won below follows at once where the posture speaks of another order
    let mut sentences = vec![Sentence::new(vec![Part::Authored(Authored::Posture)])];
    sentences.extend(ordered_below(case.scenario).into_iter().flatten());
    sentences.push(Sentence::new(question));
    sentences.extend(bound_by_below(case.scenario));
    sentences.extend(result(case).map(Sentence::new));
    vec![paragraph(Role::Opening, sentences)]
}

/// What the court does, where the author has a clause for it.
fn result(case: Case<'_>) -> Option<Vec<Part>> {
    let Case { scenario, ruling, .. } = case;
    let divided = ruling.by == Majority::EvenlyDivided;
    if scenario.disposition(ruling.disposition).outcome.is_empty() {
        return divided.then(|| vec![Part::Text("The judges are evenly divided.")]);
    }
    Some(vec![
        Part::Text(if divided {
            "Since the judges are evenly divided, "
        } else {
            "For the reasons that follow, "
        }),
        Part::Authored(Authored::Outcome(ruling.disposition)),
        Part::Text("."),
    ])
}

fn apart(case: Case<'_>, voice: Voice, kind: OpinionKind) -> Paragraph {
    let (act, text) = match kind {
        OpinionKind::Dissent => (Act::Would, " decide otherwise."),
        OpinionKind::InPart => {
            (Act::Concur, " in the judgment as far as it goes, and would go further.")
        }
        _ if case.ruling.by == Majority::EvenlyDivided => {
            (Act::Agree, " with the order, and would have the Court give reasons for it.")
        }
        _ => (Act::Concur, " in the judgment, on other grounds."),
    };
    paragraph(Role::Opening, vec![Sentence::new(vec![voice.act(act), Part::Text(text)])])
}

fn own_order(case: Case<'_>, voice: Voice, vote: &Vote) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = follows(case, vote).into_iter().collect();
    if vote.disposition != case.ruling.disposition {
        let parts = vec![
            voice.act(Act::Would),
            Part::Text(" order: "),
            Part::Authored(Authored::Order(vote.disposition)),
        ];
        paragraphs.push(paragraph(Role::Order, vec![Sentence::new(parts)]));
    }
    paragraphs
}

/// Why the order follows from a judge's findings, where the author says so. A person may order what
/// does not follow.
fn follows(case: Case<'_>, vote: &Vote) -> Option<Paragraph> {
    let rule = case.scenario.decision().get(vote.rule)?;
    let said = rule.then == vote.disposition && !rule.because.is_empty();
    let because = Part::Authored(Authored::Because(vote.rule));
    said.then(|| paragraph(Role::Follows, vec![Sentence::new(vec![because])]))
}

fn order(case: Case<'_>, author: Option<JudgeId>, voice: Voice) -> Vec<Paragraph> {
    let mut order = vec![Sentence::new(what_is_ordered(case))];
    order.push(Sentence::new(vec![Part::Text("It is so ordered.")]));
    let mut paragraphs = Vec::new();
    let vote_of = |author| case.ruling.votes.iter().find(|vote| vote.judge == author);
    paragraphs.extend(author.and_then(vote_of).and_then(|vote| follows(case, vote)));
    if let Some(author) = author.filter(|author| by_person(case, *author)) {
        paragraphs.extend(Writer::new(case, author, voice).order_words());
    }
    paragraphs.push(paragraph(Role::Order, order));
    paragraphs.extend(vote(case));
    paragraphs
}

/// The order's text. A court of review that divided evenly lets the judgment stand and decides
/// nothing (Neil v. Biggers, 409 U.S. 188 (1972)), so an order that states a rule is not its own.
fn what_is_ordered(case: Case<'_>) -> Vec<Part> {
    let Case { scenario, ruling, .. } = case;
    let reviews = scenario.stage().review != StandardOfReview::FirstInstance;
    let clause = !scenario.disposition(ruling.disposition).outcome.is_empty();
    if ruling.by == Majority::EvenlyDivided && reviews && clause {
        let outcome = Part::Authored(Authored::Outcome(ruling.disposition));
        return vec![outcome, Part::Text(" by an equally divided court.")];
    }
    vec![Part::Authored(Authored::Order(ruling.disposition))]
}

/// A judge by name; the person on the bench has none, and presides.
fn judge(case: Case<'_>, judge: JudgeId) -> Part {
    if by_person(case, judge) { Part::Text("the presiding judge") } else { Part::Judge(judge) }
}

/// A judge by name in the caption.
fn in_caption(case: Case<'_>, judge: JudgeId) -> Part {
    if by_person(case, judge) {
        Part::Text("the presiding judge")
    } else {
        Part::JudgeInCaption(judge)
    }
}

/// How the votes of more than one judge made the judgment.
fn vote(case: Case<'_>) -> Option<Paragraph> {
    if case.ruling.votes.len() < 2 {
        return None;
    }
    let mut sentences = Vec::new();
    for (disposition, _) in case.scenario.dispositions() {
        let votes = case.ruling.votes.iter().filter(|vote| vote.disposition == disposition);
        let names: Vec<Vec<Part>> = votes.map(|vote| vec![judge(case, vote.judge)]).collect();
        if !names.is_empty() {
            let verb = if names.len() == 1 { " votes for “" } else { " vote for “" };
            let mut parts = listed(names);
            parts.extend([Part::Text(verb), Part::Disposition(disposition), Part::Text(".”")]);
            sentences.push(Sentence::new(parts));
        }
    }
    sentences.extend(by(case.ruling.by));
    if let Some(other) = case.ruling.paradox {
        sentences.push(Sentence::new(vec![
            Part::Text("Had each issue been put to its own vote, the result would have been “"),
            Part::Disposition(other),
            Part::Text("”; but it is on the judgment that judges vote."),
        ]));
    }
    Some(paragraph(Role::Vote, sentences))
}

fn by(majority: Majority) -> Option<Sentence> {
    let parts = match majority {
        Majority::Outright => return None,
        Majority::Narrowest => vec![
            Part::Text(
                "No order has a majority of its own. With the judges who would grant more, a \
                 majority stands behind this one, and it is the narrowest of which that is true. ",
            ),
            Part::Italic("See "),
            Part::Precedent { name: "Marks v. United States", cite: "430 U.S. 188 (1977)" },
            Part::Text("."),
        ],
        Majority::EvenlyDivided => {
            vec![Part::Text(
                "No opinion has a majority, and the order is the one that follows from an even \
                 division.",
            )]
        }
    };
    Some(Sentence::new(parts))
}

fn caption(case: Case<'_>) -> Vec<Paragraph> {
    let stage = case.scenario.stage();
    let one = |role, parts| paragraph(role, vec![Sentence::new(parts)]);
    let bench = if case.judgment.is_some() && case.ruling.votes.len() == 1 {
        // who decides alone has no name, but an office
        vec![Part::Authored(Authored::BenchRole)]
    } else {
        let mut bench = vec![Part::Text("Before ")];
        let votes = case.ruling.votes.iter();
        bench.extend(listed(votes.map(|vote| vec![in_caption(case, vote.judge)]).collect()));
        bench.extend([Part::Text(", "), Part::Italic("invented for this hearing")]);
        bench
    };
    let dates = if stage.argued == stage.decided {
        vec![Part::Text("argued and decided "), Part::Date(stage.decided)]
    } else {
        vec![
            Part::Text("argued "),
            Part::Date(stage.argued),
            Part::Text(" · decided "),
            Part::Date(stage.decided),
        ]
    };
    let mut caption = vec![one(Role::Court, vec![Part::Authored(Authored::Court)])];
    if !stage.docket.is_empty() {
        caption.insert(0, one(Role::Docket, vec![Part::Authored(Authored::Docket)]));
    }
    caption.push(one(Role::Dates, dates));
    caption.push(one(Role::Caption, vec![Part::Authored(Authored::Caption)]));
    caption.push(one(Role::Parties, parties()));
    caption.push(one(Role::Bench, bench));
    caption
}

/// Both parties, each with the name that it bears in the opinion. Which of them the matter is
/// against is for the caption to say.
fn parties() -> Vec<Part> {
    let [first, second] = Side::BOTH.map(|side| {
        [
            Part::Authored(Authored::PartyName(side)),
            Part::Text(" ("),
            Part::Party(side),
            Part::Text(")"),
        ]
    });
    let heads = [Part::Text("Parties: ")].into_iter();
    heads.chain(first).chain([Part::Text("; ")]).chain(second).collect()
}

fn notices(case: Case<'_>) -> Vec<Paragraph> {
    let person = case.judgment.is_some();
    let author = if person {
        "Written by the scoring model from the findings of the person on the bench. Not the opinion of any court."
    } else {
        "Written by the scoring model. Not the opinion of any court."
    };
    let odds = vec![
        Part::Text("Before this bench the model gave this order a probability of "),
        Part::probability(case.ruling.probability),
        Part::Text(if case.ruling.likeliest {
            ", the highest of all. "
        } else {
            "; another was likelier, and the draw of the day decided. "
        }),
        Part::Text(
            "That is a statement about this model, not about any real court, and no legal advice.",
        ),
    ];
    let mut notices = vec![vec![Part::Text(author)], odds];
    if !case.scenario.stage().staging.is_empty() {
        notices.push(vec![Part::Authored(Authored::Staging)]);
    }
    notices.into_iter().map(|parts| paragraph(Role::Notice, vec![Sentence::new(parts)])).collect()
}
