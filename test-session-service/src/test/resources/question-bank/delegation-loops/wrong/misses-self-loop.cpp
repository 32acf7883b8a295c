#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

using Delegations = std::unordered_map<std::string, std::string>;

std::vector<std::string> loopMembers(const Delegations& delegatesTo) {
    std::vector<std::string> members;
    std::unordered_map<std::string, std::string> startOfWalk;
    for (const auto& entry : delegatesTo) {
        const std::string& start = entry.first;
        std::string name = start;
        while (delegatesTo.count(name) && !startOfWalk.count(name)) {
            startOfWalk[name] = start;
            name = delegatesTo.at(name);
        }
        auto met = startOfWalk.find(name);
        if (met != startOfWalk.end() && met->second == start && delegatesTo.at(name) != name) {
            std::string first = name;
            do {
                members.push_back(name);
                name = delegatesTo.at(name);
            } while (name != first);
        }
    }
    return members;
}

int main() {
    int n;
    std::cin >> n;
    Delegations delegatesTo;
    for (int i = 0; i < n; i++) {
        std::string from, to;
        std::cin >> from >> to;
        delegatesTo[from] = to;
    }
    auto members = loopMembers(delegatesTo);
    if (members.empty()) std::cout << "none\n";
    for (const auto& name : members) std::cout << name << "\n";
}
