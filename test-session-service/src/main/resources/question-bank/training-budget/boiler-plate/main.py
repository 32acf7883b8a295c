import sys


def best_choice(budget, courses):
    """Returns (largest benefit, smallest price for it)."""
    # Write your solution here.
    return 0, 0


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, budget = data[0], data[1]
    courses = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(*best_choice(budget, courses))


main()
