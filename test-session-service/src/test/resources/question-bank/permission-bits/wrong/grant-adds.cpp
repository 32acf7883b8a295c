#include <bitset>
#include <cstdint>
#include <iostream>
#include <string>

// Handles one command and prints its answer, if it has one.
void handle(std::uint64_t& permissions, const std::string& word, int k) {
    std::uint64_t bit = std::uint64_t{1} << k;
    if (word == "grant") permissions += bit;
    else if (word == "revoke") permissions &= ~bit;
    else if (word == "flip") permissions ^= bit;
    else if (word == "has") std::cout << (permissions & bit ? "yes" : "no") << "\n";
    else if (word == "count") std::cout << std::bitset<64>(permissions).count() << "\n";
    else if (permissions == 0) std::cout << "none\n";
    else {
        int highest = 63;
        while (!(permissions >> highest & 1)) highest--;
        std::cout << highest << "\n";
    }
}

int main() {
    std::uint64_t permissions;
    int count;
    std::cin >> permissions >> count;
    for (int i = 0; i < count; i++) {
        std::string word;
        int k = 0;
        std::cin >> word;
        if (word != "count" && word != "highest") std::cin >> k;
        handle(permissions, word, k);
    }
    std::cout << permissions << "\n";
}
