import sys


def best_choice(budget, courses):
    """Returns (largest benefit, smallest price for it)."""
    def choose(index, left):
        if index == len(courses):
            return 0, 0
        price, benefit = courses[index]
        answer = choose(index + 1, left)
        if price <= left:
            gained, cost = choose(index + 1, left - price)
            answer = max(answer, (gained + benefit, cost - price))
        return answer

    gained, cost = choose(0, budget)
    return gained, -cost


def main():
    data = list(map(int, sys.stdin.read().split()))
    n, budget = data[0], data[1]
    courses = [(data[2 + 2 * i], data[3 + 2 * i]) for i in range(n)]
    print(*best_choice(budget, courses))


main()
