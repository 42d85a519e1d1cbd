// The CSV of a plot holds what is shown, every digit of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, line } from "../../main/components/plot/csv";
import type { Figure } from "../../main/components/plot/figure";

const figure: Figure = {
  xTitle: "epoch",
  series: [
    { name: "A", x: [1, 10], mean: [0.1, null], low: [0.05, null], high: [0.15, null], seeds: [{ seed: 3, y: [0.30000000000000004, 0.2] }] },
    { name: "B", x: [10, 100], mean: [0.5, 0.25] },
  ],
};

test("rows are all x of all arms in order, and gaps are empty", () => {
  assert.equal(csv(figure, { showSeeds: false, hidden: new Set() }), "epoch,A mean,A low,A high,B mean\r\n1,0.1,0.05,0.15,\r\n10,,,,0.5\r\n100,,,,0.25\r\n");
});

test("seeds are exported with every digit when they are shown", () => {
  assert.match(csv(figure, { showSeeds: true, hidden: new Set(["B"]) }), /A seed 3\r\n1,0.1,0.05,0.15,0.30000000000000004\r\n/);
});

test("hidden arms are left out", () => assert.doesNotMatch(csv(figure, { showSeeds: false, hidden: new Set(["B"]) }), /B mean/));

test("text that breaks a table is quoted and a formula is disarmed", () => {
  assert.equal(line(['say "a, b"', "=1+1", -2]), '"say ""a, b""",\'=1+1,-2\r\n');
});
