#include <stdint.h>
#include <stdio.h>

struct segment {
    uint32_t address;
    int length;
    char name[12];
};

static struct segment table[500];

static uint32_t to_number(unsigned a, unsigned b, unsigned c, unsigned d) {
    return (uint32_t) a << 24 | b << 16 | c << 8 | d;
}

static const char *segment_of(uint32_t address, int n) {
    int best = -1;
    for (int i = 0; i < n; i++) {
        uint32_t mask = table[i].length == 0 ? 0 : UINT32_MAX << (32 - table[i].length);
        if ((address & mask) == (table[i].address & mask)
            && (best < 0 || table[i].length > table[best].length)) {
            best = i;
        }
    }
    return best < 0 ? "unknown" : table[best].name;
}

int main(void) {
    int n, q;
    unsigned a, b, c, d;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%u.%u.%u.%u/%d %11s", &a, &b, &c, &d, &table[i].length, table[i].name) != 6) return 1;
        table[i].address = to_number(a, b, c, d);
    }
    for (int i = 0; i < q; i++) {
        if (scanf("%u.%u.%u.%u", &a, &b, &c, &d) != 4) return 1;
        puts(segment_of(to_number(a, b, c, d), n));
    }
    return 0;
}
