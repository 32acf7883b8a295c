#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

struct Course {
    int price;
    long long benefit;
};

// Returns the largest benefit and the smallest price for it.
std::pair<long long, int> bestChoice(int budget, const std::vector<Course>& courses) {
    // Write your solution here.
    return {0, 0};
}

int main() {
    int n, budget;
    std::cin >> n >> budget;
    std::vector<Course> courses(n);
    for (auto& course : courses) std::cin >> course.price >> course.benefit;
    auto [benefit, price] = bestChoice(budget, courses);
    std::cout << benefit << " " << price << "\n";
}
