import heapq
import sys


def plan(jobs):
    """jobs: list of (hours, deadline). Returns (number of jobs, total hours)."""
    # Write your solution here.
    return 0, 0


def main():
    data = list(map(int, sys.stdin.read().split()))
    jobs = [(data[1 + 2 * i], data[2 + 2 * i]) for i in range(data[0])]
    print(*plan(jobs))


main()
