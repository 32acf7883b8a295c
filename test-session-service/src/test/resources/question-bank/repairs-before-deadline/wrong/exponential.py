import heapq
import sys


def plan(jobs):
    """jobs: list of (hours, deadline). Returns (number of jobs, total hours)."""
    ordered = sorted(jobs, key=lambda job: job[1])

    def choose(index, used):
        if index == len(ordered):
            return 0, -used
        best = choose(index + 1, used)
        hours, deadline = ordered[index]
        if used + hours <= deadline:
            count, cost = choose(index + 1, used + hours)
            best = max(best, (count + 1, cost))
        return best

    sys.setrecursionlimit(10000)
    count, cost = choose(0, 0)
    return count, -cost


def main():
    data = list(map(int, sys.stdin.read().split()))
    jobs = [(data[1 + 2 * i], data[2 + 2 * i]) for i in range(data[0])]
    print(*plan(jobs))


main()
