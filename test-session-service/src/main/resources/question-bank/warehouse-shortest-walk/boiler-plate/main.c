#include <stdio.h>

static char grid[150][160];

static int shortest_walk(int rows, int cols) {
    // Write your solution here.
    return -1;
}

int main(void) {
    int rows, cols;
    if (scanf("%d %d", &rows, &cols) != 2) return 1;
    for (int r = 0; r < rows; r++) {
        if (scanf("%159s", grid[r]) != 1) return 1;
    }
    printf("%d\n", shortest_walk(rows, cols));
    return 0;
}
