import sys


def waiting_days(prices):
    answer = [0] * len(prices)
    # Write your solution here.
    return answer


def main():
    data = list(map(int, sys.stdin.read().split()))
    print(*waiting_days(data[1:1 + data[0]]))


main()
