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

static const char *text; /* what is left of the formula */
static int failed;

static long long sum(void);

static int accept(char c) {
    while (*text == ' ') {
        text++;
    }
    if (*text == c) {
        text++;
        return 1;
    }
    return 0;
}

static long long variable_value(const char *name) {
    for (int i = 0; i < variable_count; i++) {
        if (strcmp(variables[i].name, name) == 0) {
            return variables[i].value;
        }
    }
    failed = 1;
    return 0;
}

static long long function_value(int want_max) {
    accept('(');
    long long value = sum();
    while (accept(',')) {
        long long other = sum();
        if (want_max ? other > value : other < value) {
            value = other;
        }
    }
    accept(')');
    return value;
}

static long long factor(void) {
    if (accept('-')) {
        return -factor();
    }
    if (accept('(')) {
        long long value = sum();
        accept(')');
        return value;
    }
    if (isdigit((unsigned char)*text)) { /* blanks are skipped already */
        char *end;
        long long value = strtoll(text, &end, 10);
        text = end;
        return value;
    }
    char name[16];
    int length = 0;
    while (isalnum((unsigned char)*text) && length < 15) {
        name[length++] = *text++;
    }
    name[length] = '\0';
    if (strcmp(name, "min") == 0 || strcmp(name, "max") == 0) {
        return function_value(name[1] == 'a');
    }
    return variable_value(name);
}

static long long product(void) {
    long long value = factor();
    for (;;) {
        if (accept('*')) {
            value *= factor();
        } else if (accept('/')) {
            long long divisor = factor();
            if (divisor == 0) {
                failed = 1;
            } else {
                value /= divisor;
            }
        } else {
            return value;
        }
    }
}

static long long sum(void) {
    long long value = product();
    for (;;) {
        if (accept('+')) {
            value += product();
        } else if (accept('-')) {
            value -= product();
        } else {
            return value;
        }
    }
}

/* Sets the value and returns 1, or returns 0 if there is none. */
static int evaluate(const char *formula, long long *value) {
    text = formula;
    failed = 0;
    *value = sum();
    return !failed;
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
