#include <stdio.h>
#include <stdlib.h>

static int entries[50000];

/* Stores the first and the last entry, counted from 1; returns 0 if there is no stretch. */
static int longest_stretch(int n, long long target, int *first, int *last) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int n, first = 0, last = 0;
    long long target;
    if (scanf("%d %lld", &n, &target) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &entries[i]) != 1) return 1;
    }
    if (longest_stretch(n, target, &first, &last)) printf("%d %d\n", first, last);
    else puts("none");
    return 0;
}
