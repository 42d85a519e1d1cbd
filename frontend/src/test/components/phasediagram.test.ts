// Phase diagrams: cells lie where their values are, marks and words never depend on colour alone, colours grow in steps.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed } from "../../main/components/phasediagram/cells";
import { colourRange, seen, shade, ticks } from "../../main/components/phasediagram/colours";
import { sameGrid, type Cells, type Diagram, type Look } from "../../main/components/phasediagram/diagram";
import { holding, placed } from "../../main/components/phasediagram/edges";
import { table } from "../../main/components/phasediagram/files";
import { Geometry, stepped } from "../../main/components/phasediagram/geometry";
import { colorAt, steps } from "../../main/components/phasediagram/palette";
import { sides } from "../../main/components/phasediagram/sides";
import { failed } from "../../main/components/phasediagram/strokes";
import { decadeTicks } from "../../main/components/phasediagram/ticks";
import { number } from "../../main/components/phasediagram/toolbar";
import { measured, sentence } from "../../main/components/phasediagram/words";

const look: Look = { log: true, low: null, high: null, map: "cividis", theory: true };
const quantity = { title: "final test error" };
const diagram: Diagram = {
  x: { title: "*c*", scale: "log", values: [0.1, 1, 10] },
  y: { title: "*α*_{h}", scale: "linear", values: [0, 0.5] },
  quantity,
  margin: [1, 0.5, 0.2, 0.1, -0.1, -0.5],
  cells: { value: [1e-14, 1e-12, null, null, 0.1, null], state: "ddwrdf", error: [1e-15, null, null, null, 0.01, null], seeds: [10, 10, 0, 0, 9, 0] },
};

test("cells of a linear axis meet halfway between values", () => assert.deepEqual(placed({ title: "", scale: "linear", values: [0, 1, 3] }).edges, [-0.5, 0.5, 2, 4]));

test("cells of a logarithmic axis meet at the geometric mean", () => {
  const { edges } = placed({ title: "", scale: "log", values: [0.1, 1, 100] });
  assert.deepEqual(edges.map((at) => Number((10 ** at).toPrecision(6))), [0.0316228, 0.316228, 10, 1000]);
});

test("words stand one beside the other", () => assert.deepEqual(placed({ title: "", scale: "category", values: ["tanh", "relu"] }).edges, [-0.5, 0.5, 1.5]));

test("a single value has a cell too", () => assert.deepEqual(placed({ title: "", scale: "linear", values: [7] }).edges, [6.5, 7.5]));

test("a point belongs to the cell between whose edges it lies", () => {
  const axis = placed({ title: "", scale: "linear", values: [0, 1, 3] });
  assert.deepEqual([-0.6, -0.4, 0.49, 0.51, 1.9, 2.1, 4.1].map((at) => holding(axis, at)), [-1, 0, 0, 1, 1, 2, -1]);
});

test("pixels and cells agree, the first row lowest", () => {
  const geometry = new Geometry(placed(diagram.x), placed(diagram.y), { x: [-1.5, 1.5], y: [-0.25, 0.75] }, { left: 0, top: 0, width: 300, height: 200 });
  assert.equal(geometry.cellAt(50, 150), 0);
  assert.equal(geometry.cellAt(250, 50), 5);
  assert.deepEqual(geometry.box(geometry.of(4)), { x: 100, y: 0, width: 100, height: 100 });
  assert.deepEqual(geometry.between(5, 0), { columns: [0, 2], rows: [0, 1] });
});

test("arrow keys stay inside the diagram", () => {
  assert.equal(stepped(0, "ArrowLeft", 3, 2), 0);
  assert.equal(stepped(0, "ArrowUp", 3, 2), 3);
  assert.equal(stepped(3, "ArrowRight", 3, 2), 4);
  assert.equal(stepped(4, "End", 3, 2), 5);
});

test("colours grow in whole decades and never shrink", () => {
  const first = seen([1e-14, 0.05], quantity, look, undefined);
  assert.deepEqual(first, [-14, -1]);
  assert.deepEqual(seen([1e-3], quantity, look, first), [-14, -1]);
});

test("a range that the reader fixed stays, a nonsensical one does not", () => {
  assert.deepEqual(colourRange([-14, -1], quantity, { ...look, low: 1e-16, high: 1 }), [-16, 0]);
  assert.deepEqual(colourRange([-14, -1], quantity, { ...look, low: 10, high: 1 }), [-14, -1]);
});

test("signed colours are centred on zero", () => assert.deepEqual(seen([-0.3, 0.1], { title: "", signed: true }, look, undefined), [-0.5, 0.5]));

test("zero has the lowest colour of a logarithmic bar, a negative number none", () => {
  assert.equal(shade(0, true, -14), -14);
  assert.equal(shade(-1, true, -14), null);
  assert.equal(shade(null, false, 0), null);
});

