import sys
from collections import Counter


def clean(subject):
    subject = " ".join(subject.lower().split())
    while subject.startswith(("re:", "fw:", "fwd:")):
        subject = subject[subject.index(":") + 1:].lstrip()
    return subject or "(no subject)"


def threads(subjects):
    """Returns a list of pairs (count, subject) in the order of the output."""
    counts = Counter(clean(subject) for subject in subjects)
    return sorted(((count, subject) for subject, count in counts.items()),
                  key=lambda pair: -pair[0])


def main():
    lines = sys.stdin.read().split("\n")
    n = int(lines[0])
    for count, subject in threads(lines[1:n + 1]):
        print(count, subject)


main()
