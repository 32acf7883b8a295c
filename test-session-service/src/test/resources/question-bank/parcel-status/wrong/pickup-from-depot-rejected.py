import sys


class Parcel:
    def __init__(self):
        self.state = "new"
        self.failures = 0

    def handle(self, event):
        """Changes the state; returns False when the event is rejected."""
        changes = {
            ("pickup", "new"): "transit",
            ("hub", "transit"): "transit",
            ("deliver", "transit"): "delivered",
            ("fail", "transit"): "depot",

            ("return", "depot"): "returned",
            ("cancel", "new"): "cancelled",
        }
        following = changes.get((event, self.state))
        if following is None:
            return False
        if event == "fail":
            self.failures += 1
            if self.failures == 3:
                following = "returned"
        self.state = following
        return True


def main():
    data = sys.stdin.read().split()
    parcels = {}
    for i in range(int(data[0])):
        number, event = data[1 + 2 * i], data[2 + 2 * i]
        if event == "create" and number not in parcels:
            parcels[number] = Parcel()
        elif number not in parcels or not parcels[number].handle(event):
            print("rejected", i + 1)
    for number, parcel in parcels.items():
        print(number, parcel.state)


main()
