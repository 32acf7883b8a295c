import sys


class Network:
    def __init__(self, computers):
        # Write your solution here.
        pass

    def handle(self, command, numbers):
        """Returns the answer to print."""
        # Write your solution here.
        return ""


def main():
    first, *lines = sys.stdin.read().splitlines()
    network = Network(int(first.split()[0]))
    for line in lines:
        command, *numbers = line.split()
        print(network.handle(command, list(map(int, numbers))))


main()
