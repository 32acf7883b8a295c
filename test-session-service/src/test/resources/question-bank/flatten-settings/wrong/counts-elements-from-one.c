#include <ctype.h>
#include <stdio.h>
#include <string.h>

static char text[20002];
static const char *next = text;

/* The next character that is no blank and no line end, without taking it. */
static char peek(void) {
    while (isspace((unsigned char)*next)) {
        next++;
    }
    return *next;
}

static char path[1100];

static void print_value(void);

/* Takes a string or a word and returns its length; *start is set to its beginning. */
static int take_token(const char **start) {
    *start = next;
    if (*next == '"') {
        next++;
        while (*next != '"') {
            next += *next == '\\' ? 2 : 1;
        }
        next++;
    } else {
        while (isalnum((unsigned char)*next) || *next == '-') {
            next++;
        }
    }
    return (int)(next - *start);
}

/* Takes an object or array that is not empty; its opening sign is already taken. */
static void print_children(char close) {
    size_t length = strlen(path);
    for (int i = 0;; i++) {
        if (close == ']') {
            sprintf(path + length, "[%d]", i + 1);
        } else {
            const char *key;
            peek();
            int key_length = take_token(&key);
            sprintf(path + length, "%s%.*s", length > 0 ? "." : "", key_length - 2, key + 1);
            peek();
            next++; /* the colon */
        }
        print_value();
        path[length] = '\0';
        char sign = peek();
        next++;
        if (sign == close) {
            return;
        }
    }
}

/* Takes the value that comes next and prints its lines, beginning with the path. */
static void print_value(void) {
    char c = peek();
    if (c != '{' && c != '[') {
        const char *start;
        int length = take_token(&start);
        printf("%s = %.*s\n", path, length, start);
        return;
    }
    char close = c == '{' ? '}' : ']';
    next++;
    if (peek() == close) {
        next++;
        printf("%s = %c%c\n", path, c, close);
    } else {
        print_children(close);
    }
}

int main(void) {
    size_t length = fread(text, 1, sizeof text - 1, stdin);
    text[length] = '\0';
    print_value();
    return 0;
}
