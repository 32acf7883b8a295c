import sys


class Suggestions:
    """Suggests products by prefix; sales: name -> number."""

    def __init__(self, sales):
        self.best = {}  # prefix -> up to three names
        for name in sorted(sales, key=lambda name: (sales[name], name), reverse=True):
            for length in range(1, len(name) + 1):
                names = self.best.setdefault(name[:length], [])
                if len(names) < 3:
                    names.append(name)

    def find(self, prefix):
        return self.best.get(prefix, [])


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
