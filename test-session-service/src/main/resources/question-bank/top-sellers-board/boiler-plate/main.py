import heapq
import sys


class Shop:
    def __init__(self):
        self.totals = {}
        self.latest = {}  # product -> number of its latest line

    def sale(self, line, product, pieces):
        # Write your solution here.
        pass

    def board(self, places):
        """Returns the products in the order of the board."""
        # Write your solution here.
        return []


def main():
    first, *lines = sys.stdin.read().splitlines()
    places = int(first.split()[1])
    shop = Shop()
    for number, line in enumerate(lines):
        command, *rest = line.split()
        if command == "sale":
            shop.sale(number, rest[0], int(rest[1]))
        else:
            print(" ".join(f"{product}:{shop.totals[product]}" for product in shop.board(places)) or "-")


main()
