import sys


def to_number(address):
    number = 0
    for part in address.split("."):
        number = number << 8 | int(part)
    return number


def segment_of(address, table):
    """table: list of (address, prefix length, name); addresses are numbers."""
    best = None
    for segment, length, name in table:
        if address >> (32 - length) == segment >> (32 - length) and (best is None or length > best[0]):
            best = (length, name)
    return best[1] if best else None


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    table = []
    for i in range(n):
        address, length = data[2 + 2 * i].split("/")
        table.append((to_number(address), int(length), data[3 + 2 * i]))
    for address in data[2 + 2 * n:]:
        print(segment_of(to_number(address), table) or "unknown")


main()
