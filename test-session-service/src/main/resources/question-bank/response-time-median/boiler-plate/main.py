import sys
from bisect import bisect_left, insort


def medians(times, size):
    # Write your solution here.
    return [0.0] * len(times)


def main():
    data = sys.stdin.read().split()
    count, size = int(data[0]), int(data[1])
    times = list(map(float, data[2:2 + count]))
    print("\n".join(f"{median:.7g}" if median < 1 else f"{median:.4f}".rstrip("0").rstrip(".") for median in medians(times, size)))


main()
