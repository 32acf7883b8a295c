#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct call {
    char id[16];
    char start_text[32], end_text[32];
    long start, end; /* for your use */
};

static struct call calls[500];

static void print_in_order(int n) {
    // Write your solution here.
    (void)n;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n; i++) {
        if (scanf("%15s %31s %31s", calls[i].id, calls[i].start_text, calls[i].end_text) != 3) {
            return 1;
        }
    }
    print_in_order(n);
    return 0;
}
