#include <stdio.h>

static long long amount(long long pieces, long long price, long long discount) {
    return (pieces * price * (100 - discount) + 50) / 100;
}

int main(void) {
    int n;
    long long pieces, price, discount, total = 0;
    if (scanf("%d", &n) != 1) {
        return 1;
    }
    for (int i = 0; i < n && scanf("%lld %lld %lld", &pieces, &price, &discount) == 3; i++) {
        long long line = amount(pieces, price, discount);
        total = (int)(total + line); /* keeps the lower 32 bits */
        printf("%lld\n", line);
    }
    printf("%lld\n", total);
    return 0;
}
