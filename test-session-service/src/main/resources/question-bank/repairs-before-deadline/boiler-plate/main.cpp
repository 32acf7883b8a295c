#include <algorithm>
#include <iostream>
#include <queue>
#include <utility>
#include <vector>

struct Job {
    long long hours, deadline;
};

// Returns the number of jobs and the total of hours.
std::pair<size_t, long long> plan(std::vector<Job> jobs) {
    // Write your solution here.
    return {0, 0};
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Job> jobs(n);
    for (auto& job : jobs) std::cin >> job.hours >> job.deadline;
    auto [count, total] = plan(jobs);
    std::cout << count << " " << total << "\n";
}
