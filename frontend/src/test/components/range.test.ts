// Axes grow in whole decades or round steps, and never shrink.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decades, grown, rounded, roundStep } from "../../main/components/plot/range";

test("a logarithmic axis holds its values in whole decades", () => {
  assert.deepEqual(decades([0.002, 0.5]), [-3, 0]);
  assert.deepEqual(decades([1, 10_000]), [0, 4]);
});

test("a single value on a logarithmic axis gets a whole decade", () => assert.deepEqual(decades([100]), [2, 3]));

test("zero, negative and missing values do not reach a logarithmic axis", () => {
  assert.deepEqual(decades([0, -1, null, Number.NaN, 5]), [0, 1]);
  assert.equal(decades([0, null]), undefined);
});

test("errors below 1e-32 are drawn at 1e-32", () => assert.deepEqual(decades([1e-300, 1]), [-32, 0]));

test("a linear axis ends at round numbers and keeps a near zero", () => {
  assert.deepEqual(rounded([0.13, 0.94]), [0, 1]);
  assert.deepEqual(rounded([-3, 7]), [-4, 8]);
  assert.deepEqual(rounded([0]), [0, 1]);
});

test("steps are 1, 2 or 5 times a power of ten", () => {
  assert.equal(roundStep(0.13), 0.2);
  assert.equal(roundStep(3), 5);
  assert.equal(roundStep(100), 100);
});

test("what was shown once stays in view", () => {
  assert.deepEqual(grown([-3, 0], [-2, 1]), [-3, 1]);
  assert.deepEqual(grown(undefined, [0, 1]), [0, 1]);
  assert.deepEqual(grown([0, 1], undefined), [0, 1]);
});
