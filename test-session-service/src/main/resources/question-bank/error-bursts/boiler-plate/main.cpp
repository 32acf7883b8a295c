#include <algorithm>
#include <iostream>
#include <map>
#include <queue>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using Burst = std::pair<std::string, int>;

// Returns the services and their bursts in the order of the output.
std::vector<Burst> bursts(const std::vector<std::string>& lines, int window, int least) {
    std::vector<Burst> result;
    // Write your solution here.
    (void)lines; (void)window; (void)least;
    return result;
}

int main() {
    int n, window, least;
    std::string line;
    std::cin >> n >> window >> least;
    std::getline(std::cin, line);
    std::vector<std::string> lines(n);
    for (std::string& text : lines) {
        std::getline(std::cin, text);
    }
    std::vector<Burst> found = bursts(lines, window, least);
    for (const auto& [service, burst] : found) {
        std::cout << service << ' ' << burst << '\n';
    }
    if (found.empty()) {
        std::cout << "QUIET\n";
    }
}
