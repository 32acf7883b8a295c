import sys


def clean(addresses):
    kept = []
    last = ""
    for address in addresses:
        key = address.lower()
        if key != last:
            kept.append(address)
            last = key
    return kept


def main():
    _, *addresses = sys.stdin.read().split()
    kept = clean(addresses)
    print("\n".join(kept))
    print("removed:", len(addresses) - len(kept))


main()
