#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

// times: seconds of the day in any order. Returns the begin and the attempts.
std::pair<int, int> busiest(std::vector<int> times, int width) {
    // Write your solution here.
    return {0, 0};
}

int main() {
    int n, width;
    std::cin >> n >> width;
    std::vector<int> times(n);
    for (int& time : times) {
        int hours, minutes, seconds;
        char colon;
        std::cin >> hours >> colon >> minutes >> colon >> seconds;
        time = hours * 3600 + minutes * 60 + seconds;
    }
    auto [begin, attempts] = busiest(times, width);
    std::printf("%02d:%02d:%02d %d\n", begin / 3600, begin / 60 % 60, begin % 60, attempts);
}
