import sys


def spread(grid):
    cells = [list(row) for row in grid]
    rows, cols = len(cells), len(cells[0])
    front = [(r, c) for r in range(rows) for c in range(cols) if cells[r][c] == "L"]
    dry = sum(row.count(".") for row in cells)
    minute = 0
    while True:
        wet = []
        for r, c in front:
            for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if 0 <= nr < rows and 0 <= nc < cols and cells[nr][nc] == ".":
                    cells[nr][nc] = "L"
                    wet.append((nr, nc))
        if not wet:
            return minute, dry
        minute += 1
        dry -= len(wet)
        front = wet


def main():
    data = sys.stdin.read().split()
    minutes, dry = spread(data[2:])
    print(minutes, dry)


main()
