import sys
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 50


def round_to_cents(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)  # half away from zero


def invoice(lines):
    """lines: (quantity, price, rate). Returns the list of (rate, net, tax) and the total."""
    nets = defaultdict(Decimal)
    for quantity, price, rate in lines:
        nets[rate] += round_to_cents(quantity * price)
    rates = [(rate, nets[rate], round_to_cents(nets[rate] * rate / 100)) for rate in sorted(nets)]
    return rates, sum(net + tax for _, net, tax in rates)


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
