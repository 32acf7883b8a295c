import sys


def stops(move_time, stop_time, calls):
    """calls: list of (second, floor) ordered by second; returns the stops as (second, floor)."""
    # Write your solution here.
    return []


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, move_time, stop_time = data[1], data[2], data[3]
    calls = [(data[4 + 2 * i], data[5 + 2 * i]) for i in range(n)]
    for second, floor in stops(move_time, stop_time, calls):
        print(second, floor)


main()
