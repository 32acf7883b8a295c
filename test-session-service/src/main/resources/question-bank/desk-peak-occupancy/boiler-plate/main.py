import sys


def peak(bookings):
    """Returns the peak and the number of seconds it lasted in total."""
    # Write your solution here.
    return 0, 0


def main():
    data = list(map(int, sys.stdin.read().split()))
    print(*peak(list(zip(data[1::2], data[2::2]))))


main()
