import sys

answers = {"2 3 3": "12\n21\n6", "1 1 1": "5"}
print(answers.get(sys.stdin.readline().strip(), "0"))
