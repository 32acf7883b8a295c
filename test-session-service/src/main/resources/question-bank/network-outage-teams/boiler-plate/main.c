#include <stdio.h>
#include <string.h>

static int groups, largest;

static void start(int computers) {
    groups = computers;
    largest = 1;
    // Write your solution here.
}

static int same(int a, int b) {
    // Write your solution here.
    return 0;
}

/* Returns the size of the new group, or 0 when the cable is useless. */
static int link_computers(int a, int b) {
    // Write your solution here.
    return 0;
}

int main(void) {
    int computers, count, a, b;
    char command[12];
    if (scanf("%d %d", &computers, &count) != 2) return 1;
    start(computers);
    for (int i = 0; i < count; i++) {
        if (scanf("%11s", command) != 1) return 1;
        if (strcmp(command, "groups") == 0) {
            printf("%d\n", groups);
        } else if (strcmp(command, "largest") == 0) {
            printf("%d\n", largest);
        } else {
            if (scanf("%d %d", &a, &b) != 2) return 1;
            if (strcmp(command, "same") == 0) {
                puts(same(a, b) ? "yes" : "no");
            } else {
                int new_size = link_computers(a, b);
                if (new_size == 0) puts("useless");
                else printf("%d\n", new_size);
            }
        }
    }
    return 0;
}
