"""NumPy code of the same work as the bench's cases: one network after another ("numpy"), and 20 seeds at once ("numpy-batched").

    python3 peers.py --check DIR     replay the reference trajectories in DIR through both; exit 1 above 1e-12
    python3 peers.py [C1 ...]        steps a second of the cases, one thread
    python3 peers.py --serve         answer lines "CASE PEER SECONDS" with steps a second
"""

import os

for threads in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

import glob
import json
import sys
import time

import numpy as np

# A large array given back at once: the C library then keeps the memory of smaller ones, instead of fetching it anew from the
# system in every step. So NumPy is as fast as where other work came before.
given_back = np.empty(31 << 20, np.uint8)
del given_back

SEEDS = 20
CASES = {
    # activation, M, N, K, P, B
    "C1": ("linear", 110, 110, 1, 250, 10),
    "C2": ("linear", 50, 169, 1, 250, 250),
    "C3": ("tanh", 100, 10, 1, 2000, 10),
    "C4": ("tanh", 73, 146, 1, 250, 10),
    "C5": ("linear", 20, 199, 1, 250, 10),
    "C6": ("tanh", 784, 512, 1, 4096, 64),
    "C7": ("tanh", 500, 2000, 10, 256, 64),
}

PHI = {
    "linear": (lambda a: a, lambda a, h: 1.0),
    "tanh": (np.tanh, lambda a, h: 1.0 - h * h),
    "relu": (lambda a: np.maximum(a, 0.0), lambda a, h: (a > 0).astype(float)),
    "sigmoid": (lambda a: 1.0 / (1.0 + np.exp(-a)), lambda a, h: h * (1.0 - h)),
}


def transposed(w):
    return w.swapaxes(-1, -2)


def norms(w):
    return np.sqrt(np.einsum("...ij,...ij->...", w, w))[..., None, None]


class Network:
    """W1: N x M, W2: K x N, with a leading axis where several seeds are computed at once."""

    def __init__(self, activation, w1, w2, constraint="fixed-frobenius-norm", signs=(None, None), exact=False, feedback=None):
        self.phi, self.slope = PHI[activation]
        self.linear = activation == "linear"
        self.w1, self.w2 = w1.copy(), w2.copy()
        self.constraint, self.signs = constraint, signs  # signs multiply the update of each layer, None for none
        self.exact, self.feedback = exact, feedback
        self.norm1, self.norm2 = norms(w1), norms(w2)

    def outputs(self, x):
        return self.phi(self.phi(x @ transposed(self.w1)) @ transposed(self.w2))

    def step(self, x, target, s):
        a1 = x @ transposed(self.w1)
        h = self.phi(a1)
        a2 = h @ transposed(self.w2)
        y = self.phi(a2)
        delta = y - target
        if self.exact:
            delta = delta * self.slope(a2, y)
        back = delta @ (self.w2 if self.feedback is None else self.feedback.T)
        if not self.linear:
            back = back * self.slope(a1, h)
        update1, update2 = transposed(back) @ x, transposed(delta) @ h
        if self.signs[0] is not None:
            update1 *= self.signs[0]
        if self.signs[1] is not None:
            update2 *= self.signs[1]
        c = s / x.shape[-2]
        self.w1 -= c * update1
        self.w2 -= c * update2
        if self.constraint == "fixed-frobenius-norm":
            self.w1 *= self.norm1 / norms(self.w1)
            self.w2 *= self.norm2 / norms(self.w2)
        elif self.constraint == "unit-row-norms":
            self.w1 /= np.sqrt(np.sum(self.w1 * self.w1, axis=-1, keepdims=True))
            self.w2 /= np.sqrt(np.sum(self.w2 * self.w2, axis=-1, keepdims=True))


