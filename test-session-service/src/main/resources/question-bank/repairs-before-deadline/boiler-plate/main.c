#include <stdio.h>
#include <stdlib.h>

struct job {
    long long hours, deadline;
};

static struct job jobs[8000];

/* Returns the number of jobs and stores the total of hours. */
static int plan(int n, long long *total) {
    *total = 0;
    // Write your solution here.
    return 0;
}

int main(void) {
    int n;
    long long total;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &jobs[i].hours, &jobs[i].deadline) != 2) return 1;
    }
    int count = plan(n, &total);
    printf("%d %lld\n", count, total);
    return 0;
}
