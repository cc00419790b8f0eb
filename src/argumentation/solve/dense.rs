//! Small dense systems of linear equations, by Gaussian elimination with partial pivoting
//! (Golub and Van Loan, "Matrix Computations", §3.4).
//!
//! They arise on one cyclic component, from the derivatives inside it. Nothing here is sparse or
//! blocked: a component of more than [`LARGEST`] nodes is left to iteration.

/// The most unknowns that are solved for: 300³ / 3 multiplications take a few milliseconds.
pub(in crate::argumentation) const LARGEST: usize = 300;

/// A square matrix by rows.
#[derive(Debug, Clone, Default)]
pub(in crate::argumentation) struct Dense {
    size: usize,
    cells: Vec<f64>,
}

impl Dense {
    /// Makes this the `size` by `size` matrix with `diagonal` on its diagonal, else 0.
    pub(in crate::argumentation) fn reset(&mut self, size: usize, diagonal: f64) {
        self.size = size;
        self.cells.clear();
        self.cells.resize(size * size, 0.0);
        for cell in self.cells.iter_mut().step_by(size + 1) {
            *cell = diagonal;
        }
    }

    /// Adds to one cell.
    pub(in crate::argumentation) fn add(&mut self, row: usize, column: usize, term: f64) {
        self.cells[row * self.size + column] += term;
    }

    /// Turns `right` into the solution of M·x = `right`, and M into its triangular form. False if
    /// there is no single finite solution; then `right` is unspecified.
    pub(in crate::argumentation) fn solve(&mut self, right: &mut [f64]) -> bool {
        for column in 0..self.size {
            let Some(pivot) = self.pivot(column) else { return false };
            self.swap_rows(column, pivot);
            right.swap(column, pivot);
            self.eliminate(column, right);
        }
        for row in (0..self.size).rev() {
            let cells = &self.cells[row * self.size..][..self.size];
            let known = cells[row + 1..].iter().zip(&right[row + 1..]);
            let known = known.fold(0.0, |sum, (cell, value)| sum + cell * value);
            right[row] = (right[row] - known) / cells[row];
        }
        right.iter().all(|value| value.is_finite())
    }

    /// The row at or below the diagonal with the largest number in this column.
    fn pivot(&self, column: usize) -> Option<usize> {
        let size = |row: &usize| self.cells[row * self.size + column].abs();
        let largest = (column..self.size).max_by(|a, b| size(a).total_cmp(&size(b)))?;
        let found = size(&largest);
        (found > 0.0 && found.is_finite()).then_some(largest)
    }

    fn swap_rows(&mut self, upper: usize, lower: usize) {
        if upper != lower {
            let (above, below) = self.cells.split_at_mut(lower * self.size);
            above[upper * self.size..][..self.size].swap_with_slice(&mut below[..self.size]);
        }
    }

    /// Subtracts the row of this column from all below it, so that the column is 0 there.
    fn eliminate(&mut self, column: usize, right: &mut [f64]) {
        let (above, below) = self.cells.split_at_mut((column + 1) * self.size);
        let lead = &above[column * self.size..][column..];
        let (solved, open) = right.split_at_mut(column + 1);
        for (row, value) in below.chunks_exact_mut(self.size).zip(open) {
            let row = &mut row[column..];
            let factor = row[0] / lead[0];
            if factor != 0.0 {
                row.iter_mut().zip(lead).for_each(|(cell, lead)| *cell -= factor * lead);
                *value -= factor * solved[column];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn solve(rows: &[&[f64]], right: &[f64]) -> Option<Vec<f64>> {
        let mut matrix = Dense::default();
        matrix.reset(rows.len(), 0.0);
        for (row, cells) in rows.iter().enumerate() {
            for (column, &cell) in cells.iter().enumerate() {
                matrix.add(row, column, cell);
            }
        }
        let mut right = right.to_vec();
        matrix.solve(&mut right).then_some(right)
    }

    #[test]
    fn a_zero_on_the_diagonal_is_no_hindrance() {
        let rows: [&[f64]; 3] = [&[0.0, 2.0, 0.0], &[1.0, 0.0, 1.0], &[0.0, 0.0, 4.0]];
        assert_eq!(solve(&rows, &[6.0, 7.0, 8.0]), Some(vec![5.0, 3.0, 2.0]));
    }

    #[test]
    fn a_system_without_a_single_finite_solution_is_refused() {
        assert_eq!(solve(&[&[1.0, 2.0], &[2.0, 4.0]], &[1.0, 2.0]), None);
        assert_eq!(solve(&[&[f64::NAN]], &[1.0]), None);
        assert_eq!(solve(&[&[f64::INFINITY]], &[1.0]), None);
        assert_eq!(solve(&[], &[]), Some(vec![]));
    }
}
