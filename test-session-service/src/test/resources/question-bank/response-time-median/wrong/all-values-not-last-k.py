import sys
from bisect import bisect_left, insort


def medians(times, size):
    window = []  # sorted
    result = []
    for i, time in enumerate(times):

        insort(window, time)
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
