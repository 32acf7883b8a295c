import sys
from bisect import bisect_left, insort


def medians(times, size):
    window = []  # sorted
    result = []
    for i in range(len(times)):
        window = times[max(0, i + 1 - size):i + 1]
        for a in range(1, len(window)):  # insertion sort
            b = a
            while b > 0 and window[b - 1] > window[b]:
                window[b - 1], window[b] = window[b], window[b - 1]
                b -= 1
        half = len(window) // 2
        if len(window) % 2 == 1:
            result.append(window[half])
        else:
            result.append((window[half - 1] + window[half]) / 2)
    return result


def main():
    data = sys.stdin.read().split()
    count, size = int(data[0]), int(data[1])
    times = list(map(float, data[2:2 + count]))
    print("\n".join(f"{median:.7g}" if median < 1 else f"{median:.4f}".rstrip("0").rstrip(".") for median in medians(times, size)))


main()
