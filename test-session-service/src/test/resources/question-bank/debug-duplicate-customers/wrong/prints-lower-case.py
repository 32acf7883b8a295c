import sys


def clean(addresses):
    kept = []
    seen = set()
    for address in addresses:
        key = address.lower()
        if key not in seen:
            kept.append(key)
            seen.add(key)
    return kept


def main():
    _, *addresses = sys.stdin.read().split()
    kept = clean(addresses)
    print("\n".join(kept))
    print("removed:", len(addresses) - len(kept))


main()
