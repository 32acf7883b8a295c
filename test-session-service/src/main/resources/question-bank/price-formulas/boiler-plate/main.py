import sys
import re


class FormulaError(Exception):
    pass


def evaluate(formula, variables):
    """Returns the value; raises FormulaError if there is none."""
    # Write your solution here.
    raise FormulaError()


def main():
    lines = sys.stdin.read().split("\n")
    v, n = map(int, lines[0].split())
    variables = {}
    for line in lines[1:v + 1]:
        name, value = line.split()
        variables[name] = int(value)
    for formula in lines[v + 1:v + 1 + n]:
        try:
            print(evaluate(formula, variables))
        except FormulaError:
            print("ERROR")


main()
