#include <stdio.h>

static long long grid[101][101]; /* rows and columns from 1 */

/* Called once, before the first question. */
static void prepare(int rows, int cols) {
    // Write your solution here.
}

static long long sum(int r1, int c1, int r2, int c2) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int rows, cols, count;
    if (scanf("%d %d %d", &rows, &cols, &count) != 3) return 1;
    for (int r = 1; r <= rows; r++) {
        for (int c = 1; c <= cols; c++) {
            if (scanf("%lld", &grid[r][c]) != 1) return 1;
        }
    }
    prepare(rows, cols);
    for (int i = 0; i < count; i++) {
        int r1, c1, r2, c2;
        if (scanf("%d %d %d %d", &r1, &c1, &r2, &c2) != 4) return 1;
        printf("%lld\n", sum(r1, c1, r2, c2));
    }
    return 0;
}
