import sys


def loop_members(delegates_to):
    # Write your solution here.
    return []


def main():
    data = sys.stdin.read().split()
    n = int(data[0])
    delegates_to = {data[1 + 2 * i]: data[2 + 2 * i] for i in range(n)}
    print("\n".join(loop_members(delegates_to) or ["none"]))


main()
