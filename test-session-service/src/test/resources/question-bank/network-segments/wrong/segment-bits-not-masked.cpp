#include <cstdint>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Segment {
    std::uint64_t address;
    int length;
    std::string name;
};

std::uint64_t toNumber(const std::string& address) {
    std::istringstream parts(address);
    std::string part;
    std::uint64_t number = 0;
    while (std::getline(parts, part, '.')) number = number << 8 | std::stoul(part);
    return number;
}

std::string segmentOf(std::uint64_t address, const std::vector<Segment>& table) {
    const Segment* best = nullptr;
    for (const Segment& segment : table) {
        int rest = 32 - segment.length;
        if ((address >> rest) << rest == segment.address && (!best || segment.length > best->length)) best = &segment;
    }
    return best ? best->name : "unknown";
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<Segment> table(n);
    for (Segment& segment : table) {
        std::string text;
        std::cin >> text >> segment.name;
        size_t slash = text.find('/');
        segment.address = toNumber(text.substr(0, slash));
        segment.length = std::stoi(text.substr(slash + 1));
    }
    for (int i = 0; i < q; i++) {
        std::string address;
        std::cin >> address;
        std::cout << segmentOf(toNumber(address), table) << "\n";
    }
}
