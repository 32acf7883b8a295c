#include <stdio.h>
#include <string.h>

static int width;

/* Called for each word of the message, in order. */
static void add_word(const char *word) {
    // Write your solution here.
    puts(word);
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
