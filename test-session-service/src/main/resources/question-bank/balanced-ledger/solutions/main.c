#include <stdio.h>
#include <stdlib.h>

static int entries[50000];

struct prefix {
    long long sum;
    int length;
};

static struct prefix prefixes[50001];

static int by_sum_then_length(const void *a, const void *b) {
    const struct prefix *x = a, *y = b;
    if (x->sum != y->sum) return x->sum < y->sum ? -1 : 1;
    return x->length - y->length;
}

/* The first index in prefixes whose sum is at least the given one. */
static int lower_bound(long long sum, int count) {
    int low = 0, high = count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (prefixes[middle].sum >= sum) high = middle;
        else low = middle + 1;
    }
    return low;
}

/* Stores the first and the last entry, counted from 1; returns 0 if there is no stretch. */
static int longest_stretch(int n, long long target, int *first, int *last) {
    int best = 0;
    for (int i = 1; i <= n; i++) {
        prefixes[i].sum = prefixes[i - 1].sum + entries[i - 1];
        prefixes[i].length = i;
    }
    qsort(prefixes, n + 1, sizeof prefixes[0], by_sum_then_length);
    for (int k = 0; k <= n; k++) {
        int at = lower_bound(prefixes[k].sum - target, n + 1);
        if (at > n || prefixes[at].sum != prefixes[k].sum - target) continue;
        int start = prefixes[at].length, end = prefixes[k].length;
        if (end - start > best || (end - start == best && best > 0 && start + 1 < *first)) {
            best = end - start;
            *first = start + 1;
            *last = end;
        }
    }
    return best > 0;
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
