#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char badge[16];
    char since[8]; /* empty if not inside */
};

static struct person people[512];
static int people_count;

static void add_event(const char *time, const char *badge, const char *action) {
    // Write your solution here.
    (void)time; (void)badge; (void)action;
}

static int compare(const void *a, const void *b) {
    // Write your solution here.
    (void)a; (void)b; return 0;
}

int main(void) {
    int n, inside = 0;
    char time[8], badge[16], action[8];
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n && scanf("%7s %15s %7s", time, badge, action) == 3; i++) {
        add_event(time, badge, action);
    }
    qsort(people, people_count, sizeof people[0], compare);
    for (int i = 0; i < people_count; i++) {
        if (people[i].since[0] != '\0') {
            printf("%s %s\n", people[i].since, people[i].badge);
            inside++;
        }
    }
    if (inside == 0) {
        puts("EMPTY");
    }
    return 0;
}
