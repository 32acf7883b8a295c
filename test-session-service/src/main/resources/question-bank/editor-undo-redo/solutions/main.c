#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Version 0 is the empty note; each change adds the next version. */
static char versions[1001][20001];
static int current, newest;

static void handle(const char *command) {
    if (strcmp(command, "undo") == 0) {
        if (current > 0) current--;
    } else if (strcmp(command, "redo") == 0) {
        if (current < newest) current++;
    } else {
        const char *rest = command + 5;
        char *note = versions[current + 1];
        memcpy(note, versions[current], strlen(versions[current]) + 1);
        if (command[0] == 't') {
            strcat(note, rest);
        } else {
            int length = (int) strlen(note) - atoi(rest);
            note[length > 0 ? length : 0] = '\0';
        }
        current++;
        newest = current;
    }
}

int main(void) {
    char line[64];
    if (!fgets(line, sizeof line, stdin)) return 1;
    int count = atoi(line);
    for (int i = 0; i < count; i++) {
        if (!fgets(line, sizeof line, stdin)) return 1;
        line[strcspn(line, "\n")] = '\0';
        handle(line);
    }
    printf("[%s]\n", versions[current]);
    return 0;
}
