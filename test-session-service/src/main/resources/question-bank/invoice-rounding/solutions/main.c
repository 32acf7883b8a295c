#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long long net[31]; /* in cents */
static int used[31];

/* Divides by a positive number and rounds half away from zero. */
static long long divide_rounded(long long value, long long divisor) {
    long long size = value < 0 ? -value : value;
    long long rounded = (2 * size + divisor) / (2 * divisor);
    return value < 0 ? -rounded : rounded;
}

/* Adds one invoice line to net and used. */
static void add(long long thousandths, long long cents, int rate) {
    net[rate] += divide_rounded(thousandths * cents, 1000);
    used[rate] = 1;
}

static long long tax_of(int rate) {
    return divide_rounded(net[rate] * rate, 100);
}

/* The number without its point, with the given number of decimals: parse("1.5", 3) is 1500. */
static long long parse(const char *text, int decimals) {
    char digits[32];
    const char *point = strchr(text, '.');
    int whole = point ? (int) (point - text) : (int) strlen(text);
    int fraction = point ? (int) strlen(point + 1) : 0;
    memcpy(digits, text, whole);
    for (int i = 0; i < decimals; i++) digits[whole + i] = i < fraction ? point[1 + i] : '0';
    digits[whole + decimals] = '\0';
    return atoll(digits);
}

static void print_amount(long long cents) {
    long long size = cents < 0 ? -cents : cents;
    printf(" %s%lld.%02lld", cents < 0 ? "-" : "", size / 100, size % 100);
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        char quantity[24], price[24];
        int rate;
        if (scanf("%15s %15s %d", quantity, price, &rate) != 3) return 1;
        add(parse(quantity, 3), parse(price, 2), rate);
    }
    long long total = 0;
    for (int rate = 0; rate <= 30; rate++) {
        if (!used[rate]) continue;
        long long tax = tax_of(rate);
        printf("%d", rate);
        print_amount(net[rate]);
        print_amount(tax);
        printf("\n");
        total += net[rate] + tax;
    }
    printf("total");
    print_amount(total);
    printf("\n");
    return 0;
}
