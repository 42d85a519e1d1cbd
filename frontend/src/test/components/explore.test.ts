// The phase portrait's small decisions.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Pace } from "../../main/components/explore/pace";
import { arrowLength, nearest } from "../../main/components/explore/scene";

test("a start is taken hold of only within reach, the closest first", () => {
  assert.equal(nearest([[0, 0], [1, 1]], [0.9, 1], 0.2), 1);
  assert.equal(nearest([[0, 0], [1, 1]], [0.5, 0.5], 0.2), -1);
  assert.equal(nearest([], [0, 0], 1), -1);
});

test("slow places still have an arrow and fast ones none that is longer than the longest", () => {
  assert.equal(arrowLength(0, 10), 0);
  assert.ok(arrowLength(1e-9, 10) >= 2.5);
  assert.equal(arrowLength(1e9, 10), 10);
});

test("of many at once the first is told now and the newest after the pause", async () => {
  const told: number[] = [];
  const pace = new Pace(5);
  await new Promise<void>((done) => {
    for (let i = 0; i < 10; i++) pace.tell(() => { told.push(i); if (i === 9) done(); });
  });
  assert.deepEqual(told, [0, 9]);
});
