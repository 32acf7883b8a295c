import sys
from datetime import date

SATURDAY = 5


def deadline(opened_day, opened_minute, minutes, start, end, holidays):
    """Days are ordinals (date.toordinal()), times are minutes since midnight.

    Returns day and minute of the deadline.
    """
    # Write your solution here.
    return opened_day, opened_minute


def parse_clock(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def main():
    data = sys.stdin.read().split()
    start, end = parse_clock(data[0]), parse_clock(data[1])
    h = int(data[2])
    holidays = {date.fromisoformat(text).toordinal() for text in data[3:3 + h]}
    tickets = data[4 + h:]
    for day_text, clock, minutes in zip(tickets[0::3], tickets[1::3], tickets[2::3]):
        opened = date.fromisoformat(day_text).toordinal()
        day, minute = deadline(opened, parse_clock(clock), int(minutes), start, end, holidays)
        print(f"{date.fromordinal(day)} {minute // 60:02d}:{minute % 60:02d}")


main()
