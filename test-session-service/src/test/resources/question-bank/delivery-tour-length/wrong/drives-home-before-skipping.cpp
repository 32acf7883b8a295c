#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

struct Point {
    double x, y;
};

double between(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Returns the distance and the number of customers that are skipped.
std::pair<double, int> tour(double range, Point depot, const std::vector<Point>& customers) {
    double distance = 0;
    int skipped = 0;
    Point place = depot;
    double left = range;
    for (Point customer : customers) {
        double back = between(customer, depot);
        if (2 * back > range) {
            skipped++;
            distance += between(place, depot);
            place = depot;
            left = range;
            continue;
        }
        if (between(place, customer) + back > left) {
            distance += between(place, depot);
            place = depot;
            left = range;
        }
        double step = between(place, customer);
        distance += step;
        left -= step;
        place = customer;
    }
    distance += between(place, depot);
    return {distance, skipped};
}

int main() {
    int n;
    double range;
    Point depot;
    std::cin >> n >> range >> depot.x >> depot.y;
    std::vector<Point> customers(n);
    for (auto& customer : customers) std::cin >> customer.x >> customer.y;
    auto [distance, skipped] = tour(range, depot, customers);
    std::printf("%.9f %d\n", distance, skipped);
}
