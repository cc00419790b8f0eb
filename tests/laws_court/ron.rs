//! A case in the words of the scenario format.

use crate::case::{
    AnswerSpec, ArgumentSpec, Case, Cited, IssueSpec, JudgeSpec, QuestionSpec, ReplySpec,
};

/// Every authority of a case: id, rest of its RON.
pub(crate) const AUTHORITIES: [(&str, &str); 9] = [
    ("statute", r#"kind: Statute, date: "1990-01-01""#),
    ("binding", r#"kind: Decision, court: "appeals", date: "1995-01-01""#),
    ("higher", r#"kind: Decision, court: "other_appeals", date: "1995-01-01""#),
    ("same", r#"kind: Decision, court: "forum", date: "1996-01-01""#),
    ("foreign", r#"kind: Decision, court: "abroad", date: "1996-01-01""#),
    ("exhibit", r#"kind: Exhibit, date: "2009-01-01""#),
    ("treatise", r#"kind: Treatise, date: "1980-01-01""#),
    (
        "vacated",
        r#"kind: Decision, court: "appeals", date: "1990-01-01", history: [(from: "2001-01-01", standing: Vacated, by: "a settlement")]"#,
    ),
    (
        "overruled",
        r#"kind: Decision, court: "appeals", date: "1970-01-01", history: [(from: "1995-01-01", standing: Overruled, by: "a later case")]"#,
    ),
];

/// The texts that every card has.
const CARD: &str = r#"title: "Card", label: "Card", text: "Text.", words: "Words.",
    seconds: 20, source: Available, mark: Verified,
    reasons: [Right(text: "Right.", why: "Because INDEX."),
        Wrong(text: "Wrong.", confuses: "x with y", lesson: "Lesson INDEX."),
        Wrong(text: "Off.", confuses: "y with z", lesson: "Another lesson INDEX.")]"#;

const MATTER: &str = r#"
    format: 1, id: "case", title: "A case", caption: "A against B", short_caption: "A v. B",
    area: "Tests",
    parties: (first: (name: "A", short: "A", in_text: "A"),
        second: (name: "B", short: "B", in_text: "B")),"#;

const LIBRARY: &str = r#"
    facts: [(id: "fact", text: "Something happened.", mark: Verified, source: "Invented")],
    courts: [
        (id: "appeals", name: "Appeals", short: "App.", level: Appellate),
        (id: "forum", name: "Forum", short: "F.", level: Trial, under: "appeals"),
        (id: "other_appeals", name: "Other", short: "Oth.", level: Appellate),
        (id: "abroad", name: "Abroad", short: "Abr.", level: Supreme, foreign: true),
    ],
    propositions: [(id: "p0", text: "One thing."), (id: "p1", text: "Another thing.")],"#;

const STAGE: &str = r#"
    id: "stage", title: "Stage", heading: "The motion", court: "forum", posture: "A motion.",
    question: "Shall it be granted?", summary: "A motion.",
    argued: "2010-01-01", decided: "2010-02-01", minutes: 10, level: 1,
    seats: (first: (id: "first", title: "First", role: "For A", speaker: "Ms. A"),
        second: (id: "second", title: "Second", role: "For B", speaker: "Mr. B"),
        bench: (id: "judge", title: "Judge", role: "The bench", speaker: "The Court")),
    order: (opens: First, turns: 3, seconds: 60, max_questions: 2),
    history: (disposition: "d0", summary: "Invented.",
        reasons: [(text: "Invented.", mark: Verified)], sources: ["Invented"]),"#;

/// The whole matter.
pub(crate) fn matter(case: &Case) -> String {
    let authorities = list(AUTHORITIES.iter().enumerate(), |_, (id, rest)| {
        let texts = r#"holding: "It holds.", mark: Verified, source: "Invented""#;
        format!("(id: \"{id}\", name: \"{id}\", {texts}, {rest})")
    });
    let arguments = list(ordered(case, case.arguments.iter()), argument);
    let first_reply = case.arguments.len();
    let replies =
        list(ordered(case, case.replies.iter()), |at, card| reply(first_reply + at, card));
    let library = format!(
        "{LIBRARY} authorities: {authorities},\narguments: {arguments},\nreplies: {replies},"
    );
    format!("({MATTER}\nlibrary: ({library}),\nstage: ({}),\n)\n", stage(case))
}

fn argument(index: usize, card: &ArgumentSpec) -> String {
    let ArgumentSpec { side, issues, merit, kind, premises, citations, promotes, asserts } = card;
    let issues = list(issues.iter().enumerate(), |_, (issue, weight)| {
        format!("(issue: \"i{issue}\", weight: At({weight:?}))")
    });
    let premises =
        list((0..*premises).enumerate(), |at, _| format!("(id: \"p{at}\", text: \"A premise.\")"));
    let own = format!(
        "issues: {issues}, premises: {premises}, promotes: {}, asserts: {}",
        map(promotes),
        stances(asserts)
    );
    let head = format!("id: \"c{index}\", code: \"A{index}\", side: {side:?}, kind: {kind}");
    format!("({head}, merit: At({merit:?}), {own}, {})", card_rest(index, citations))
}

fn reply(index: usize, card: &ReplySpec) -> String {
    let ReplySpec { side, answers, by, weight, merit, citations } = card;
    let head = format!("id: \"c{index}\", code: \"R{index}\", side: {side:?}, kind: Text");
    let own = format!("answers: \"c{answers}\", by: {by}, weight: At({weight:?})");
    format!("({head}, merit: At({merit:?}), {own}, {})", card_rest(index, citations))
}

fn card_rest(index: usize, citations: &[Cited]) -> String {
    let citations = list(citations.iter().enumerate(), |_, cited| {
        let Cited { authority, on_point, acknowledged } = cited;
        let how = format!("on_point: At({on_point:?}), acknowledged: {acknowledged}");
        format!("(authority: \"{authority}\", {how})")
    });
    format!("citations: {citations}, {}", CARD.replace("INDEX", &index.to_string()))
}

fn stage(case: &Case) -> String {
    let judges = |judges: &[usize]| list(judges.iter().enumerate(), |_, at| format!("\"j{at}\""));
    let above = case.above.as_ref().map(|(above, review)| {
        format!("(court: \"appeals\", judges: {}, review: {review})", judges(above))
    });
    let fields = [
        ("review", case.review.to_owned()),
        ("movant", format!("{:?}", case.movant)),
        ("issues", list(ordered(case, case.issues.iter()), issue)),
        ("dispositions", list(case.worths.iter().copied().enumerate(), disposition)),
        ("decision", list(case.table.iter().enumerate(), |_, row| rule(row))),
        ("judges", list(ordered(case, case.judges.iter()), judge)),
        (
            "benches",
            format!("[(id: \"bench\", title: \"Bench\", judges: {})]", judges(&case.bench)),
        ),
        ("even_split", option(case.even_split.map(|at| format!("\"d{at}\"")))),
        ("above", option(above)),
        ("questions", list(ordered(case, case.questions.iter()), question)),
    ];
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("{name}: {value},\n")).collect();
    format!("{STAGE}\n{}", fields.concat())
}

fn issue(at: usize, issue: &IssueSpec) -> String {
    let IssueSpec { carried_by, standard, prior } = issue;
    let texts = "question: \"Is it so?\", proposition: \"It is so.\", clause: \"it is so\", \
                 prior_source: \"A presumption\", rule: \"A rule.\", rule_reason: \"A reason.\"";
    let own = format!("carried_by: {carried_by:?}, standard: {standard}, prior: {prior:?}");
    format!("(id: \"i{at}\", title: \"Issue {at}\", {texts}, {own})")
}

fn disposition(at: usize, worth: f64) -> String {
    let texts = format!("title: \"Order {at}\", verb: \"Order\", order: \"So ordered.\"");
    format!("(id: \"d{at}\", {texts}, worth: {worth:?})")
}

fn rule((when, then): &(String, usize)) -> String {
    format!("(when: {when}, then: \"d{then}\")")
}

fn judge(at: usize, judge: &JudgeSpec) -> String {
    let JudgeSpec { method, values, temper } = judge;
    let texts = format!("name: \"Judge {at}\", temperament: \"Calm\", about: \"Asks.\"");
    let own = format!("method: {}, values: {}, temper: {temper:?}", map(method), map(values));
    format!("(id: \"j{at}\", {texts}, {own})")
}

fn question(at: usize, question: &QuestionSpec) -> String {
    let QuestionSpec { to, issue, answers } = question;
    let answers = list(answers.iter().enumerate(), |place, answer| {
        let AnswerSpec { effect, merit, commits, concedes } = answer;
        let concedes = list(concedes.iter().enumerate(), |_, id| format!("\"{id}\""));
        let texts = "title: \"Answer\", words: \"An answer.\", manner: Direct, kind: Text";
        let own = format!("effect: {effect}, merit: At({merit:?}), commits: {}", stances(commits));
        format!("(id: \"q{at}_{place}\", {texts}, {own}, concedes: {concedes}, seconds: 5)")
    });
    let texts = "text: \"Is it?\", short: \"Is it?\", kind: Clarification";
    let own = format!("to: {to:?}, issue: \"i{issue}\", trigger: [Issue(\"i{issue}\")]");
    format!("(id: \"q{at}\", {texts}, {own}, answers: {answers})")
}

/// Items with their numbers, in the order in which the case is written.
fn ordered<T>(case: &Case, items: impl Iterator<Item = T>) -> std::vec::IntoIter<(usize, T)> {
    let mut items: Vec<(usize, T)> = items.enumerate().collect();
    if case.backwards {
        items.reverse();
    }
    items.into_iter()
}

fn list<T>(items: impl Iterator<Item = (usize, T)>, write: impl Fn(usize, T) -> String) -> String {
    let items: Vec<String> = items.map(|(at, item)| write(at, item)).collect();
    format!("[{}]", items.join(",\n"))
}

fn map(pairs: &[(&'static str, f64)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    format!("{{{}}}", pairs.join(", "))
}

fn stances(stances: &[(usize, bool)]) -> String {
    list(stances.iter().enumerate(), |_, (at, holds)| {
        format!("(proposition: \"p{at}\", holds: {holds})")
    })
}

fn option(value: Option<String>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({value})"))
}
