import sys


def turn(plan, times):
    """plan: list of strings; times may be negative."""
    # Write your solution here.
    return plan


def main():
    rows, cols, times, *plan = sys.stdin.read().split()
    print("\n".join(turn(plan, int(times))))


main()
