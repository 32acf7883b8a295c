#include <stdio.h>

static char text[20002];

/* Prints the records of the text, which has the given length. */
static void print_records(size_t length) {
    // Write your solution here.
    (void)length;
}

int main(void) {
    size_t length = fread(text, 1, sizeof text - 1, stdin);
    text[length] = '\0';
    print_records(length);
    return 0;
}
