import sys
import re


class FormulaError(Exception):
    pass


class Evaluator:
    def __init__(self, formula, variables):
        self.tokens = re.findall(r"[a-z][a-z0-9]*|\d+|[-+*/(),]", formula) + [""]
        self.next = 0
        self.variables = variables

    def accept(self, *tokens):
        """Takes the next token and returns it if it is one of those given."""
        token = self.tokens[self.next]
        if token in tokens:
            self.next += 1
            return token
        return None

    def take(self):
        self.next += 1
        return self.tokens[self.next - 1]

    def sum(self):
        value = self.product()
        while operator := self.accept("+", "-"):
            other = self.product()
            value = value + other if operator == "+" else value - other
        return value

    def product(self):
        value = self.factor()
        while operator := self.accept("*", "/"):
            other = self.factor()
            value = value * other if operator == "*" else self.divide(value, other)
        return value

    def factor(self):
        if self.accept("-"):
            return -self.factor()
        token = self.take()
        if token == "(":
            value = self.sum()
            self.take()
            return value
        if token in ("min", "max"):
            self.take()
            arguments = [self.sum()]
            while self.take() == ",":
                arguments.append(self.sum())
            return min(arguments) if token == "min" else max(arguments)
        if token.isdigit():
            return int(token)
        if token not in self.variables:
            raise FormulaError("no such variable: " + token)
        return self.variables[token]

    @staticmethod
    def divide(a, b):
        if b == 0:
            raise FormulaError("division by zero")
        return a // b


def evaluate(formula, variables):
    """Returns the value; raises FormulaError if there is none."""
    return Evaluator(formula, variables).sum()


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
