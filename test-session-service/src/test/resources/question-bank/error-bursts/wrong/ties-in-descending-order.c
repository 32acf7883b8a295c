#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct service {
    char name[16];
    int burst;
};

static struct service services[100];
static int service_count;

static long times[100][1500];       /* of the errors of each service */
static int first[100], count[100]; /* first error of the window, number of errors */

static int find_service(const char *name) {
    for (int i = 0; i < service_count; i++) {
        if (strcmp(services[i].name, name) == 0) {
            return i;
        }
    }
    strcpy(services[service_count].name, name);
    return service_count++;
}

/* Called for each line of the log, in order. */
static void add_line(const char *line, long window) {
    long time;
    char level[8], name[16];
    if (sscanf(line, "%ld %7s %15[^:]", &time, level, name) != 3 || strcmp(level, "ERROR") != 0) {
        return;
    }
    int s = find_service(name);
    times[s][count[s]++] = time;
    while (time - times[s][first[s]] >= window) {
        first[s]++;
    }
    if (count[s] - first[s] > services[s].burst) {
        services[s].burst = count[s] - first[s];
    }
}

/* For qsort: the order of the output. */
static int compare(const void *a, const void *b) {
    const struct service *x = a, *y = b;
    return x->burst != y->burst ? y->burst - x->burst : strcmp(y->name, x->name);
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
