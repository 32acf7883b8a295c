#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char name[16];
    int revenue;
    int returns;
    int place;
};

static struct person people[2000];

static int compare(const void *a, const void *b) {
    const struct person *x = a, *y = b;
    if (x->revenue != y->revenue) {
        return x->revenue > y->revenue ? -1 : 1;
    }
    if (x->returns != y->returns) {
        return x->returns < y->returns ? -1 : 1;
    }
    return strcmp(x->name, y->name);
}

/* Sorts the people and sets their places. */
static void rank_people(int n) {
    qsort(people, n, sizeof people[0], compare);
    for (int i = 0; i < n; i++) {
        int shared = i > 0 && people[i].revenue == people[i - 1].revenue &&
                     people[i].returns == people[i - 1].returns;
        people[i].place = shared ? people[i - 1].place : i + 1;
    }
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        long long revenue;
        if (scanf("%15s %lld %d", people[i].name, &revenue, &people[i].returns) != 3) {
            return 1;
        }
        people[i].revenue = (int)revenue; /* keeps the lower 32 bits */
    }
    rank_people(n);
    for (int i = 0; i < n; i++) {
        printf("%d %s\n", people[i].place, people[i].name);
    }
    return 0;
}
