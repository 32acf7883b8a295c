import sys


def waiting_days(prices):
    answer = [0] * len(prices)
    waiting = []  # days without a lower price yet; their prices never fall
    for day, price in enumerate(prices):
        while waiting and prices[waiting[-1]] > price:
            earlier = waiting.pop()
            answer[earlier] = day - earlier
        waiting.append(day)
    return answer


def main():
    input()
    print(*waiting_days(list(map(int, input().split()))))


main()
