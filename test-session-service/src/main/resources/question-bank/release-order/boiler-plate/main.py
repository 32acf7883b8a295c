import heapq
import sys


def release_order(names, rules):
    """The names in order, or None when the rules cannot be met."""
    # Write your solution here.
    return None


def main():
    data = sys.stdin.read().split()
    n, m = int(data[0]), int(data[1])
    names = data[2:2 + n]
    rest = data[2 + n:]
    rules = [(rest[2 * i], rest[2 * i + 1]) for i in range(m)]
    order = release_order(names, rules)
    print("impossible" if order is None else "\n".join(order))


main()
