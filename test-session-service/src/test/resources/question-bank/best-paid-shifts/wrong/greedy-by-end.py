import sys


def best_set(shifts, rest):
    """Shifts are tuples (start, end, pay). Returns the pay and the number of shifts."""
    shifts = sorted(shifts, key=lambda shift: shift[1])

    total = number = 0
    free_from = 0
    for start, end, pay in shifts:
        if start >= free_from:
            total += pay
            number += 1
            free_from = end + rest
    return total, number


def main():
    data = list(map(int, sys.stdin.read().split()))
    shifts = list(zip(data[2::3], data[3::3], data[4::3]))
    print(*best_set(shifts, data[1]))


main()
