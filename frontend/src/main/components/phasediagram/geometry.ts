// Between places on the screen and cells.
import type { Range } from "../plot/range";
import { holding, type Placed } from "./edges";
import type { View } from "./frame";

/** Where the cells are drawn, in pixels of the element. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Columns and rows from..to, both ends belonging to it. */
export interface Region {
  readonly columns: readonly [number, number];
  readonly rows: readonly [number, number];
}

export class Geometry {
  constructor(private readonly x: Placed, private readonly y: Placed, private readonly view: View, readonly area: Area) {}

  get columns(): number {
    return this.x.centres.length;
  }

  get rows(): number {
    return this.y.centres.length;
  }

  /** The cell under a point of the area; -1 beside them all. */
  cellAt(left: number, top: number): number {
    const column = holding(this.x, fromPixel(left, this.area.width, this.view.x));
    const row = holding(this.y, fromPixel(this.area.height - top, this.area.height, this.view.y));
    return column < 0 || row < 0 ? -1 : row * this.columns + column;
  }

  box(region: Region): Box {
    const left = toPixel(this.x.edges[region.columns[0]]!, this.area.width, this.view.x);
    const right = toPixel(this.x.edges[region.columns[1] + 1]!, this.area.width, this.view.x);
    const bottom = this.area.height - toPixel(this.y.edges[region.rows[0]]!, this.area.height, this.view.y);
    const top = this.area.height - toPixel(this.y.edges[region.rows[1] + 1]!, this.area.height, this.view.y);
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  of(cell: number): Region {
    const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
    return { columns: [column, column], rows: [row, row] };
  }

  between(first: number, second: number): Region {
    const [a, b] = [this.of(first), this.of(second)];
    return { columns: ordered(a.columns[0], b.columns[0]), rows: ordered(a.rows[0], b.rows[0]) };
  }

  viewOf(region: Region): View {
    return {
      x: [this.x.edges[region.columns[0]]!, this.x.edges[region.columns[1] + 1]!],
      y: [this.y.edges[region.rows[0]]!, this.y.edges[region.rows[1] + 1]!],
    };
  }
}

export function cellsIn(region: Region): number {
  return (region.columns[1] - region.columns[0] + 1) * (region.rows[1] - region.rows[0] + 1);
}

/** The cell one step beside this one, staying inside. */
export function stepped(cell: number, key: string, columns: number, rows: number): number {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const [right, up] = STEPS[key] ?? [0, 0];
  return clamp(row + up, rows) * columns + clamp(column + right, columns);
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  Home: [-Infinity, 0],
  End: [Infinity, 0],
  PageUp: [0, Infinity],
  PageDown: [0, -Infinity],
};

export function isStep(key: string): boolean {
  return key in STEPS;
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}

function ordered(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

function toPixel(at: number, length: number, range: Range): number {
  return (length * (at - range[0])) / (range[1] - range[0]);
}

function fromPixel(pixel: number, length: number, range: Range): number {
  return range[0] + (pixel / length) * (range[1] - range[0]);
}
