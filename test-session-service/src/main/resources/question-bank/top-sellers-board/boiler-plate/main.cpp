#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Product {
    std::string name;
    long long total = 0;
    int latest = 0;
};

class Shop {
  public:
    void sale(int line, const std::string& name, int pieces) {
        // Write your solution here.
    }

    // Returns the products in the order of the board.
    std::vector<Product> board(size_t places) const {
        std::vector<Product> sold;
        // Write your solution here.
        return sold;
    }

  private:
    std::unordered_map<std::string, Product> products;
};

int main() {
    int lines;
    size_t places;
    std::cin >> lines >> places;
    Shop shop;
    for (int line = 0; line < lines; line++) {
        std::string command, name;
        int pieces;
        std::cin >> command;
        if (command == "sale") {
            std::cin >> name >> pieces;
            shop.sale(line, name, pieces);
            continue;
        }
        auto board = shop.board(places);
        if (board.empty()) std::cout << "-";
        for (size_t k = 0; k < board.size(); k++) {
            std::cout << (k > 0 ? " " : "") << board[k].name << ":" << board[k].total;
        }
        std::cout << "\n";
    }
}
