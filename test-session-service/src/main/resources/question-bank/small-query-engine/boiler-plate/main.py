import operator
import sys
from itertools import groupby

def run(query, types, rows):
    """Types are a dict from column to "int" or "text", rows are dicts from column to value.

    Returns the result as a list of rows, which are lists of values.
    """
    # Write your solution here.
    return []


def main():
    lines = sys.stdin.read().split("\n")
    c, r, q = map(int, lines[0].split())
    types = dict(column.split(":") for column in lines[1].split())
    rows = []
    for line in lines[2:2 + r]:
        row = dict(zip(types, line.split()))
        rows.append({column: int(value) if types[column] == "int" else value for column, value in row.items()})
    for query in lines[2 + r:2 + r + q]:
        result = run(query, types, rows)
        for row in result:
            print(*row)
        print("rows:", len(result))


main()