test("a logarithmic bar is ticked with powers of ten", () => assert.deepEqual(ticks([-2, 1], quantity, true).ticktext, ["10<sup>−2</sup>", "10<sup>−1</sup>", "1", "10"]));

test("changes replace what they name and nothing else", () => {
  const after: Cells = changed(diagram.cells, { at: [2, 3], cells: { value: [0.5, null], state: "df", error: [0.1, null], seeds: [3, 1] } });
  assert.equal(after.state, "dddfdf");
  assert.deepEqual(after.value, [1e-14, 1e-12, 0.5, null, 0.1, null]);
  assert.deepEqual(after.seeds, [10, 10, 3, 1, 9, 0]);
});

test("a failed cell bears a cross inside its borders", () => {
  const cross = failed(diagram, placed(diagram.x), placed(diagram.y));
  assert.equal(cross.x.length, 6);
  for (const at of cross.x) if (at !== null) assert.ok(at > 0.5 && at < 1.5);
});

test("a cell says its place, value, seeds and side", () => {
  assert.equal(sentence(diagram, 0), "c 0.1, α_h 0, final test error 10^−14 ± 10^−15, seeds 10, theory λ_min 1, stable");
  assert.match(sentence(diagram, 5), /failed/);
  assert.match(sentence(diagram, 2), /not computed yet/);
});

test("the number of a cell says its state where more is to come, and why there is none", () => {
  assert.deepEqual(measured(diagram, 4), [{ name: "final test error", text: "0.1 ± 0.01" }]);
  assert.deepEqual(measured(diagram, 5), [{ name: "final test error", text: "failed" }]);
  const filling = { ...diagram, cells: { ...diagram.cells, state: "pdwrdf" } };
  assert.deepEqual(measured(filling, 0).map(({ text }) => text), ["10^−14 ± 10^−15", "more seeds to come"]);
});

test("the names of the sides stand deep inside them, and not on a side of a few cells", () => {
  const margin = Array.from({ length: 100 }, (_, i) => (i % 10 < 6 ? 1 : -1));
  const [stable, unstable] = sides(margin, 10);
  assert.ok(stable!.cell % 10 >= 2 && stable!.cell % 10 <= 3);
  assert.ok(unstable!.cell % 10 >= 7 && unstable!.cell % 10 <= 8);
  assert.deepEqual(sides([1, 1, -1, -1], 2), []);
});

test("the table has a row a cell, every digit, gaps empty", () => {
  const lines = table(diagram).split("\r\n");
  assert.equal(lines[0], "c,α_h,final test error,error,seeds,lambda_min,state");
  assert.equal(lines[1], "0.1,0,1e-14,1e-15,10,1,computed");
  assert.equal(lines[3], "10,0,,,0,0.2,not computed yet");
});

test("ends of the colour range are typed as numbers or powers of ten", () => {
  assert.equal(number("1e-14"), 1e-14);
  assert.equal(number("10^-3"), 1e-3);
  assert.equal(number(" "), null);
});

test("words along the bar are flat steps with room for half a step beyond either end", () => {
  const words = [{ value: -1, text: "stable, against theory" }, { value: 0, text: "agrees" }, { value: 1, text: "unstable, against theory" }];
  assert.deepEqual(colourRange(undefined, { ...quantity, signed: true, words }, look), [-1.5, 1.5]);
  assert.equal(ticks([-1.5, 1.5], { ...quantity, words }, false).ticktext[0], "stable, against theory");
  const flat = steps("signed", 3);
  assert.deepEqual(flat.map(([at]) => at), [0, 1 / 3, 1 / 3, 2 / 3, 2 / 3, 1]);
  assert.equal(flat[0]![1], flat[1]![1]);
  assert.equal(flat[2]![1], "rgb(255,255,255)");
});

test("a sweep that is refined has another grid, one that fills has not", () => {
  assert.ok(sameGrid(diagram, { ...diagram, cells: { ...diagram.cells, state: "dddddd" } }));
  assert.ok(!sameGrid(diagram, { ...diagram, y: { ...diagram.y!, values: [0, 0.25, 0.5] } }));
});

test("cividis runs from dark blue to yellow", () => {
  assert.deepEqual(colorAt("cividis", 0), [0, 34, 78]);
  assert.deepEqual(colorAt("cividis", 1), [254, 232, 56]);
});

test("a logarithmic axis carries powers of ten, over little more than a decade 1, 2 and 5 of them", () => {
  assert.deepEqual(decadeTicks([-1, 2], 8).large, [-1, 0, 1, 2]);
  assert.deepEqual(decadeTicks([-14, 2], 8).large, [-14, -12, -10, -8, -6, -4, -2, 0, 2]);
  assert.deepEqual(decadeTicks([-0.75, 0.1], 8).large.map((at) => Number((10 ** at).toPrecision(3))), [0.2, 0.5, 1]);
});
