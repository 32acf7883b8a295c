import math
import sys


def tour(range_km, depot, customers):
    """Returns (distance, skipped)."""
    place = depot
    left = range_km
    distance = 0.0
    skipped = 0
    for customer in customers:
        back = math.dist(customer, depot)
        if 2 * back > range_km:
            skipped += 1
            continue
        if math.dist(place, customer) + back > left:
            distance += math.dist(place, depot)
            place = depot
            left = range_km
        step = math.dist(place, customer)
        distance += step
        left -= step
        place = customer
    return distance + math.dist(place, depot), skipped


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    numbers = list(map(float, data[1:]))
    points = [(numbers[1 + 2 * i], numbers[2 + 2 * i]) for i in range(n + 1)]
    distance, skipped = tour(numbers[0], points[0], points[1:])
    print(f"{distance:.2f} {skipped}")


main()
