import sys
from bisect import bisect_right


def best_income(gap, requests):
    requests = sorted(requests, key=lambda request: request[1])
    ends = [end for _, end, _ in requests]
    best = [0]  # best[i]: the largest fee with the first i requests
    for i, (start, _, fee) in enumerate(requests):
        compatible = bisect_right(ends, start - gap, 0, i)
        best.append(max(best[i], best[compatible] + fee))
    return best[-1]


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, gap = data[0], data[1]
    requests = [tuple(data[2 + 3 * i:5 + 3 * i]) for i in range(n)]
    print(best_income(gap, requests))


main()
