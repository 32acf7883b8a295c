import sys


def entries_below(days, limit, inclusive):
    """How many days are less than the limit (inclusive: or equal to it)."""
    low, high = 0, len(days)
    while low < high:
        middle = (low + high) // 2
        if days[middle] < limit:
            low = middle + 1
        else:
            high = middle
    return low


def entries_between(days, a, b):
    if a > b:
        return 0
    return entries_below(days, b, True) - entries_below(days, a, False)


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, q = data[0], data[1]
    days = data[2:2 + n]
    for i in range(q):
        print(entries_between(days, data[2 + n + 2 * i], data[3 + n + 2 * i]))


main()
