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

static int prefix_length(const char *text) {
    if (strncmp(text, "re:", 3) == 0 || strncmp(text, "fw:", 3) == 0) {
        return 3;
    }
    return strncmp(text, "fwd:", 4) == 0 ? 4 : 0;
}

/* Writes the cleaned subject to result. */
static void clean(const char *subject, char *result) {
    char text[128];
    int length = 0;
    for (; *subject != '\0'; subject++) {
        if (*subject != ' ') {
            text[length++] = (char)tolower((unsigned char)*subject);
        } else if (length > 0 && text[length - 1] != ' ') {
            text[length++] = ' ';
        }
    }
    if (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    text[length] = '\0';
    const char *rest = text;
    while (prefix_length(rest) > 0) {
        rest += prefix_length(rest);
        if (*rest == ' ') {
            rest++;
        }
    }
    strcpy(result, *rest != '\0' ? rest : "(no subject)");
}

static void add_mail(const char *subject) {
    char cleaned[128];
    clean(subject, cleaned);
    for (int i = 0; i < thread_count; i++) {
        if (strcmp(threads[i].subject, cleaned) == 0) {
            threads[i].count++;
            return;
        }
    }
    strcpy(threads[thread_count].subject, cleaned);
    threads[thread_count++].count = 1;
}

static int compare(const void *a, const void *b) {
    const struct thread *x = a, *y = b;
    return x->count != y->count ? y->count - x->count : strcmp(x->subject, y->subject);
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
