import sys
from collections import OrderedDict


def replay(capacity, log):
    """log: list of (word, number). Returns hits, misses, evictions and the products, newest first."""
    # Write your solution here.
    return 0, 0, 0, []


def main():
    data = sys.stdin.read().split()
    capacity = int(data[1])
    log = [(data[i], int(data[i + 1])) for i in range(2, len(data), 2)]
    hits, misses, evictions, products = replay(capacity, log)
    print(hits, misses, evictions)
    print(*(products or ["-"]))


main()
