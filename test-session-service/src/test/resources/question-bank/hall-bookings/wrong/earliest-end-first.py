import sys
from bisect import bisect_right


def best_income(gap, requests):
    requests = sorted(requests, key=lambda request: request[1])
    total, free = 0, 0
    for start, end, fee in requests:
        if start >= free:
            total += fee
            free = end + gap
    return total


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, gap = data[0], data[1]
    requests = [tuple(data[2 + 3 * i:5 + 3 * i]) for i in range(n)]
    print(best_income(gap, requests))


main()
