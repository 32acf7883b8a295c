import sys


def ready_at(labels, printers):
    low, high = 0, min(warm_up + pace * labels for warm_up, pace in printers)
    while low < high:
        second = (low + high) // 2
        printed = sum((second - warm_up) / pace for warm_up, pace in printers if second > warm_up)
        if printed >= labels:
            high = second
        else:
            low = second + 1
    return low


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, labels = data[0], data[1]
    printers = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(ready_at(labels, printers))


main()
