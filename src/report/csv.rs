//! Tables as comma-separated values (RFC 4180): UTF-8, a header first, lines end in CRLF, a cell
//! with a comma, a quote or a line break stands between quotes.

/// Writes a table, whose first row is its header.
pub fn render<'r>(rows: impl IntoIterator<Item = &'r Vec<String>>) -> String {
    let line = |row: &Vec<String>| {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
        cells.join(",") + "\r\n"
    };
    rows.into_iter().map(line).collect()
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_quotes_stay_within_their_cell() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = render(&[row(["what", "by"]), row(["Reply, \"again\"", "§ 2703"])]);
        assert_eq!(text, "what,by\r\n\"Reply, \"\"again\"\"\",§ 2703\r\n");
    }
}
