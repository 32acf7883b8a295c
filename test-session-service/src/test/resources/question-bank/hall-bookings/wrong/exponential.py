import sys
from bisect import bisect_right


def best_income(gap, requests):
    requests = sorted(requests)
    sys.setrecursionlimit(20000)

    def choose(index, free):
        while index < len(requests) and requests[index][0] < free:
            index += 1
        if index == len(requests):
            return 0
        start, end, fee = requests[index]
        return max(choose(index + 1, free), fee + choose(index + 1, end + gap))

    return choose(0, 0)


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, gap = data[0], data[1]
    requests = [tuple(data[2 + 3 * i:5 + 3 * i]) for i in range(n)]
    print(best_income(gap, requests))


main()
