#include <stdio.h>
#include <string.h>

#define MAX_LINE 128

/* Removes blanks at both ends in place and returns the new beginning. */
static char *trim(char *text) {
    while (*text == ' ') {
        text++;
    }
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    text[length] = '\0';
    return text;
}

/* Called for each line of the file, in order; blanks at both ends are removed already. */
static void read_config_line(char *line) {
    // Write your solution here.
    (void)line;
}

/* Returns the value, or NULL if the key was not found. */
static const char *lookup(const char *section, const char *key) {
    // Write your solution here.
    (void)section; (void)key; return NULL;
}

int main(void) {
    static char line[MAX_LINE];
    char section[MAX_LINE], key[MAX_LINE];
    int n = 0, q = 0;
    if (fgets(line, sizeof line, stdin)) {
        sscanf(line, "%d %d", &n, &q);
    }
    for (int i = 0; i < n && fgets(line, sizeof line, stdin); i++) {
        line[strcspn(line, "\n")] = '\0';
        read_config_line(trim(line));
    }
    for (int i = 0; i < q && scanf("%127s %127s", section, key) == 2; i++) {
        const char *value = lookup(section, key);
        printf("%s%s\n", value != NULL ? "=" : "MISSING", value != NULL ? value : "");
    }
    return 0;
}
