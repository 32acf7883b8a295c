#include <stdio.h>

static int arrival[3000], service[3000];
static int desk_of[3000], start_of[3000];

/* Fills desk_of and start_of. */
static void assign(int n, int desks) {
    int free_at[20] = {0};
    for (int i = 0; i < n; i++) {
        int start = free_at[0];
        for (int d = 1; d < desks; d++) {
            if (free_at[d] < start) start = free_at[d];
        }
        if (start < arrival[i]) start = arrival[i];
        int desk = 0;
        while (free_at[desk] > start) desk++;
        free_at[desk] = start + service[i];
        desk_of[i] = desk + 1;
        start_of[i] = start;
    }
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
