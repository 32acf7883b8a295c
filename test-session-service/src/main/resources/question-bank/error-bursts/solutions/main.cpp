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
    std::map<std::string, std::queue<int>> recent;
    std::map<std::string, int> largest;
    for (const std::string& line : lines) {
        std::istringstream in(line);
        int time;
        std::string level, service;
        in >> time >> level >> service;
        if (level != "ERROR") {
            continue;
        }
        service.pop_back(); // the colon
        std::queue<int>& times = recent[service];
        times.push(time);
        while (time - times.front() >= window) {
            times.pop();
        }
        largest[service] = std::max(largest[service], static_cast<int>(times.size()));
    }
    for (const auto& [service, burst] : largest) {
        if (burst >= least) {
            result.emplace_back(service, burst);
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Burst& a, const Burst& b) { return a.second > b.second; });
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
