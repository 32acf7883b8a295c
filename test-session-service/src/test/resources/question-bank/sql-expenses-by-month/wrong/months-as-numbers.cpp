#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

struct Expense {
    std::string date, category;
    long long amount;
};

using Sums = std::map<std::string, long long>; // month -> sum

void printRow(const std::string& name, Sums& sums, const std::set<std::string>& months) {
    long long total = 0;
    std::cout << name;
    for (const std::string& month : months) {
        std::cout << ' ' << sums[month];
        total += sums[month];
    }
    std::cout << ' ' << total << '\n';
}

void printPivot(const std::vector<Expense>& expenses, const std::string& year) {
    std::set<std::string> months;
    std::map<std::string, Sums> rows;
    Sums totals;
    for (const Expense& expense : expenses) {
        if (expense.date.substr(0, 4) == year) {
            std::string month = expense.date.substr(5, 2);
            months.insert(month);
            rows[expense.category][month] += expense.amount;
            totals[month] += expense.amount;
        }
    }
    std::cout << "category";
    for (const std::string& month : months) {
        std::cout << ' ' << std::stoi(month);
    }
    std::cout << " total\n";
    for (auto& [category, sums] : rows) {
        printRow(category, sums, months);
    }
    printRow("total", totals, months);
}

int main() {
    int n;
    std::string year;
    std::cin >> n >> year;
    std::vector<Expense> expenses(n);
    for (Expense& expense : expenses) {
        std::cin >> expense.date >> expense.category >> expense.amount;
    }
    printPivot(expenses, year);
}
