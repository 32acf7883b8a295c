#include <stdio.h>
#include <string.h>

static int width;

static int used; /* characters on the current line */

/* Called for each word of the message, in order. */
static void add_word(const char *word) {
    int length = (int)strlen(word);
    if (used > 0 && used + 1 + length <= width) {
        printf(" %s", word);
        used += 1 + length;
        return;
    }
    if (used > 0) {
        putchar('\n');
    }
    while (length > width) {
        printf("%.*s\n", width, word);
        word += width;
        length -= width;
    }
    printf("%s", word);
    used = length;
}

int main(void) {
    static char word[1024];
    if (scanf("%d", &width) != 1) {
        return 1;
    }
    while (scanf("%1023s", word) == 1) {
        add_word(word);
    }
    putchar('\n');
    return 0;
}
