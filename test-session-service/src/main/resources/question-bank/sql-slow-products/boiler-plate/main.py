import sys


def query(products, sales, limit):
    """Products are codes, sales pairs (code, pieces). Returns pairs (code, sold) in order."""
    # Write your solution here.
    return []


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
