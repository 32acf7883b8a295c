import sys
from collections import defaultdict, deque


def bursts(lines, window, least):
    """Returns pairs (service, burst) in the order of the output."""
    recent = defaultdict(deque)
    largest = defaultdict(int)
    for line in lines:
        time, level, service, _ = line.split(" ", 3)
        if level != "ERROR":
            continue
        times = recent[service]
        if times and times[0] // window != int(time) // window:
            times.clear()
        times.append(int(time))
        largest[service] = max(largest[service], len(times))
    found = [(service[:-1], burst) for service, burst in largest.items() if burst >= least]
    return sorted(found, key=lambda pair: (-pair[1], pair[0]))


def main():
    lines = sys.stdin.read().split("\n")
    n, window, least = map(int, lines[0].split())
    found = bursts(lines[1:n + 1], window, least)
    for service, burst in found:
        print(service, burst)
    if not found:
        print("QUIET")


main()
