import sys


def find_price(starts, prices, weight):
    low = 0
    high = len(starts)
    # The step searched for is at least low and less than high.
    while high - low > 1:
        middle = (low + high) // 2
        if starts[middle] <= weight:
            low = middle
        else:
            high = middle - 1
    return prices[low]


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    starts, prices = data[2:2 + 2 * n:2], data[3:3 + 2 * n:2]
    for weight in data[2 + 2 * n:]:
        print(find_price(starts, prices, weight))


main()
