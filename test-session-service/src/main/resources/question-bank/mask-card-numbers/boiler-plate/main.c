#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Masks the note in place. */
static void mask(char *note) {
    // Write your solution here.
    (void)note;
}

int main(void) {
    static char line[512];
    int n = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d", &n);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        line[strcspn(line, "\n")] = '\0';
        mask(line);
        puts(line);
    }
    return 0;
}
