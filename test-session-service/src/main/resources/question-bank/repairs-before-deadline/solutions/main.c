#include <stdio.h>
#include <stdlib.h>

struct job {
    long long hours, deadline;
};

static struct job jobs[8000];

static long long heap[8001]; /* the longest job is at 1 */
static int heap_size;

static void swap(int a, int b) {
    long long t = heap[a];
    heap[a] = heap[b];
    heap[b] = t;
}

static void push(long long hours) {
    heap[++heap_size] = hours;
    for (int i = heap_size; i > 1 && heap[i / 2] < heap[i]; i /= 2) swap(i, i / 2);
}

static long long pop(void) {
    long long top = heap[1];
    heap[1] = heap[heap_size--];
    int i = 1;
    while (2 * i <= heap_size) {
        int child = 2 * i;
        if (child < heap_size && heap[child + 1] > heap[child]) child++;
        if (heap[i] >= heap[child]) break;
        swap(i, child);
        i = child;
    }
    return top;
}

static int by_deadline(const void *a, const void *b) {
    long long x = ((const struct job *) a)->deadline;
    long long y = ((const struct job *) b)->deadline;
    return (x > y) - (x < y);
}

/* Returns the number of jobs and stores the total of hours. */
static int plan(int n, long long *total) {
    *total = 0;
    qsort(jobs, n, sizeof jobs[0], by_deadline);
    for (int i = 0; i < n; i++) {
        push(jobs[i].hours);
        *total += jobs[i].hours;
        if (*total > jobs[i].deadline) *total -= pop();
    }
    return heap_size;
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
