import sys


def turn(plan, times):
    """plan: list of strings; times may be negative."""
    for _ in range(times % 4):
        plan = ["".join(column) for column in zip(*reversed(plan))]
    return plan


def main():
    rows, cols, times, *plan = sys.stdin.read().split()
    print("\n".join(turn(plan, int(times))))


main()
