#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

struct Expense {
    std::string date, category;
    long long amount;
};

void printPivot(const std::vector<Expense>& expenses, const std::string& year) {
    // Write your solution here.
    (void)expenses; (void)year;
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
