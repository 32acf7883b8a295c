#include <iostream>
#include <string>
#include <vector>

struct Line {
    int time;
    std::string event;
};

std::vector<Line> merge(const std::vector<Line>& first, const std::vector<Line>& second) {
    std::vector<Line> merged;
    auto i = first.begin();
    auto j = second.begin();
    while (i != first.end() && j != second.end()) {
        if (i->time <= j->time) {
            merged.push_back(*i++);
        } else {
            merged.push_back(*j++);
        }
    }
    merged.insert(merged.end(), i, first.end());
    merged.insert(merged.end(), j, second.end());
    return merged;
}

int main() {
    int a, b;
    std::cin >> a >> b;
    std::vector<Line> first(a), second(b);
    for (auto* log : {&first, &second}) {
        for (Line& line : *log) {
            std::cin >> line.time >> line.event;
        }
    }
    for (const Line& line : merge(first, second)) {
        std::cout << line.time << ' ' << line.event << '\n';
    }
}
