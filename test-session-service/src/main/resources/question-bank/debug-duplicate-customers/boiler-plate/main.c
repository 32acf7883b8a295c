#include <ctype.h>
#include <stdio.h>

static char addresses[2000][48];
static int kept[2000]; /* indexes of the kept addresses */
static int kept_count;

static int same(const char *a, const char *b) {
    while (*a != '\0' && tolower((unsigned char)*a) == tolower((unsigned char)*b)) {
        a++;
        b++;
    }
    return *a == '\0' && *b == '\0';
}

static int is_duplicate(int index) {
    return index > 0 && same(addresses[index - 1], addresses[index]);
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n && scanf("%47s", addresses[i]) == 1; i++) {
        if (!is_duplicate(i)) {
            kept[kept_count++] = i;
        }
    }
    for (int i = 0; i < kept_count; i++) {
        puts(addresses[kept[i]]);
    }
    printf("removed: %d\n", n - kept_count);
    return 0;
}
