use super::*;

fn run(options: &EvaluateOptions, input: &str) -> (bool, String) {
    let mut output = Vec::new();
    let good = evaluate(options, &mut input.as_bytes(), &mut output).unwrap();
    (good, String::from_utf8(output).unwrap())
}

fn answers(input: &str) -> (bool, String) {
    run(&EvaluateOptions::default(), input)
}

#[test]
fn strengths_come_back_in_the_order_of_the_row() {
    let (good, output) = answers(
        r#"{"name":"r","arguments":[{"id":"b","base":0.5},{"id":"a","base":1}],"supports":[["a","b"]],"semantics":"dfquad"}"#,
    );
    assert_eq!(output, "{\"name\":\"r\",\"strengths\":{\"b\":1.0,\"a\":1.0}}\n");
    assert!(good);
}

#[test]
fn a_third_element_of_an_edge_is_its_weight() {
    let row = |edge: &str| {
        format!(
            r#"{{"name":"r","arguments":[{{"id":"a","base":1}},{{"id":"b","base":0.5}}],"attacks":[{edge}],"semantics":"qe"}}"#
        )
    };
    assert!(answers(&row(r#"["a","b",1]"#)).1.contains(r#""b":0.25"#));
    assert!(answers(&row(r#"["a","b",2]"#)).1.contains(r#""b":0.1"#));
    assert!(answers(&row(r#"["a","b",-2]"#)).1.contains("weight -2 is not a number from 0"));
    assert!(answers(&row(r#"["a","b",1,1]"#)).1.contains("error"));
    assert!(answers(&row(r#"["a"]"#)).1.contains("[from, to] or [from, to, weight]"));
}

#[test]
fn the_rows_own_fields_win_over_the_options() {
    let options = EvaluateOptions {
        semantics: Semantics::Euler.into(),
        explain: Some(Method::Removal),
        topic: Some("b".into()),
    };
    let graph =
        r#""arguments":[{"id":"a","base":0.5},{"id":"b","base":0.5}],"supports":[["a","b"]]"#;
    let (_, by_option) = run(&options, &format!(r#"{{"name":"r",{graph}}}"#));
    let (_, by_row) = run(
        &options,
        &format!(r#"{{"name":"r",{graph},"semantics":"dfquad","method":"gradient","topic":"a"}}"#),
    );
    assert!(by_option.contains(r#""attribution":{"a":0."#), "{by_option}");
    assert_eq!(
        by_row,
        "{\"name\":\"r\",\"strengths\":{\"a\":0.5,\"b\":0.75},\"attribution\":{\"a\":1.0,\"b\":0.0}}\n"
    );
}

#[test]
fn a_bad_row_is_named_and_the_rest_go_on() {
    let bad = [
        (r#"{"name":"x""#, r#"{"name":null,"error":"not a row: EOF"#),
        (r#"{"arguments":[]}"#, r#"{"name":null,"error":"not a row: missing field `name`"#),
        (r#"{"name":"x"}"#, r#"{"name":"x","error":"not a row: missing field `arguments`"#),
        (
            r#"{"name":"x","arguments":[{"id":"a","base":0.5},{"id":"a","base":0.5}]}"#,
            r#"{"name":"x","error":"argument 'a' is given twice","code":"duplicate-argument"}"#,
        ),
        (
            r#"{"name":"x","arguments":[{"id":"a","base":1.5}]}"#,
            r#"{"name":"x","error":"argument 'a': base score 1.5 is not a number from 0 to 1","code":"bad-base"}"#,
        ),
        (r#"{"name":"x","arguments":[{"id":"a","base":null}]}"#, r#"{"name":"x","error":"not a"#),
        (r#"{"name":"x","arguments":[{"id":"a","base":1e999}]}"#, r#""error":"not a row: number"#),
        (
            r#"{"name":"x","arguments":[{"id":"a","base":1}],"attacks":[["a","b"]]}"#,
            "attack from 'a' to 'b': there is no argument 'b'",
        ),
        (
            r#"{"name":"x","arguments":[{"id":"a","base":1}],"supports":[["a","a"],["a","a",2]]}"#,
            "support from 'a' to 'a' is given twice",
        ),
        (r#"{"name":"x","arguments":[],"semantics":"mpl"}"#, "unknown semantics 'mpl'"),
        (r#"{"name":"x","arguments":[],"method":"lime"}"#, "unknown attribution method 'lime'"),
        (r#"{"name":"x","arguments":[],"method":"shapley"}"#, "an attribution needs a topic"),
        (
            r#"{"name":"x","arguments":[],"method":"shapley","topic":"t"}"#,
            "topic 't' is not an argument of the row",
        ),
    ];
    let last = r#"{"name":"last","arguments":[{"id":"a","base":0.5}]}"#;
    for (row, expected) in bad {
        let (good, output) = answers(&format!("{row}\n{last}\n"));
        let lines: Vec<&str> = output.lines().collect();
        assert!(!good);
        assert!(lines[0].contains(expected), "{} for {row}", lines[0]);
        assert_eq!(lines[1], r#"{"name":"last","strengths":{"a":0.5}}"#);
    }
}

#[test]
fn a_pair_may_be_both_attacked_and_supported() {
    let row = r#"{"name":"r","arguments":[{"id":"a","base":1},{"id":"b","base":0.3}],"attacks":[["a","b"]],"supports":[["a","b"]]}"#;
    assert_eq!(
        answers(row),
        (true, "{\"name\":\"r\",\"strengths\":{\"a\":1.0,\"b\":0.3}}\n".into())
    );
}

#[test]
fn a_graph_that_never_settles_is_an_error_and_no_number() {
    let ring = r#"{"name":"spin","arguments":[{"id":"a","base":0.5},{"id":"b","base":0.5},{"id":"c","base":0.5001}],"attacks":[["a","b",60],["b","c",60],["c","a",60]]}"#;
    let (good, output) = answers(ring);
    assert!(!good);
    assert!(
        output.starts_with(r#"{"name":"spin","error":"the strengths do not settle"#),
        "{output}"
    );
    let answer: serde_json::Value = serde_json::from_str(&output).unwrap();
    assert_eq!(answer["code"], "not-converged");
    assert_eq!(answer["convergence"]["converged"], false);
    assert!(answer["convergence"]["residual"].as_f64().unwrap() > 1e-3);
    assert!(answer["convergence"]["iterations"].as_u64().unwrap() > 1_000);
}

#[test]
fn a_cycle_says_how_it_settled_and_a_graph_without_one_has_nothing_to_say() {
    let row = |supports: &str| {
        format!(
            r#"{{"name":"r","arguments":[{{"id":"a","base":0.5}},{{"id":"b","base":0.5}}],"supports":[{supports}],"semantics":"dfquad"}}"#
        )
    };
    let (good, output) = answers(&row(r#"["a","b"],["b","a"]"#));
    assert!(good);
    let answer: serde_json::Value = serde_json::from_str(&output).unwrap();
    let convergence = &answer["convergence"];
    assert_eq!(convergence["converged"], true);
    assert_eq!(convergence["method"], "synchronous");
    assert!(convergence["residual"].as_f64().unwrap() <= 1e-14);
    assert!(convergence["iterations"].as_u64().unwrap() > 10);
    assert!(!answers(&row(r#"["a","b"]"#)).1.contains("convergence"));
}

#[test]
fn every_fault_has_a_code_beside_its_text() {
    let row = |rest: &str| {
        format!(
            r#"{{"name":"x","arguments":[{{"id":"a","base":1}},{{"id":"b","base":0.5}}]{rest}}}"#
        )
    };
    let faults = [
        ("not a row".to_owned(), "syntax"),
        (row(r#","attacks":[["a","c"]]"#), "unknown-argument"),
        (row(r#","attacks":[["a","b"],["a","b"]]"#), "duplicate-edge"),
        (row(r#","attacks":[["a","b",-1]]"#), "bad-weight"),
        (row(r#","semantics":"mpl""#), "unknown-semantics"),
        (row(r#","method":"lime""#), "unknown-method"),
        (row(r#","method":"shapley""#), "no-topic"),
        (row(r#","method":"shapley","topic":"c""#), "unknown-topic"),
        (
            row(
                r#","supports":[["a","b",0.5]],"semantics":"dfquad","method":"gradient","topic":"b""#,
            ),
            "not-differentiable",
        ),
        (r#"{"name":"x","arguments":[{"id":"a","base":2}]}"#.to_owned(), "bad-base"),
    ];
    for (row, code) in faults {
        let (good, output) = answers(&row);
        let answer: serde_json::Value = serde_json::from_str(&output).unwrap();
        assert!(!good);
        assert_eq!(answer["code"], code, "{output}");
        assert!(answer["error"].is_string() && answer.get("convergence").is_none());
    }
}

#[test]
fn a_row_beyond_the_limit_is_refused_and_the_next_one_read() {
    let long = format!(r#"{{"name":"{}"}}"#, "x".repeat(ROW_LIMIT));
    let (good, output) = answers(&format!("{long}\n{{\"name\":\"r\",\"arguments\":[]}}"));
    assert!(!good);
    assert_eq!(
        output,
        "{\"name\":null,\"error\":\"the row is longer than 8388608 bytes\",\"code\":\"row-too-long\"}\n{\"name\":\"r\",\"strengths\":{}}\n"
    );
}

#[test]
fn hostile_bytes_are_bad_rows_and_nothing_worse() {
    let deep = "[".repeat(100_000);
    let mut input = b"\xff\xfe\n\x00\n".to_vec();
    input.extend_from_slice(deep.as_bytes());
    let mut output = Vec::new();
    let options = EvaluateOptions::default();
    assert!(!evaluate(&options, &mut input.as_slice(), &mut output).unwrap());
    let output = String::from_utf8(output).unwrap();
    assert_eq!(output.lines().filter(|line| line.contains("not a row")).count(), 3);
}

#[test]
fn blank_lines_are_passed_over() {
    assert_eq!(answers("\n  \r\n\n"), (true, String::new()));
}

#[test]
fn sampled_shares_come_with_their_standard_errors_and_are_the_same_every_time() {
    let rays: Vec<String> = (0..20).map(|n| format!(r#"{{"id":"a{n}","base":0.5}}"#)).collect();
    let edges: Vec<String> = (0..20).map(|n| format!(r#"["a{n}","t",0.1]"#)).collect();
    let row = format!(
        r#"{{"name":"r","arguments":[{{"id":"t","base":0.5}},{}],"supports":[{}],"method":"shapley","topic":"t"}}"#,
        rays.join(","),
        edges.join(",")
    );
    let (good, output) = answers(&row);
    assert!(good && output.contains(r#""standard_errors":{"a0":"#), "{output}");
    assert_eq!(answers(&row).1, output);
}

#[test]
fn a_closed_pipe_is_an_error_to_the_caller() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut input = r#"{"name":"r","arguments":[]}"#.as_bytes();
    let error = evaluate(&EvaluateOptions::default(), &mut input, &mut Closed).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
}

#[test]
fn several_semantics_answer_a_row_once_each_and_say_which() {
    let options = |text: &str| EvaluateOptions {
        semantics: text.parse().unwrap(),
        ..EvaluateOptions::default()
    };
    let row = r#"{"name":"r","arguments":[{"id":"a","base":0.8},{"id":"b","base":0.5}],"attacks":[["a","b"]]}"#;
    let (good, all) = run(&options("all"), row);
    assert!(good);
    let mut by_one = String::new();
    for semantics in Semantics::ALL {
        let name = semantics.name();
        // the same bytes as of that semantics alone, with its name behind the row's
        let (_, alone) = run(&options(name), row);
        assert!(!alone.contains("semantics"), "{alone}");
        let named = format!(r#""name":"r","semantics":"{name}","#);
        by_one += &alone.replace(r#""name":"r","#, &named);
    }
    assert_eq!(all, by_one);
    assert_eq!(all.lines().count(), Semantics::ALL.len());
    let (_, two) = run(&options("qe, mlp,qe"), row);
    let order: Vec<_> = two.lines().map(|line| line.split('"').nth(7).unwrap()).collect();
    assert_eq!(order, ["qe", "mlp"]);
}

#[test]
fn of_several_semantics_each_fails_by_itself_and_an_unreadable_row_once() {
    let options =
        EvaluateOptions { semantics: "all".parse().unwrap(), ..EvaluateOptions::default() };
    let ring = r#"{"name":"spin","arguments":[{"id":"a","base":0.5},{"id":"b","base":0.5},{"id":"c","base":0.5001}],"attacks":[["a","b",60],["b","c",60],["c","a",60]]}"#;
    let (good, output) = run(&options, ring);
    assert!(!good);
    let answers: Vec<serde_json::Value> =
        output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let named: Vec<_> = answers.iter().map(|it| it["semantics"].as_str().unwrap()).collect();
    assert_eq!(named, ["mlp", "dfquad", "qe", "euler"]);
    assert_eq!(answers[0]["code"], "not-converged");
    let bad = r#"{"name":"x","arguments":[{"id":"a","base":2}]}"#;
    let own = r#"{"name":"y","arguments":[],"semantics":"qe"}"#;
    let (_, output) = run(&options, &format!("{bad}\n{own}"));
    let lines: Vec<_> = output.lines().collect();
    assert_eq!(lines.len(), 2, "{output}");
    assert!(lines[0].contains(r#""code":"bad-base""#) && !lines[0].contains("semantics"));
    assert_eq!(lines[1], r#"{"name":"y","semantics":"qe","strengths":{}}"#);
}

#[test]
fn a_list_with_an_unknown_name_is_refused() {
    let error = "mlp,mpl".parse::<Chosen>().unwrap_err().to_string();
    assert!(error.contains("'mpl'"), "{error}");
    assert!("".parse::<Chosen>().is_err());
}
