#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct service {
    char name[16];
    int burst;
};

static struct service services[100];
static int service_count;

/* Called for each line of the log, in order. */
static void add_line(const char *line, long window) {
    // Write your solution here.
    (void)line; (void)window;
}

/* For qsort: the order of the output. */
static int compare(const void *a, const void *b) {
    // Write your solution here.
    (void)a; (void)b; return 0;
}

int main(void) {
    static char line[256];
    int n = 0, least = 0, listed = 0;
    long window = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d %ld %d", &n, &window, &least);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        add_line(line, window);
    }
    qsort(services, service_count, sizeof services[0], compare);
    for (int i = 0; i < service_count; i++) {
        if (services[i].burst >= least) {
            printf("%s %d\n", services[i].name, services[i].burst);
            listed++;
        }
    }
    if (listed == 0) {
        puts("QUIET");
    }
    return 0;
}
