import sys
from collections import defaultdict

data = sys.stdin.read().split()
nets = defaultdict(float)
for i in range(int(data[0])):
    quantity, price, rate = data[1 + 3 * i:4 + 3 * i]
    nets[int(rate)] += round(float(quantity) * float(price), 2)
total = 0.0
for rate in sorted(nets):
    tax = round(nets[rate] * rate / 100, 2)
    total += nets[rate] + tax
    print(rate, f"{nets[rate]:.2f}", f"{tax:.2f}")
print("total", f"{total:.2f}")
