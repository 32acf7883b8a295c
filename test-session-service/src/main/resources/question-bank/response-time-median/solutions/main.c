#include <stdio.h>
#include <string.h>

static double times[9000], result[9000];

static double window[9000]; /* sorted */
static int count;

static int place(double time) {
    int low = 0, high = count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (window[middle] < time) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Fills result. */
static void medians(int n, int size) {
    for (int i = 0; i < n; i++) {
        if (i >= size) {
            int at = place(times[i - size]);
            count--;
            memmove(&window[at], &window[at + 1], (count - at) * sizeof window[0]);
        }
        int at = place(times[i]);
        memmove(&window[at + 1], &window[at], (count - at) * sizeof window[0]);
        window[at] = times[i];
        count++;
        int half = count / 2;
        result[i] = count % 2 == 1 ? window[half] : (window[half - 1] + window[half]) / 2;
    }
}

int main(void) {
    int n, size;
    if (scanf("%d %d", &n, &size) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%lf", &times[i]) != 1) return 1;
    }
    medians(n, size);
    for (int i = 0; i < n; i++) printf("%.6f\n", result[i]);
    return 0;
}
