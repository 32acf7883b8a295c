import sys
from bisect import bisect_right


def best_set(shifts, rest):
    """Shifts are tuples (start, end, pay). Returns the pay and the number of shifts."""
    shifts = sorted(shifts, key=lambda shift: shift[1])
    ends = [end for _, end, _ in shifts]
    def search(k):
        if k == 0:
            return 0, 0
        start, _, pay = shifts[k - 1]
        before = bisect_right(ends, start - rest, 0, k - 1)
        total, number = search(before)
        return max(search(k - 1), (total + pay, number - 1))

    sys.setrecursionlimit(10000)
    total, number = search(len(shifts))
    return total, -number


def main():
    data = list(map(int, sys.stdin.read().split()))
    shifts = list(zip(data[2::3], data[3::3], data[4::3]))
    print(*best_set(shifts, data[1]))


main()
