import sys


def query(rows):
    """Rows are tuples (id, region, status, cents). Returns tuples (region, count, sum) in order."""
    # Write your solution here.
    return []


def main():
    data = sys.stdin.read().split()[1:]
    result = query(list(zip(data[0::4], data[1::4], data[2::4], map(int, data[3::4]))))
    for row in result:
        print(*row)
    if not result:
        print("NO ROWS")


main()
