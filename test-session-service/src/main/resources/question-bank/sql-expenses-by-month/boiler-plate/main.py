import sys
from collections import defaultdict


def pivot(expenses, year):
    """Expenses are tuples (date, category, amount). Returns the lines as lists of cells."""
    # Write your solution here.
    return []


def main():
    data = sys.stdin.read().split()
    expenses = zip(data[2::3], data[3::3], map(int, data[4::3]))
    for line in pivot(expenses, data[1]):
        print(*line)


main()
