import operator
import sys
from itertools import groupby

OPERATORS = {"=": operator.eq, "!=": operator.ne, "<": operator.lt,
             "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def aggregate(item, rows):
    if item == "COUNT":
        return len(rows)
    function, _, column = item.partition(":")
    values = [row[column] for row in rows]
    if function == "SUM":
        return sum(values)
    if not values:
        return "NULL"
    return min(values) if function == "MIN" else max(values)


def run(query, types, rows):
    """Types are a dict from column to "int" or "text", rows are dicts from column to value.

    Returns the result as a list of rows, which are lists of values.
    """
    words = query.split(" ")
    items = words[1].split(",")
    i = 2
    while i < len(words) and words[i] in ("WHERE", "AND"):
        column, name, text = words[i + 1:i + 4]
        value = int(text) if types[column] == "int" else text
        rows = [row for row in rows if OPERATORS[name](row[column], value)]
        i += 4
    if i < len(words):  # GROUP BY column
        column = words[i + 2]
        rows = sorted(rows, key=lambda row: row[column])
        return [[value if item == column else aggregate(item, group) for item in items]
                for value, group in ((v, list(g)) for v, g in groupby(rows, lambda row: row[column]))]
    if items[0] in types:
        return [[row[item] for item in items] for row in rows]
    return [[aggregate(item, rows) for item in items]]


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
