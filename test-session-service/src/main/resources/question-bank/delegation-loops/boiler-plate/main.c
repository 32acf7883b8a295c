#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct delegation {
    char from[12];
    char to[12];
};

static struct delegation list[5000];

/* Prints the members of loops and returns how many there are. */
static int print_loop_members(int n) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%11s %11s", list[i].from, list[i].to) != 2) return 1;
    }
    if (print_loop_members(n) == 0) puts("none");
    return 0;
}
