#include <stdbool.h>
#include <stdio.h>

static int call_second[500], call_floor[500];

static bool called_beyond(const bool *known, int floors, int floor, int direction) {
    for (int f = floor + direction; f >= 1 && f <= floors; f += direction) {
        if (known[f]) return true;
    }
    return false;
}

static bool any_known(const bool *known, int floors) {
    return known[1] || called_beyond(known, floors, 1, 1);
}

/* Prints one line per stop. */
static void print_stops(int floors, int n, int move_time, int stop_time) {
    bool known[51] = {false};
    int now = 0, floor = 1, direction = 1, upcoming = 0;
    for (;;) {
        if (!any_known(known, floors) && upcoming < n && now < call_second[upcoming]) {
            now = call_second[upcoming];
        }
        while (upcoming < n && call_second[upcoming] <= now) known[call_floor[upcoming++]] = true;
        if (!any_known(known, floors)) return;
        if (known[floor]) {
            printf("%d %d\n", now, floor);
            now += stop_time;
            while (upcoming < n && call_second[upcoming] <= now) known[call_floor[upcoming++]] = true;
            known[floor] = false;
        } else if (called_beyond(known, floors, floor, direction)) {
            floor += direction;
            now += move_time;
        } else {
            direction = -direction;
        }
    }
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
