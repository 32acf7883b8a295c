#include <stdio.h>
#include <string.h>

static char cells[1000][12];
static int capacity, oldest, size, lost;

static void put(const char *message) {
    strcpy(cells[(oldest + size) % capacity], message);
    if (size == capacity) {
        lost++;
        oldest = (oldest + 1) % capacity;
    } else {
        size++;
    }
}

static const char *get(void) {
    if (size == 0) return "empty";
    const char *message = cells[oldest];
    oldest = (oldest + 1) % capacity;
    size--;
    return message;
}

int main(void) {
    int count;
    char word[12];
    if (scanf("%d %d", &capacity, &count) != 2) return 1;
    for (int i = 0; i < count; i++) {
        if (scanf("%11s", word) != 1) return 1;
        if (strcmp(word, "put") == 0) {
            if (scanf("%11s", word) != 1) return 1;
            put(word);
        } else if (strcmp(word, "get") == 0) {
            puts(get());
        } else {
            printf("%d\n", size);
        }
    }
    printf("lost %d\n", lost);
    return 0;
}
