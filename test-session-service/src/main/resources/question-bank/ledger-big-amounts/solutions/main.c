#include <stdio.h>
#include <string.h>

enum { SIZE = 320 };

/* The balance: one digit per element, the lowest one first. */
static int balance[SIZE];
static int refused;

/* Negative, zero or positive like strcmp; both have SIZE digits. */
static int compare(const int *a, const int *b) {
    for (int i = SIZE - 1; i >= 0; i--) {
        if (a[i] != b[i]) return a[i] - b[i];
    }
    return 0;
}

static void book(char sign, const char *digits) {
    int amount[SIZE] = {0};
    int length = (int) strlen(digits);
    for (int i = 0; i < length; i++) amount[i] = digits[length - 1 - i] - '0';
    if (sign == '-' && compare(balance, amount) < 0) {
        refused++;
        return;
    }
    int carry = 0;
    for (int i = 0; i < SIZE; i++) {
        int digit = balance[i] + carry + (sign == '+' ? amount[i] : -amount[i]);
        carry = digit > 9 ? 1 : digit < 0 ? -1 : 0;
        balance[i] = digit - 10 * carry;
    }
}

int main(void) {
    int n;
    char sign, digits[304];
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf(" %c %303s", &sign, digits) != 2) return 1;
        book(sign, digits);
    }
    int top = SIZE - 1;
    while (top > 0 && balance[top] == 0) top--;
    for (int i = top; i >= 0; i--) printf("%d", balance[i]);
    printf(" %d\n", refused);
    return 0;
}
