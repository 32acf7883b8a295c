import sys


def longest_stretch(entries, target):
    """Returns (first, last) counted from 1, or None."""
    best = None
    for start in range(len(entries)):
        total = 0
        for end in range(start, len(entries)):
            total += entries[end]
            if total == target and (best is None or end - start > best[1] - best[0]):
                best = (start + 1, end + 1)
    return best


def main():
    data = list(map(int, sys.stdin.read().split()))
    best = longest_stretch(data[2:2 + data[0]], data[1])
    print(*(best or ["none"]))


main()
