#include <bitset>
#include <cstdint>
#include <iostream>
#include <string>

// Handles one command and prints its answer, if it has one.
void handle(std::uint64_t& permissions, const std::string& word, int k) {
    // Write your solution here.
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
