import sys


class Suggestions:
    """Suggests products by prefix; sales: name -> number."""

    def __init__(self, sales):
        # Write your solution here.
        pass

    def find(self, prefix):
        # Write your solution here.
        return []


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    sales = {}
    for i in range(n):
        name = data[2 + 2 * i]
        sales[name] = sales.get(name, 0) + int(data[3 + 2 * i])
    suggestions = Suggestions(sales)
    for prefix in data[2 + 2 * n:]:
        print(" ".join(suggestions.find(prefix)) or "-")


main()
