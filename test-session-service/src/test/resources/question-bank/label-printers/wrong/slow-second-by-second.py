import sys


def ready_at(labels, printers):
    low, high = 0, min(warm_up + pace * labels for warm_up, pace in printers)
    for second in range(high):
        if sum((second - warm_up) // pace for warm_up, pace in printers if second > warm_up) >= labels:
            return second
    return high


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, labels = data[0], data[1]
    printers = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(ready_at(labels, printers))


main()
