#include <stdio.h>
#include <string.h>

static char plan[100][101];
static int rows, cols;

/* Turns plan and changes rows and cols accordingly. */
static void turn(int times) {
    // Write your solution here.
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
