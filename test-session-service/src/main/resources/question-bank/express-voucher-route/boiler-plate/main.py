import heapq
import sys


def cheapest(stations, vouchers, lines):
    """Returns (price, vouchers used), or None."""
    # Write your solution here.
    return None


def main():
    data = list(map(int, sys.stdin.read().split()))
    stations, count, vouchers = data[:3]
    lines = [tuple(data[3 + 3 * i:6 + 3 * i]) for i in range(count)]
    print(*(cheapest(stations, vouchers, lines) or [-1]))


main()
