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
    std::vector<int> freeAt(desks, 0);
    for (const Visitor& visitor : visitors) {
        int start = std::max(visitor.arrival, *std::min_element(freeAt.begin(), freeAt.end()));
        int desk = 0;
        while (freeAt[desk] > start) desk++;
        freeAt[desk] = start + visitor.service;
        turns.push_back({desk + 1, start});
    }
    return turns;
}

int main() {
    int n, desks;
    std::cin >> n >> desks;
    std::vector<Visitor> visitors(n);
    for (auto& visitor : visitors) std::cin >> visitor.arrival >> visitor.service;
    for (const Turn& turn : assign(desks, visitors)) std::cout << turn.desk << " " << turn.start << "\n";
}
