#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct variable {
    char name[16];
    long long value;
};

static struct variable variables[100];
static int variable_count;

/* Sets the value and returns 1, or returns 0 if there is none. */
static int evaluate(const char *formula, long long *value) {
    // Write your solution here.
    (void)formula; (void)value; return 0;
}

int main(void) {
    static char line[512];
    int n = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d %d", &variable_count, &n);
    }
    for (int i = 0; i < variable_count && fgets(line, sizeof line, stdin); i++) {
        sscanf(line, "%15s %lld", variables[i].name, &variables[i].value);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        long long value;
        line[strcspn(line, "\n")] = '\0';
        if (evaluate(line, &value)) {
            printf("%lld\n", value);
        } else {
            puts("ERROR");
        }
    }
    return 0;
}
