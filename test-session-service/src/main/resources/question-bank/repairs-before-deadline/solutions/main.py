import heapq
import sys


def plan(jobs):
    """jobs: list of (hours, deadline). Returns (number of jobs, total hours)."""
    chosen = []  # negative hours: the longest chosen job is on top
    total = 0
    for hours, deadline in sorted(jobs, key=lambda job: job[1]):
        heapq.heappush(chosen, -hours)
        total += hours
        if total > deadline:
            total += heapq.heappop(chosen)
    return len(chosen), total


def main():
    data = list(map(int, sys.stdin.read().split()))
    jobs = [(data[1 + 2 * i], data[2 + 2 * i]) for i in range(data[0])]
    print(*plan(jobs))


main()
