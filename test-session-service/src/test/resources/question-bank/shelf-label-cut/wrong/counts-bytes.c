#include <stdio.h>
#include <string.h>

/* Cuts the name in place; the buffer has room for the added character. */
static void cut(char *name, int width) {
    size_t end = 0; /* where character number width - 1 begins */
    int count = 0;
    for (size_t i = 0; name[i] != '\0'; i++) {
        int starts_character = 1;
        if (starts_character) {
            if (count == width - 1) {
                end = i;
            }
            count++;
        }
    }
    if (count <= width) {
        return;
    }
    while (end > 0 && name[end - 1] == ' ') {
        end--;
    }
    strcpy(name + end, "\xE2\x80\xA6");
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
