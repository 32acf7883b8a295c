import sys
from bisect import bisect_right


def best_set(shifts, rest):
    """Shifts are tuples (start, end, pay). Returns the pay and the number of shifts."""
    shifts = sorted(shifts, key=lambda shift: shift[1])
    ends = [end for _, end, _ in shifts]
    best = [(0, 0)]  # best[k]: pay and minus number of shifts, using the first k shifts
    for start, _, pay in shifts:
        before = bisect_right(ends, start - rest, 0, len(best) - 1)
        total, number = best[before]
        best.append(max(best[-1], (total + pay, number - 1)))
    total, number = best[-1]
    return total, -number


def main():
    data = list(map(int, sys.stdin.read().split()))
    shifts = list(zip(data[2::3], data[3::3], data[4::3]))
    print(*best_set(shifts, data[1]))


main()
