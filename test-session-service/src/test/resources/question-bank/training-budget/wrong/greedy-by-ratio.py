import sys


def best_choice(budget, courses):
    """Returns (largest benefit, smallest price for it)."""
    spent = gained = 0
    for price, benefit in sorted(courses, key=lambda course: -course[1] / max(course[0], 0.001)):
        if spent + price <= budget and benefit > 0:
            spent += price
            gained += benefit
    return gained, spent


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, budget = data[0], data[1]
    courses = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(*best_choice(budget, courses))


main()
