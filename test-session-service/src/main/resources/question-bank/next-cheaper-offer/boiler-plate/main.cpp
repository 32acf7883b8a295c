#include <iostream>
#include <vector>

std::vector<int> waitingDays(const std::vector<int>& prices) {
    std::vector<int> answer(prices.size(), 0);
    // Write your solution here.
    return answer;
}

int main() {
    int n;
    std::cin >> n;
    std::vector<int> prices(n);
    for (int& price : prices) std::cin >> price;
    for (int days : waitingDays(prices)) std::cout << days << " ";
    std::cout << "\n";
}
