#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

struct Sale {
    std::string team, seller;
    long long amount;
};

struct Row {
    std::string team;
    int place;
    std::string seller;
    long long total;
};

std::vector<Row> query(const std::vector<Sale>& sales, int n) {
    std::vector<Row> result;
    // Write your solution here.
    (void)sales; (void)n;
    return result;
}

int main() {
    int r, n;
    std::cin >> r >> n;
    std::vector<Sale> sales(r);
    for (Sale& sale : sales) {
        std::cin >> sale.team >> sale.seller >> sale.amount;
    }
    for (const Row& row : query(sales, n)) {
        std::cout << row.team << ' ' << row.place << ' ' << row.seller << ' ' << row.total << '\n';
    }
}
