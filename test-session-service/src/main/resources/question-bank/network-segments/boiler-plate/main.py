import sys


def to_number(address):
    # Write your solution here.
    return 0


def segment_of(address, table):
    """table: list of (address, prefix length, name); addresses are numbers."""
    # Write your solution here.
    return None


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
