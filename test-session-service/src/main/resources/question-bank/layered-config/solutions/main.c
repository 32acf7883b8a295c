#include <stdio.h>
#include <string.h>

#define MAX_LINE 128

struct setting {
    int section;
    char key[MAX_LINE], value[MAX_LINE];
};

static struct setting settings[1000];
static int setting_count;
static char sections[64][MAX_LINE];
static int parents[64]; /* -1 if there is none */
static int section_count;

static int find_section(const char *name) {
    for (int i = 0; i < section_count; i++) {
        if (strcmp(sections[i], name) == 0) {
            return i;
        }
    }
    return -1;
}

static const char *find_setting(int section, const char *key) {
    for (int i = setting_count - 1; i >= 0; i--) {
        if (settings[i].section == section && strcmp(settings[i].key, key) == 0) {
            return settings[i].value;
        }
    }
    return NULL;
}

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
    if (*line == '\0' || *line == ';' || *line == '#') {
        return;
    }
    if (*line == '[') {
        line[strlen(line) - 1] = '\0';
        char *colon = strstr(line, " : ");
        parents[section_count] = -1;
        if (colon != NULL) {
            parents[section_count] = find_section(colon + 3);
            *colon = '\0';
        }
        strcpy(sections[section_count++], line + 1);
        return;
    }
    char *equals = strchr(line, '=');
    *equals = '\0';
    struct setting *setting = &settings[setting_count++];
    setting->section = section_count - 1;
    strcpy(setting->key, trim(line));
    strcpy(setting->value, trim(equals + 1));
}

/* Returns the value, or NULL if the key was not found. */
static const char *lookup(const char *section, const char *key) {
    for (int i = find_section(section); i >= 0; i = parents[i]) {
        const char *value = find_setting(i, key);
        if (value != NULL) {
            return value;
        }
    }
    int last = find_section("default");
    return last >= 0 ? find_setting(last, key) : NULL;
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
