import sys


def query(rows):
    """Rows are tuples (id, region, status, cents). Returns tuples (region, count, sum) in order."""
    groups = {}
    for _, region, status, cents in rows:
        if status.lower() == "paid":
            count, total = groups.get(region, (0, 0))
            groups[region] = count + 1, total + cents
    result = [(region, count, total) for region, (count, total) in groups.items()]
    return sorted(result, key=lambda row: (-row[2], row[0]))


def main():
    data = sys.stdin.read().split()[1:]
    result = query(list(zip(data[0::4], data[1::4], data[2::4], map(int, data[3::4]))))
    for row in result:
        print(*row)
    if not result:
        print("NO ROWS")


main()
