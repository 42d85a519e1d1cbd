// Marks over cells that colour alone could not tell: a cross where it failed, a frame where it is being computed, a dash where the number is not defined.
// All marks of a kind are one line with gaps, so that thousands cost no more than one.
import { columns, type Diagram, type Value } from "./diagram";
import { inState, isNumber } from "./cells";
import type { Placed } from "./edges";

export interface Stroke {
  readonly x: Value[];
  readonly y: Value[];
}

const INSET = 0.28;

export function failed(diagram: Diagram, x: Placed, y: Placed): Stroke {
  const low = INSET;
  const high = 1 - INSET;
  return stroke(diagram, x, y, inState(diagram.cells, "f"), [[low, low], [high, high], null, [low, high], [high, low]]);
}

export function running(diagram: Diagram, x: Placed, y: Placed): Stroke {
  const low = 0.12;
  const high = 0.88;
  return stroke(diagram, x, y, inState(diagram.cells, "r"), [[low, low], [high, low], [high, high], [low, high], [low, low]]);
}

export function undefinedCells(diagram: Diagram, x: Placed, y: Placed): Stroke {
  const cells = inState(diagram.cells, "d").filter((cell) => !isNumber(diagram.cells.value[cell]));
  return stroke(diagram, x, y, cells, [[INSET, 0.5], [1 - INSET, 0.5]]);
}

/** The pattern, in fractions of a cell, over every one of these cells. */
function stroke(diagram: Diagram, x: Placed, y: Placed, cells: readonly number[], pattern: readonly (readonly [number, number] | null)[]): Stroke {
  const width = columns(diagram);
  const line: Stroke = { x: [], y: [] };
  for (const cell of cells) {
    for (const point of [...pattern, null]) {
      line.x.push(point === null ? null : within(x, cell % width, point[0]));
      line.y.push(point === null ? null : within(y, Math.floor(cell / width), point[1]));
    }
  }
  return line;
}

function within(axis: Placed, place: number, fraction: number): number {
  const [from, to] = [axis.edges[place]!, axis.edges[place + 1]!];
  return from + fraction * (to - from);
}
