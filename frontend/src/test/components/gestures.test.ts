// Pointer and keys on a phase diagram: a click pins and unpins, a drag selects, arrows move the pin, shift selects, Escape lets go.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { placed } from "../../main/components/phasediagram/edges";
import { Geometry, type Region } from "../../main/components/phasediagram/geometry";
import { Gestures, type Surface } from "../../main/components/phasediagram/gestures";

const axis = placed({ title: "", scale: "linear", values: [0, 1, 2, 3] });
const geometry = new Geometry(axis, axis, { x: [-0.5, 3.5], y: [-0.5, 3.5] }, { left: 0, top: 0, width: 400, height: 400 });

class Page implements Surface {
  readonly geometry = geometry;
  over = -1;
  pinned = -1;
  region: Region | undefined;
  selections = 0;
  point(cell: number) {
    this.over = cell;
  }
  pin(cell: number) {
    this.pinned = cell;
  }
  drag(region: Region) {
    this.region = region;
  }
  select(region: Region | undefined) {
    this.region = region;
    this.selections++;
  }
}

let page: Page;
let gestures: Gestures;
beforeEach(() => {
  page = new Page();
  gestures = new Gestures(page);
});

const currentTarget = { getBoundingClientRect: () => ({ left: 0, top: 0 }), setPointerCapture: () => {} };
const pointer = (clientX: number, clientY: number, buttons = 1) => ({ button: 0, buttons, pointerType: "mouse", pointerId: 1, clientX, clientY, currentTarget }) as unknown as PointerEvent;
const key = (name: string, shiftKey = false) => ({ key: name, shiftKey, preventDefault: () => {}, stopPropagation: () => {} }) as unknown as KeyboardEvent;

test("a click pins the cell, a second one lets it go", () => {
  for (const expected of [0, -1]) {
    gestures.pressed(pointer(50, 350));
    gestures.released(pointer(50, 350));
    assert.equal(page.pinned, expected);
  }
});

test("a drag selects a region and pins nothing", () => {
  gestures.pressed(pointer(50, 350));
  gestures.moved(pointer(250, 150));
  gestures.released(pointer(250, 150));
  assert.deepEqual(page.region, { columns: [0, 2], rows: [0, 2] });
  assert.equal(page.pinned, -1);
});

test("a drag that leaves the cells selects up to the border", () => {
  gestures.pressed(pointer(250, 250));
  gestures.moved(pointer(900, -40));
  gestures.released(pointer(900, -40));
  assert.deepEqual(page.region, { columns: [2, 3], rows: [1, 3] });
});

test("arrows begin in the middle and move the pin", () => {
  ["ArrowRight", "ArrowRight", "ArrowUp"].forEach((name) => gestures.keyed(key(name)));
  assert.equal(page.pinned, 3 * 4 + 3);
});

test("shift with arrows selects from where it began", () => {
  page.pinned = 0;
  ["ArrowRight", "ArrowUp", "ArrowUp"].forEach((name) => gestures.keyed(key(name, true)));
  assert.deepEqual(page.region, { columns: [0, 1], rows: [0, 2] });
});

test("escape lets go of the region first, then of the pin", () => {
  page.pinned = 5;
  page.region = { columns: [0, 1], rows: [0, 1] };
  gestures.keyed(key("Escape"));
  assert.deepEqual([page.region, page.pinned], [undefined, 5]);
  gestures.keyed(key("Escape"));
  assert.equal(page.pinned, -1);
});

test("enter pins the cell under the pointer", () => {
  page.over = 7;
  gestures.keyed(key("Enter"));
  assert.equal(page.pinned, 7);
});
