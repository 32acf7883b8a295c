import sys


def longest_stretch(entries, target):
    """Returns (first, last) counted from 1, or None."""
    first_seen = {0: 0}  # sum of the first i entries -> smallest i
    total = 0
    best = None
    for i, entry in enumerate(entries, 1):
        total += entry
        start = first_seen.get(total - target)
        if start is not None and (best is None or i - start > best[1] - best[0] + 1):
            best = (start + 1, i)
        first_seen.setdefault(total, i)
    return best


def main():
    data = list(map(int, sys.stdin.read().split()))
    best = longest_stretch(data[2:2 + data[0]], data[1])
    print(*(best or ["none"]))


main()
