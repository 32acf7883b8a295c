#include <stdio.h>

static int arrival[3000], service[3000];
static int desk_of[3000], start_of[3000];

/* Fills desk_of and start_of. */
static void assign(int n, int desks) {
    // Write your solution here.
}

int main(void) {
    int n, desks;
    if (scanf("%d %d", &n, &desks) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &arrival[i], &service[i]) != 2) return 1;
    }
    assign(n, desks);
    for (int i = 0; i < n; i++) printf("%d %d\n", desk_of[i], start_of[i]);
    return 0;
}
