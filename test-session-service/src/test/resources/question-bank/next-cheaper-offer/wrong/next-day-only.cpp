#include <iostream>
#include <vector>

std::vector<int> waitingDays(const std::vector<int>& prices) {
    std::vector<int> answer(prices.size(), 0);
    std::vector<int> waiting;
    for (int day = 0; day < static_cast<int>(prices.size()); day++) {
        if (!waiting.empty() && prices[waiting.back()] > prices[day]) {
            answer[waiting.back()] = day - waiting.back();
            waiting.pop_back();
        }
        waiting.push_back(day);
    }
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
