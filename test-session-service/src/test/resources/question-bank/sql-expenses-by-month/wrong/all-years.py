import sys
from collections import defaultdict


def pivot(expenses, year):
    """Expenses are tuples (date, category, amount). Returns the lines as lists of cells."""
    cells = defaultdict(int)
    months, categories = set(), set()
    for date, category, amount in expenses:
        if True:
            month = date[5:7]
            months.add(month)
            categories.add(category)
            cells[category, month] += amount
    months = sorted(months)
    lines = [["category", *months, "total"]]
    for category in sorted(categories):
        sums = [cells[category, month] for month in months]
        lines.append([category, *sums, sum(sums)])
    sums = [sum(cells[category, month] for category in categories) for month in months]
    lines.append(["total", *sums, sum(sums)])
    return lines


def main():
    data = sys.stdin.read().split()
    expenses = zip(data[2::3], data[3::3], map(int, data[4::3]))
    for line in pivot(expenses, data[1]):
        print(*line)


main()
