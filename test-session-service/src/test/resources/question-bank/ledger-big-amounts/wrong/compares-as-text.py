import sys


def book(bookings):
    """bookings: list of (sign, digits). Returns (balance, refused)."""
    balance = 0
    refused = 0
    for sign, digits in bookings:
        amount = int(digits)
        if sign == "+":
            balance += amount
        elif digits <= str(balance):
            balance -= amount
        else:
            refused += 1
    return balance, refused


def main():
    data = sys.stdin.read().split()
    bookings = [(data[1 + 2 * i], data[2 + 2 * i]) for i in range(int(data[0]))]
    balance, refused = book(bookings)
    print(balance, refused)


main()
