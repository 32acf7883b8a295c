import sys


def longest_stretch(entries, target):
    """Returns (first, last) counted from 1, or None."""
    best = None
    start = total = 0
    for i, entry in enumerate(entries, 1):
        total += entry
        while total > target and start < i:
            total -= entries[start]
            start += 1
        if total == target and start < i and (best is None or i - start > best[1] - best[0] + 1):
            best = (start + 1, i)
    return best


def main():
    data = list(map(int, sys.stdin.read().split()))
    best = longest_stretch(data[2:2 + data[0]], data[1])
    print(*(best or ["none"]))


main()
