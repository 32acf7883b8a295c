#include <stdio.h>
#include <string.h>

/* Cuts the name in place; the buffer has room for the added character. */
static void cut(char *name, int width) {
    // Write your solution here.
    (void)name; (void)width;
}

int main(void) {
    static char line[1024];
    int n = 0, width = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d %d", &n, &width);
    }
    for (int i = 0; i < n && fgets(line, sizeof line - 8, stdin); i++) {
        line[strcspn(line, "\n")] = '\0';
        cut(line, width);
        puts(line);
    }
    return 0;
}
