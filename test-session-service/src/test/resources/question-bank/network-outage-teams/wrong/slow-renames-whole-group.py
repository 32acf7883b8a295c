import sys


class Network:
    def __init__(self, computers):
        self.parent = list(range(computers + 1))
        self.size = [1] * (computers + 1)
        self.groups = computers
        self.largest = 1

    def root(self, a):
        return self.parent[a]

    def handle(self, command, numbers):
        """Returns the answer to print."""
        if command == "groups":
            return self.groups
        if command == "largest":
            return self.largest
        a, b = self.root(numbers[0]), self.root(numbers[1])
        if command == "same":
            return "yes" if a == b else "no"
        if a == b:
            return "useless"
        if self.size[a] < self.size[b]:
            a, b = b, a
        for computer in range(len(self.parent)):
            if self.parent[computer] == b:
                self.parent[computer] = a
        self.size[a] += self.size[b]
        self.groups -= 1
        self.largest = max(self.largest, self.size[a])
        return self.size[a]


def main():
    first, *lines = sys.stdin.read().splitlines()
    network = Network(int(first.split()[0]))
    for line in lines:
        command, *numbers = line.split()
        print(network.handle(command, list(map(int, numbers))))


main()
