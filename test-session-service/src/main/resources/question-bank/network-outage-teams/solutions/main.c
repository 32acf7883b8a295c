#include <stdio.h>
#include <string.h>

static int groups, largest;
static int parent[400001], size[400001];

static int root(int a) {
    while (parent[a] != a) {
        parent[a] = parent[parent[a]];
        a = parent[a];
    }
    return a;
}

static void start(int computers) {
    groups = computers;
    largest = 1;
    for (int i = 1; i <= computers; i++) {
        parent[i] = i;
        size[i] = 1;
    }
}

static int same(int a, int b) {
    return root(a) == root(b);
}

/* Returns the size of the new group, or 0 when the cable is useless. */
static int link_computers(int a, int b) {
    int big = root(a), small = root(b);
    if (big == small) return 0;
    if (size[big] < size[small]) {
        int other = big;
        big = small;
        small = other;
    }
    parent[small] = big;
    size[big] += size[small];
    groups--;
    if (size[big] > largest) largest = size[big];
    return size[big];
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
