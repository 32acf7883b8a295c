#include <algorithm>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

// times: seconds of the day in any order. Returns the begin and the attempts.
std::pair<int, int> busiest(std::vector<int> times, int width) {
    std::sort(times.begin(), times.end());
    std::pair<int, int> best = {times[0], 0};
    size_t end = 0;
    for (size_t begin = 0; begin < times.size(); begin++) {
        while (end < times.size() && times[end] < times[begin] + width) end++;
        int attempts = static_cast<int>(end - begin);
        if (attempts >= best.second) best = {times[begin], attempts};
    }
    return best;
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
