#include <stdio.h>
#include <stdlib.h>

struct span {
    int from, to;
};

static struct span appointments[3001];

static void print_slot(int from, int to) {
    printf("%02d:%02d-%02d:%02d\n", from / 60, from % 60, to / 60, to % 60);
}

static int by_start(const void *a, const void *b) {
    return ((const struct span *)a)->from - ((const struct span *)b)->from;
}

/* Prints the slots and returns how many there are. */
static int free_slots(int open, int close, int need, int n) {
    int count = 0, free_from = open;
    qsort(appointments, n, sizeof appointments[0], by_start);
    appointments[n].from = appointments[n].to = close;
    for (int i = 0; i <= n; i++) {
        int free_to = appointments[i].from < close ? appointments[i].from : close;
        if (free_to - free_from >= need) {
            print_slot(free_from, free_to);
            count++;
        }
        if (appointments[i].to > free_from) {
            free_from = appointments[i].to;
        }
    }
    return count;
}

int main(void) {
    int open, close, need, n;
    if (scanf("%d %d %d %d", &open, &close, &need, &n) != 4) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &appointments[i].from, &appointments[i].to) != 2) {
            return 1;
        }
    }
    if (free_slots(open, close, need, n) == 0) {
        puts("NONE");
    }
    return 0;
}
