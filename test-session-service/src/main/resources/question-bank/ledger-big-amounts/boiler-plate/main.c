#include <stdio.h>
#include <string.h>

enum { SIZE = 320 };

/* The balance: one digit per element, the lowest one first. */
static int balance[SIZE];
static int refused;

static void book(char sign, const char *digits) {
    // Write your solution here.
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
