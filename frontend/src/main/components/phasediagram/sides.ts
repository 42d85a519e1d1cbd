// Where the words "stable" and "unstable" stand: on the cell of each side that lies deepest in it.
import type { Value } from "./diagram";
import { isNumber } from "./cells";

export interface Side {
  readonly text: "stable" | "unstable";
  readonly cell: number;
}

/** The cell of each side that is farthest from the other side and from the border, counted in cells; none for a side with few cells. */
export function sides(margin: readonly Value[], width: number): Side[] {
  const stable = margin.map((value) => (isNumber(value) ? value > 0 : undefined));
  const found = [true, false].map((side) => ({ text: side ? ("stable" as const) : ("unstable" as const), cell: deepest(stable, side, width) }));
  return found.filter(({ cell }) => cell >= 0);
}

const FEWEST = 6;

function deepest(stable: readonly (boolean | undefined)[], side: boolean, width: number): number {
  const height = Math.floor(stable.length / width);
  const depth = new Float64Array(stable.length);
  const at = (column: number, row: number) => (column < 0 || row < 0 || column >= width || row >= height ? 0 : depth[row * width + column]!);
  for (let i = 0; i < stable.length; i++) depth[i] = stable[i] === side ? 1 + Math.min(at((i % width) - 1, Math.floor(i / width)), at(i % width, Math.floor(i / width) - 1)) : 0;
  let best = -1;
  let count = 0;
  for (let i = stable.length - 1; i >= 0; i--) {
    if (depth[i] === 0) continue;
    count++;
    depth[i] = Math.min(depth[i]!, 1 + Math.min(at((i % width) + 1, Math.floor(i / width)), at(i % width, Math.floor(i / width) + 1)));
    if (best < 0 || depth[i]! > depth[best]!) best = i;
  }
  return count < FEWEST ? -1 : best;
}
