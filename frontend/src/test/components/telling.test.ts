// What a reader does on a phase diagram is told in its order: a pin is never lost, of many in a row only the last is told, pointing once it rests.
import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Telling } from "../../main/components/phasediagram/telling";

let told: unknown[];
let telling: Telling;
beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  told = [];
  const target = new EventTarget();
  for (const name of ["curlew-cell", "curlew-region"]) target.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
  telling = new Telling(target);
});
afterEach(() => mock.timers.reset());

const long = () => mock.timers.tick(10_000);
const pinned = (cell: number) => ({ cell, pinned: true });
const pointed = (cell: number) => ({ cell, pinned: false });

test("of many pins in a row only the last is told", () => {
  [1, 2, 3].forEach((cell) => telling.pins(cell));
  assert.deepEqual(told, []);
  long();
  assert.deepEqual(told, [pinned(3)]);
});

test("a pin is told although the pointer moves on at once, and before where it rests then", () => {
  telling.pins(1);
  telling.points(2, () => {});
  long();
  assert.deepEqual(told, [pinned(1), pointed(2)]);
});

test("where the pointer was before a pin is not told any more", () => {
  telling.points(2, () => assert.fail("it did not rest"));
  telling.pins(2);
  long();
  assert.deepEqual(told, [pinned(2)]);
});

test("a pointer that moves is told once it rests", () => {
  const rests: number[] = [];
  [1, 2, 3].forEach((cell) => telling.points(cell, () => rests.push(cell)));
  long();
  assert.deepEqual(told, [pointed(3)]);
  assert.deepEqual(rests, [3]);
});

test("a region is told at once, none as -1", () => {
  telling.selects({ columns: [0, 2], rows: [1, 1] });
  telling.selects(undefined);
  assert.deepEqual(told, [
    { left: 0, right: 2, bottom: 1, top: 1 },
    { left: -1, right: -1, bottom: -1, top: -1 },
  ]);
});

test("nothing is told of a diagram that is gone", () => {
  telling.pins(1);
  telling.points(2, () => {});
  telling.stop();
  long();
  assert.deepEqual(told, []);
});
