#include <cstdint>
#include <iostream>
#include <string>

int main() {
    int n, refused = 0;
    std::cin >> n;
    std::uint64_t balance = 0;
    for (int i = 0; i < n; i++) {
        char sign;
        std::string digits;
        std::cin >> sign >> digits;
        std::uint64_t amount = 0;
        for (char c : digits) amount = amount * 10 + (c - '0');
        if (sign == '+') balance += amount;
        else if (amount <= balance) balance -= amount;
        else refused++;
    }
    std::cout << balance << " " << refused << "\n";
}
