#include <algorithm>
#include <iostream>
#include <vector>

struct Visitor {
    int arrival, service;
};
struct Turn {
    int desk, start;
};

std::vector<Turn> assign(int desks, const std::vector<Visitor>& visitors) {
    std::vector<Turn> turns;
    // Write your solution here.
    return turns;
}

int main() {
    int n, desks;
    std::cin >> n >> desks;
    std::vector<Visitor> visitors(n);
    for (auto& visitor : visitors) std::cin >> visitor.arrival >> visitor.service;
    for (const Turn& turn : assign(desks, visitors)) std::cout << turn.desk << " " << turn.start << "\n";
}
