#include <stdio.h>

static int price[30000], answer[30000];

/* Fills answer, which holds zeros at the beginning. */
static void waiting_days(int n) {
    // Write your solution here.
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &price[i]) != 1) return 1;
    }
    waiting_days(n);
    for (int i = 0; i < n; i++) printf("%d ", answer[i]);
    printf("\n");
    return 0;
}
