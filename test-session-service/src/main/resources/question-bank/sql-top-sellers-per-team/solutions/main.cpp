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
    std::map<std::string, std::map<std::string, long long>> totals;
    for (const Sale& sale : sales) {
        totals[sale.team][sale.seller] += sale.amount;
    }
    for (const auto& [team, sellers] : totals) {
        std::vector<Row> rows;
        for (const auto& [seller, total] : sellers) {
            rows.push_back({team, 0, seller, total});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.total > b.total; });
        for (std::size_t i = 0; i < rows.size(); i++) {
            bool shared = i > 0 && rows[i].total == rows[i - 1].total;
            rows[i].place = shared ? rows[i - 1].place : static_cast<int>(i) + 1;
            if (rows[i].place <= n) {
                result.push_back(rows[i]);
            }
        }
    }
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
