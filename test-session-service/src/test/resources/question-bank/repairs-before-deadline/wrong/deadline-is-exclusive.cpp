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
    std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.deadline < b.deadline; });
    std::priority_queue<long long> chosen;
    long long total = 0;
    for (const Job& job : jobs) {
        chosen.push(job.hours);
        total += job.hours;
        if (total >= job.deadline) {
            total -= chosen.top();
            chosen.pop();
        }
    }
    return {chosen.size(), total};
}

int main() {
    int n;
    std::cin >> n;
    std::vector<Job> jobs(n);
    for (auto& job : jobs) std::cin >> job.hours >> job.deadline;
    auto [count, total] = plan(jobs);
    std::cout << count << " " << total << "\n";
}
