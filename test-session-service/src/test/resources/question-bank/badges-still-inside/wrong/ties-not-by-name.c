#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char badge[16];
    char since[8]; /* empty if not inside */
};

static struct person people[512];
static int people_count;

static struct person *find(const char *badge) {
    for (int i = 0; i < people_count; i++) {
        if (strcmp(people[i].badge, badge) == 0) {
            return &people[i];
        }
    }
    strcpy(people[people_count].badge, badge);
    return &people[people_count++];
}

static void add_event(const char *time, const char *badge, const char *action) {
    struct person *person = find(badge);
    if (strcmp(action, "OUT") == 0) {
        person->since[0] = '\0';
    } else if (person->since[0] == '\0') {
        strcpy(person->since, time);
    }
}

static int compare(const void *a, const void *b) {
    const struct person *x = a, *y = b;
    int order = strcmp(x->since, y->since);
    return order != 0 ? order : strcmp(y->badge, x->badge);
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
