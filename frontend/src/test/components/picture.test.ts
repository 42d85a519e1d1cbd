// Scales of drawn pictures, and the height of a spectrum.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linear, logarithmic } from "../../main/components/picture/scale";
import { tallest } from "../../main/components/theory/tallest";

test("a scale and its inverse find each other", () => {
  for (const scale of [linear(-2, 5, 40, 300), logarithmic(1e-3, 100, 40, 300)]) assert.ok(Math.abs(scale.value(scale.at(1.7)) - 1.7) < 1e-12);
});

test("a logarithmic axis labels its decades and marks what is between", () => {
  const ticks = logarithmic(1e-3, 100, 0, 1).ticks;
  assert.deepEqual(ticks.filter((t) => t.label !== "").map((t) => t.label), ["10^-3", "0.01", "0.1", "1", "10", "100"]);
  assert.equal(ticks.length, 46);
});

test("a linear axis has ticks at round numbers", () => assert.deepEqual(linear(-1.2, 4.1, 0, 1).ticks.map((t) => t.at), [-1, 0, 1, 2, 3, 4]));

test("a spike at an edge does not flatten the rest", () => {
  const x = [0, 0.001, 0.002, 1, 2];
  assert.ok(tallest(x, [0, 50, 1, 0.5, 0], []) < 5);
  assert.ok(tallest([0, 1, 2], [0, 1, 0], [1.2]) >= 1.2);
});
