#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

using Span = std::pair<int, int>;

std::vector<Span> freeSlots(int open, int close, int need, std::vector<Span> appointments) {
    std::vector<Span> slots;
    // Write your solution here.
    (void)open; (void)close; (void)need;
    return slots;
}

int main() {
    int open, close, need, n;
    std::cin >> open >> close >> need >> n;
    std::vector<Span> appointments(n);
    for (auto& [a, b] : appointments) {
        std::cin >> a >> b;
    }
    std::vector<Span> slots = freeSlots(open, close, need, appointments);
    for (const auto& [a, b] : slots) {
        std::printf("%02d:%02d-%02d:%02d\n", a / 60, a % 60, b / 60, b % 60);
    }
    if (slots.empty()) {
        std::puts("NONE");
    }
}
