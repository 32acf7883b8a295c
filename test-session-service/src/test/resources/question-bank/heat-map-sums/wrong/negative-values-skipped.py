import sys


def rectangle_sums(grid, questions):
    """questions: list of (r1, c1, r2, c2), counted from 1."""
    cols = len(grid[0])
    above = [[0] * (cols + 1)]  # above[r][c]: sum of the first r rows and c columns
    for row in grid:
        previous, line, running = above[-1], [0], 0
        for c, value in enumerate(row):
            if value > 0:
                running += value
            line.append(previous[c + 1] + running)
        above.append(line)
    sums = []
    for r1, c1, r2, c2 in questions:
        top, bottom = min(r1, r2) - 1, max(r1, r2)
        left, right = min(c1, c2) - 1, max(c1, c2)
        sums.append(above[bottom][right] - above[top][right] - above[bottom][left] + above[top][left])
    return sums


def main():
    data = list(map(int, sys.stdin.read().split()))
    rows, cols, count = data[:3]
    grid = [data[3 + r * cols:3 + (r + 1) * cols] for r in range(rows)]
    rest = data[3 + rows * cols:]
    questions = [tuple(rest[4 * i:4 * i + 4]) for i in range(count)]
    print("\n".join(map(str, rectangle_sums(grid, questions))))


main()
