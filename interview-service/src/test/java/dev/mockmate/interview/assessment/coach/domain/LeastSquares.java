package dev.mockmate.interview.assessment.coach.domain;

/** Solves what ridge regressions need, the same way on every machine: one thread, a fixed order of sums. */
final class LeastSquares {

    private LeastSquares() {}

    /** X of A X = B for a symmetric positive definite A, by Cholesky; A and B are overwritten, B holds the answer. */
    static void solve(double[][] matrix, double[][] right) {
        int size = matrix.length;
        for (int row = 0; row < size; row++) {
            double[] here = matrix[row];
            for (int column = 0; column <= row; column++) {
                double[] other = matrix[column];
                double sum = here[column];
                for (int at = 0; at < column; at++) {
                    sum -= here[at] * other[at];
                }
                if (row == column) {
                    if (sum <= 0) {
                        throw new IllegalStateException("Not positive definite at " + row);
                    }
                    here[row] = Math.sqrt(sum);
                } else {
                    here[column] = sum / other[column];
                }
            }
        }
        for (int row = 0; row < size; row++) {
            for (int at = 0; at < row; at++) {
                subtract(right[row], right[at], matrix[row][at]);
            }
            divide(right[row], matrix[row][row]);
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int at = row + 1; at < size; at++) {
                subtract(right[row], right[at], matrix[at][row]);
            }
            divide(right[row], matrix[row][row]);
        }
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int at = 0; at < from.length; at++) {
            from[at] -= what[at] * times;
        }
    }

    private static void divide(double[] row, double by) {
        for (int at = 0; at < row.length; at++) {
            row[at] /= by;
        }
    }

    /** Sums over rows, which can be added up by groups: what a ridge regression has to know of its data. */
    static final class Sums {
        private final double[] figures;
        private final double[] results;
        private final double[][] squares;
        private final double[][] products;
        private double rows;

        Sums(int figures, int results) {
            this.figures = new double[figures];
            this.results = new double[results];
            this.squares = new double[figures][figures];
            this.products = new double[figures][results];
        }

        void add(float[] row, double[] result) {
            rows++;
            for (int at = 0; at < row.length; at++) {
                double here = row[at];
                figures[at] += here;
                if (here != 0) {
                    double[] square = squares[at];
                    for (int other = 0; other <= at; other++) {
                        square[other] += here * row[other];
                    }
                    for (int other = 0; other < result.length; other++) {
                        products[at][other] += here * result[other];
                    }
                }
            }
            for (int at = 0; at < result.length; at++) {
                results[at] += result[at];
            }
        }

        void add(Sums other) {
            rows += other.rows;
            plus(figures, other.figures);
            plus(results, other.results);
            for (int at = 0; at < figures.length; at++) {
                plus(squares[at], other.squares[at]);
                plus(products[at], other.products[at]);
            }
        }

        private static void plus(double[] to, double[] what) {
            for (int at = 0; at < to.length; at++) {
                to[at] += what[at];
            }
        }

        /** The ridge regression of all that was added, on figures brought to one scale. */
        Straight ridge(double penalty) {
            int size = figures.length;
            float[] mean = new float[size];
            float[] spread = new float[size];
            for (int at = 0; at < size; at++) {
                mean[at] = (float) (figures[at] / rows);
                double square = squares[at][at] / rows - figures[at] / rows * (figures[at] / rows);
                spread[at] = (float) (Math.sqrt(Math.max(0, square)) + 1e-6);
            }
            double[][] matrix = new double[size][size];
            double[][] right = new double[size][results.length];
            for (int at = 0; at < size; at++) {
                for (int other = 0; other <= at; other++) {
                    matrix[at][other] =
                            (squares[at][other] - figures[at] * figures[other] / rows) / spread[at] / spread[other];
                }
                matrix[at][at] += penalty;
                for (int result = 0; result < results.length; result++) {
                    right[at][result] = (products[at][result] - figures[at] * results[result] / rows) / spread[at];
                }
            }
            solve(matrix, right);
            float[][] weights = new float[results.length][size];
            float[] base = new float[results.length];
            for (int result = 0; result < results.length; result++) {
                base[result] = (float) (results[result] / rows);
                for (int at = 0; at < size; at++) {
                    weights[result][at] = (float) right[at][result];
                }
            }
            return new Straight(mean, spread, weights, base);
        }
    }
}
