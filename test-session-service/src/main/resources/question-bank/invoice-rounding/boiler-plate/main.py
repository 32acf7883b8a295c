import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 50


def round_to_cents(amount):
    # Write your solution here.
    return amount


def invoice(lines):
    """lines: (quantity, price, rate). Returns the list of (rate, net, tax) and the total."""
    # Write your solution here.
    return [], Decimal("0.00")


def show(amount):
    return f"{amount + 0:.2f}"


def main():
    data = sys.stdin.read().split()
    lines = []
    for i in range(int(data[0])):
        quantity, price, rate = data[1 + 3 * i:4 + 3 * i]
        lines.append((Decimal(quantity), Decimal(price), int(rate)))
    rates, total = invoice(lines)
    for rate, net, tax in rates:
        print(rate, show(net), show(tax))
    print("total", show(total))


main()
