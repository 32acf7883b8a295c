import sys


class Buffer:
    def __init__(self, capacity):
        self.cells = [None] * capacity
        self.oldest = 0
        self.size = 0
        self.lost = 0

    def put(self, message):
        end = (self.oldest + self.size) % len(self.cells)
        self.cells[end] = message
        if self.size == len(self.cells):
            self.lost += 1
            self.oldest = (self.oldest + 1) % len(self.cells)
        else:
            self.size += 1

    def get(self):
        if self.size == 0:
            return "empty"
        message = self.cells[self.oldest]
        self.oldest = (self.oldest + 1) % len(self.cells)
        self.size -= 1
        return message


def main():
    first, *lines = sys.stdin.read().splitlines()
    buffer = Buffer(int(first.split()[0]))
    for line in lines:
        command, *message = line.split()
        if command == "put":
            buffer.put(message[0])
        elif command == "get":
            print(buffer.get())
        else:
            print(buffer.size)
    print("lost", buffer.lost)


main()
