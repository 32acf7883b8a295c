#include <stdbool.h>
#include <stdio.h>

static int call_second[500], call_floor[500];

/* Prints one line per stop. */
static void print_stops(int floors, int n, int move_time, int stop_time) {
    // Write your solution here.
}

int main(void) {
    int floors, n, move_time, stop_time;
    if (scanf("%d %d %d %d", &floors, &n, &move_time, &stop_time) != 4) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &call_second[i], &call_floor[i]) != 2) return 1;
    }
    print_stops(floors, n, move_time, stop_time);
    return 0;
}
