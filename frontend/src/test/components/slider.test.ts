// A slider's positions and values.
import assert from "node:assert/strict";
import { test } from "node:test";
import { positionOf, shown, valueAt } from "../../main/components/slider/position";

test("the ends of a slider are its smallest and largest value exactly", () => {
  assert.equal(valueAt(0, 1e-3, 100, true, 200), 1e-3);
  assert.equal(valueAt(200, 1e-3, 100, true, 200), 100);
});

test("the middle of a logarithmic slider is the geometric mean", () => assert.equal(valueAt(100, 0.01, 100, true, 200), 1));

test("a position and its value find each other", () => {
  for (const log of [true, false]) for (let p = 0; p <= 200; p++) assert.equal(positionOf(valueAt(p, 0.001, 1, log, 200), 0.001, 1, log, 200), p);
});

test("a value outside stands at the end", () => assert.equal(positionOf(7, 0, 1, false, 200), 200));

test("numbers are shown as one would type them", () => {
  assert.equal(shown(1e-10), "1e-10");
  assert.equal(shown(0.1 + 0.2), "0.3");
});
