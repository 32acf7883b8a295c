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
        Product& product = products[name];
        product.name = name;
        product.total += pieces;
        product.latest = line;
    }

    // Returns the products in the order of the board.
    std::vector<Product> board(size_t places) const {
        std::vector<Product> sold;
        for (const auto& [name, product] : products) {
            if (product.total > 0) sold.push_back(product);
        }
        size_t size = std::min(places, sold.size());
        std::partial_sort(sold.begin(), sold.begin() + size, sold.end(), [](const Product& a, const Product& b) {
            return a.total != b.total ? a.total > b.total : a.latest > b.latest;
        });
        sold.resize(size);
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
