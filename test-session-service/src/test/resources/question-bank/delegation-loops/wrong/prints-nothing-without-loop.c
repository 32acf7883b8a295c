#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct delegation {
    char from[12];
    char to[12];
};

static struct delegation list[5000];

static int by_from(const void *a, const void *b) {
    return strcmp(((const struct delegation *) a)->from, ((const struct delegation *) b)->from);
}

static int find(const char *name, int n) {
    struct delegation key;
    strcpy(key.from, name);
    struct delegation *found = bsearch(&key, list, n, sizeof key, by_from);
    return found ? (int) (found - list) : -1;
}

/* Prints the members of loops and returns how many there are. */
static int print_loop_members(int n) {
    static int next[5000], walk_of[5000];
    int count = 0;
    qsort(list, n, sizeof list[0], by_from);
    for (int i = 0; i < n; i++) next[i] = find(list[i].to, n);
    for (int start = 0; start < n; start++) {
        int i = start;
        while (i >= 0 && walk_of[i] == 0) {
            walk_of[i] = start + 1;
            i = next[i];
        }
        if (i >= 0 && walk_of[i] == start + 1) {
            int first = i;
            do {
                puts(list[i].from);
                count++;
                i = next[i];
            } while (i != first);
        }
    }
    return count;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%11s %11s", list[i].from, list[i].to) != 2) return 1;
    }
    print_loop_members(n);
    return 0;
}
