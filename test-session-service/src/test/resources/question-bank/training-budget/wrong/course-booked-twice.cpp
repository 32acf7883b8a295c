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
    std::vector<long long> best(budget + 1, 0);
    for (const Course& course : courses) {
        for (int total = course.price; total <= budget; total++) {
            best[total] = std::max(best[total], best[total - course.price] + course.benefit);
        }
    }
    auto cheapest = std::find(best.begin(), best.end(), best[budget]);
    return {best[budget], static_cast<int>(cheapest - best.begin())};
}

int main() {
    int n, budget;
    std::cin >> n >> budget;
    std::vector<Course> courses(n);
    for (auto& course : courses) std::cin >> course.price >> course.benefit;
    auto [benefit, price] = bestChoice(budget, courses);
    std::cout << benefit << " " << price << "\n";
}
