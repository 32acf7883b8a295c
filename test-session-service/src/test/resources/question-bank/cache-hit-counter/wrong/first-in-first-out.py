import sys
from collections import OrderedDict


def replay(capacity, log):
    """log: list of (word, number). Returns hits, misses, evictions and the products, newest first."""
    cache = OrderedDict()
    hits = misses = evictions = 0
    for word, number in log:
        if word == "get":
            if number in cache:
                hits += 1
                pass  # keeps its place
            else:
                misses += 1
                cache[number] = True
        elif word == "del":
            cache.pop(number, None)
        else:
            capacity = number
        while len(cache) > capacity:
            cache.popitem(last=False)
            evictions += 1
    return hits, misses, evictions, list(reversed(cache))


def main():
    data = sys.stdin.read().split()
    capacity = int(data[1])
    log = [(data[i], int(data[i + 1])) for i in range(2, len(data), 2)]
    hits, misses, evictions, products = replay(capacity, log)
    print(hits, misses, evictions)
    print(*(products or ["-"]))


main()
