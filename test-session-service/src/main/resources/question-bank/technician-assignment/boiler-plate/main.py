import sys


def cheapest(costs):
    """Returns the smallest total, or None."""
    # Write your solution here.
    return None


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    total = cheapest([data[1 + i * n:1 + (i + 1) * n] for i in range(n)])
    print("impossible" if total is None else total)


main()
