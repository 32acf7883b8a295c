import sys


def rectangle_sums(grid, questions):
    """questions: list of (r1, c1, r2, c2), counted from 1."""
    # Write your solution here.
    return [0 for _ in questions]


def main():
    data = list(map(int, sys.stdin.read().split()))
    rows, cols, count = data[:3]
    grid = [data[3 + r * cols:3 + (r + 1) * cols] for r in range(rows)]
    rest = data[3 + rows * cols:]
    questions = [tuple(rest[4 * i:4 * i + 4]) for i in range(count)]
    print("\n".join(map(str, rectangle_sums(grid, questions))))


main()
