"""The model of src/damages/loss/simulate.ts with numpy: own random numbers, so the mean agrees by chance error only."""
import json
import sys
import time

import numpy as np

m = json.load(sys.stdin)
lx = np.array(m["lx"])
ages = np.arange(len(lx), dtype=float)
best, mean = 1e9, 0.0
for run in range(m["runs"]):
    began = time.perf_counter()
    rng = np.random.default_rng(run)
    trials, years = m["trials"], m["years"]
    target = (1 - rng.random(trials)) * m["start"]
    last = m["anchor"] + 12 * (np.interp(-target, -lx, ages) - m["age"])
    shock = lambda table: np.cumprod(np.concatenate([np.ones((trials, 1)), np.array(table)[rng.integers(0, 4096, (trials, years - 1))]], axis=1), axis=1)
    fixed = shock(m["discount"])
    rising = fixed * shock(m["growth"])
    total = np.zeros(trials)
    for f in m["flows"]:
        k = np.minimum(np.maximum(np.ceil((last - f["first"]) / f["step"]), f["sure"]), f["count"]).astype(int)
        sums, starts = np.array(f["sums"]), np.array(f["yearStart"])
        ends = np.minimum(k[:, None], starts[None, 1:])
        begins = np.minimum(k[:, None], starts[None, :-1])
        value = ((sums[ends] - sums[begins]) * (rising if f["growing"] else fixed)[:, : len(starts) - 1]).sum(axis=1)
        if f["high"] > f["low"]:
            value *= rng.triangular(f["low"], f["likely"], f["high"], trials) / f["mean"]
        if f["probability"] < 1:
            value *= rng.random(trials) < f["probability"]
        total += value
    best = min(best, time.perf_counter() - began)
    mean = float(total.mean())
print(json.dumps({"seconds": best, "mean": mean}))
