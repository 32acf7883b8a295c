#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    char name[16];
    long long revenue;
    int returns;
    int place;
};

static struct person people[2000];

/* Sorts the people and sets their places. */
static void rank_people(int n) {
    // Write your solution here.
    (void)n;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%15s %lld %d", people[i].name, &people[i].revenue, &people[i].returns) != 3) {
            return 1;
        }
    }
    rank_people(n);
    for (int i = 0; i < n; i++) {
        printf("%d %s\n", people[i].place, people[i].name);
    }
    return 0;
}
