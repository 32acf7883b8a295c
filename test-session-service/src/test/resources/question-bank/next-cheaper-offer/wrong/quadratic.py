import sys


def waiting_days(prices):
    answer = [0] * len(prices)
    for day in range(len(prices)):
        for later in range(day + 1, len(prices)):
            if prices[later] < prices[day]:
                answer[day] = later - day
                break
    return answer


def main():
    data = list(map(int, sys.stdin.read().split()))
    print(*waiting_days(data[1:1 + data[0]]))


main()
