import sys


def query(products, sales, limit):
    """Products are codes, sales pairs (code, pieces). Returns pairs (code, sold) in order."""
    sold = dict.fromkeys(products, 0)
    for code, pieces in sales:
        if code in sold:
            sold[code] += pieces
    rows = [(code, total) for code, total in sold.items() if total < limit]
    return sorted(rows, key=lambda row: (row[1], row[0]))


def main():
    data = sys.stdin.read().split()
    p, limit = int(data[0]), int(data[2])
    sales = list(zip(data[3 + p::2], map(int, data[4 + p::2])))
    result = query(data[3:3 + p], sales, limit)
    for code, sold in result:
        print(code, sold)
    if not result:
        print("NO ROWS")


main()
