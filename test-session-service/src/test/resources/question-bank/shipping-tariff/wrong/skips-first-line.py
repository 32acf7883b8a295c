import sys
from bisect import bisect_left


def price_of(weight, limits, prices):
    """The price, or None when the parcel is refused. The limits rise strictly."""
    line = bisect_left(limits, weight, 1)
    return prices[line] if line < len(limits) else None


def main():
    data = list(map(int, sys.stdin.read().split()))
    n = data[0]
    limits, prices, weights = data[2:2 + n], data[2 + n:2 + 2 * n], data[2 + 2 * n:]
    for weight in weights:
        price = price_of(weight, limits, prices)
        print("refused" if price is None else price)


main()
