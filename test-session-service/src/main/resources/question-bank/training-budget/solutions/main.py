import sys


def best_choice(budget, courses):
    """Returns (largest benefit, smallest price for it)."""
    # best[p]: the largest benefit for a total price of exactly p
    best = [0] + [None] * budget
    for price, benefit in courses:
        for total in range(budget, price - 1, -1):
            before = best[total - price]
            if before is not None and (best[total] is None or before + benefit > best[total]):
                best[total] = before + benefit
    top = max(value for value in best if value is not None)
    return top, best.index(top)


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, budget = data[0], data[1]
    courses = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(*best_choice(budget, courses))


main()
