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

/* Takes the value that comes next and prints its lines, beginning with the path. */
static void print_value(void) {
    // Write your solution here.
}

int main(void) {
    size_t length = fread(text, 1, sizeof text - 1, stdin);
    text[length] = '\0';
    print_value();
    return 0;
}
