#include <stdio.h>

struct line {
    int time;
    char event[16];
};

static struct line first[1500], second[1500], merged[3000];

/* Merges the logs and returns the number of lines. */
static int merge(int a, int b) {
    int i = 0, j = 0, count = 0;
    while (i < a && j < b) {
        if (first[i].time <= second[j].time) {
            merged[count++] = first[i++];
        } else {
            merged[count++] = second[j++];
        }
    }
    while (i < a) {
        merged[count++] = first[i++];
    }

    return count;
}

static void read_log(struct line *log, int count) {
    for (int i = 0; i < count; i++) {
        if (scanf("%d %15s", &log[i].time, log[i].event) != 2) {
            return;
        }
    }
}

int main(void) {
    int a, b;
    if (scanf("%d %d", &a, &b) != 2) {
        return 1;
    }
    read_log(first, a);
    read_log(second, b);
    int count = merge(a, b);
    for (int i = 0; i < count; i++) {
        printf("%d %s\n", merged[i].time, merged[i].event);
    }
    return 0;
}