class Loop:
    """One case: one network, or SEEDS at once with data of their own."""

    def __init__(self, name, batched):
        activation, m, n, k, p, b = CASES[name]
        rng = np.random.default_rng(7)
        lead = (SEEDS,) if batched else ()

        def draw(rows, columns):
            return rng.uniform(-1, 1, lead + (rows, columns)) / np.sqrt(columns)

        teacher = Network(activation, draw(n, m), draw(k, n))
        self.x = rng.normal(0, np.sqrt(0.5), lead + (p, m))
        self.target = teacher.outputs(self.x)
        self.network = Network(activation, draw(n, m), draw(k, n))
        self.p, self.b, self.s, self.rng = p, b, 0.1 * b / p, rng
        self.seeds = SEEDS if batched else 1

    def epoch(self):
        order = self.rng.permutation(self.p)
        for start in range(0, self.p, self.b):
            rows = order[start:start + self.b]
            self.network.step(self.x[..., rows, :], self.target[..., rows, :], self.s)
        return self.seeds * -(-self.p // self.b)

    def rate(self, seconds):
        begun, steps = time.perf_counter(), 0
        while True:
            steps += self.epoch()
            taken = time.perf_counter() - begun
            if taken >= seconds:
                return steps / taken


def replay(reference, batched):
    """Largest deviation of weights and errors, relative to the largest expected entry."""

    def array(entries):
        a = np.array(entries, float)
        return np.repeat(a[None], 3, axis=0) if batched else a

    def signs(layer):
        given = np.array(reference["flipSigns"][layer], float)
        return given if reference["flipSide"] == "presynaptic" else given[:, None]

    def weights(of):
        return array(reference[of]["W1"]), array(reference[of]["W2"])

    x, test = array(reference["inputs"]), array(reference["testInputs"])
    teacher = Network(reference["activation"], *weights("teacher"))
    target, test_target = teacher.outputs(x), teacher.outputs(test)
    feedback = np.array(reference["feedback"], float) if reference["rule"] == "feedback-alignment" else None
    network = Network(reference["activation"], *weights("student"), reference["weightConstraint"],
                      (signs("hidden"), signs("readout")), reference["outputDerivative"], feedback)
    b, p = int(reference["batchSize"]), x.shape[-2]
    s = reference["learningRate"] * b / p
    worst = 0.0
    for epoch, expected in enumerate(reference["expected"]):
        if epoch:
            order = np.array(reference["epochOrders"][epoch - 1], int)
            for start in range(0, p, b):
                rows = order[start:start + b]
                network.step(x[..., rows, :], target[..., rows, :], s)
        train_error = 0.5 * np.mean((network.outputs(x) - target) ** 2)
        test_error = 0.5 * np.mean((network.outputs(test) - test_target) ** 2)
        for got, name in ((network.w1, "W1"), (network.w2, "W2"), (train_error, "trainError"), (test_error, "testError")):
            want = np.array(expected[name], float)
            worst = max(worst, np.max(np.abs(got - want)) / np.max(np.abs(want)))
    return worst


def check(directory):
    ok = True
    for path in sorted(glob.glob(os.path.join(directory, "*.json"))):
        with open(path) as file:
            reference = json.load(file)
        for batched in (False, True):
            worst = replay(reference, batched)
            ok &= worst <= 1e-12
            print(f"{reference['name']} {'numpy-batched' if batched else 'numpy'} max-relative-deviation {worst:.3g}")
    return 0 if ok else 1


def serve():
    loops = {}
    for line in sys.stdin:
        name, peer, seconds = line.split()
        key = (name, peer)
        if key not in loops:
            loops[key] = Loop(name, peer == "numpy-batched")
        print(loops[key].rate(float(seconds)), flush=True)
    return 0


def main(arguments):
    if arguments[:1] == ["--check"]:
        return check(arguments[1])
    if arguments[:1] == ["--serve"]:
        return serve()
    for name in arguments or CASES:
        for batched in (False, True):
            loop = Loop(name, batched)
            loop.rate(0.5)
            peer = "numpy-batched" if batched else "numpy"
            print(f"{name} {peer:14s} {loop.rate(2):12.0f} steps/s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
