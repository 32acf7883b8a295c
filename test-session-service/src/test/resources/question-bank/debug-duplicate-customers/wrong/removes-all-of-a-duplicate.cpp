#include <cctype>
#include <iostream>
#include <set>
#include <string>
#include <vector>

std::string lower(std::string text) {
    for (char& c : text) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return text;
}

std::vector<std::string> clean(const std::vector<std::string>& addresses) {
    std::vector<std::string> kept;
    std::multiset<std::string> all;
    for (const std::string& address : addresses) {
        all.insert(lower(address));
    }
    for (const std::string& address : addresses) {
        if (all.count(lower(address)) == 1) {
            kept.push_back(address);
        }
    }
    return kept;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<std::string> addresses(n);
    for (std::string& address : addresses) {
        std::cin >> address;
    }
    std::vector<std::string> kept = clean(addresses);
    for (const std::string& address : kept) {
        std::cout << address << '\n';
    }
    std::cout << "removed: " << n - kept.size() << '\n';
}
