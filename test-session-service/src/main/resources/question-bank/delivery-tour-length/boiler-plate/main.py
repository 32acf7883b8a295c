import math
import sys


def tour(range_km, depot, customers):
    """Returns (distance, skipped)."""
    # Write your solution here.
    return 0.0, 0


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    numbers = list(map(float, data[1:]))
    points = [(numbers[1 + 2 * i], numbers[2 + 2 * i]) for i in range(n + 1)]
    distance, skipped = tour(numbers[0], points[0], points[1:])
    print(f"{distance:.9f} {skipped}")


main()
