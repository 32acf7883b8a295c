#include <stdio.h>
#include <string.h>

static char plan[100][101];
static int rows, cols;

/* Turns plan and changes rows and cols accordingly. */
static void turn(int times) {
    static char turned[100][101];
    int quarters = (times % 4 + 4) % 4;
    for (int i = 0; i < quarters; i++) {
        memset(turned, 0, sizeof turned);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < cols; c++) turned[c][rows - 1 - r] = plan[r][c];
        }
        memcpy(plan, turned, sizeof plan);
        int old_rows = rows;
        rows = cols;
        cols = old_rows;
    }
}

int main(void) {
    int times;
    if (scanf("%d %d %d", &rows, &cols, &times) != 3) return 1;
    for (int r = 0; r < rows; r++) {
        if (scanf("%100s", plan[r]) != 1) return 1;
    }
    turn(times);
    for (int r = 0; r < rows; r++) puts(plan[r]);
    return 0;
}
