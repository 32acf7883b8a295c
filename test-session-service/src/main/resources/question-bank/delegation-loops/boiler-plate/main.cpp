#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

using Delegations = std::unordered_map<std::string, std::string>;

std::vector<std::string> loopMembers(const Delegations& delegatesTo) {
    // Write your solution here.
    return {};
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
