#include <stdio.h>

static char text[20002];

/* Prints the records of the text, which has the given length. */
static void print_records(size_t length) {
    size_t i = 0;
    int more = 1; /* a field follows */
    while (more) {
        putchar('[');
        int quoted = i < length && text[i] == '"';
        if (quoted) {
            i++;
        }
        while (i < length) {
            char c = text[i];
            if (quoted && c == '"') {
                i++;
                if (text[i] != '"') {
                    break;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                break;
            }
            if (c == '\n') {
                printf("\\n");
            } else {
                putchar(c);
            }
            i++;
        }
        putchar(']');
        more = i < length && text[i] == ',';
        if (!more) {
            putchar('\n');
            more = i + 1 < length;
        }
        i++;
    }
}

int main(void) {
    size_t length = fread(text, 1, sizeof text - 1, stdin);
    text[length] = '\0';
    print_records(length);
    return 0;
}
