#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_THREADS 1000

struct thread {
    char subject[128];
    int count;
};

static struct thread threads[MAX_THREADS + 1];
static int thread_count;

/* Writes the cleaned subject to result. */
static void clean(const char *subject, char *result) {
    // Write your solution here.
    strcpy(result, subject);
}

static void add_mail(const char *subject) {
    // Write your solution here.
    (void)subject;
}

static int compare(const void *a, const void *b) {
    // Write your solution here.
    (void)a; (void)b; return 0;
}

int main(void) {
    static char line[256];
    int n = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d", &n);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        line[strcspn(line, "\n")] = '\0';
        add_mail(line);
    }
    qsort(threads, thread_count, sizeof threads[0], compare);
    for (int i = 0; i < thread_count; i++) {
        printf("%d %s\n", threads[i].count, threads[i].subject);
    }
    return 0;
}
