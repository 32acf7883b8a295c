import sys
from bisect import bisect_right


def best_set(shifts, rest):
    """Shifts are tuples (start, end, pay). Returns the pay and the number of shifts."""
    # Write your solution here.
    return 0, 0


def main():
    data = list(map(int, sys.stdin.read().split()))
    shifts = list(zip(data[2::3], data[3::3], data[4::3]))
    print(*best_set(shifts, data[1]))


main()
