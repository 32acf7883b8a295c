#include <iostream>

long long amount(long long pieces, long long price, long long discount) {
    return (pieces * price * (100 - discount) + 99) / 100;
}

int main() {
    int n;
    long long pieces, price, discount, total = 0;
    std::cin >> n;
    for (int i = 0; i < n; i++) {
        std::cin >> pieces >> price >> discount;
        long long line = amount(pieces, price, discount);
        total += line;
        std::cout << line << '\n';
    }
    std::cout << total << '\n';
}
