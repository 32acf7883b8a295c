#include <stdio.h>

static char grid[150][160];

static void spread(int rows, int cols, int *minutes, int *dry) {
    *minutes = 0;
    *dry = 0;
    // Write your solution here.
}

int main(void) {
    int rows, cols, minutes, dry;
    if (scanf("%d %d", &rows, &cols) != 2) return 1;
    for (int r = 0; r < rows; r++) {
        if (scanf("%159s", grid[r]) != 1) return 1;
    }
    spread(rows, cols, &minutes, &dry);
    printf("%d %d\n", minutes, dry);
    return 0;
}
