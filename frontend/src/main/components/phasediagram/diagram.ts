// What a phase diagram shows: the JSON that the server hands to <curlew-phase-diagram>. Cells are numbered along x first; the first row is the lowest.
// A missing number is null, never NaN.

export interface Diagram {
  /** Another key is another picture: zoom and grown colours are forgotten. */
  readonly key?: string;
  readonly title?: string;
  readonly x: DiagramAxis;
  /** Without it the diagram is a strip. */
  readonly y?: DiagramAxis;
  readonly quantity: Quantity;
  readonly cells: Cells;
  /** Facts of theory, one number a cell: the margin's sign says which side is stable. */
  readonly margin?: readonly Value[];
  /** The theory's boundary (dashed) and what surrounds it (dotted), in values of the axes. */
  readonly lines?: readonly Line[];
  readonly look?: Partial<Look>;
  /** Files that the server makes: "PDF" to an address. */
  readonly files?: readonly { readonly name: string; readonly href: string }[];
  /** Notes that were pinned to places, in values of the axes. */
  readonly notes?: readonly { readonly x: Value; readonly y: Value; readonly text: string }[];
  /** Python that loads the numbers. */
  readonly python?: string;
  readonly empty?: string;
}

export interface DiagramAxis {
  readonly title: string;
  /** A symbol for short sentences, such as "*c*". */
  readonly symbol?: string;
  readonly scale: "linear" | "log" | "category";
  readonly values: readonly (number | string)[];
}

export interface Quantity {
  readonly title: string;
  /** The same in few words, beside numbers. */
  readonly short?: string;
  /** Blue, white, red, centred on zero. */
  readonly signed?: boolean;
  /** Words for values, where there are few. */
  readonly words?: readonly { readonly value: number; readonly text: string }[];
  /** What the error of a cell is, such as "standard error". */
  readonly error?: string;
  /** What a cell without a number says once it is computed. */
  readonly missing?: string;
}

/** Parallel lists, one entry a cell. */
export interface Cells {
  readonly value: readonly Value[];
  /** One letter a cell, see STATES. */
  readonly state: string;
  readonly error?: readonly Value[];
  readonly seeds?: readonly number[];
  /** More numbers for whoever points at a cell. */
  readonly more?: readonly { readonly name: string; readonly values: readonly Value[] }[];
}

export interface Line {
  readonly x: readonly Value[];
  readonly y: readonly Value[];
  readonly name: string;
  readonly dash: "dash" | "dot";
}

/** What a reader may choose. */
export interface Look {
  readonly log: boolean;
  readonly low: number | null;
  readonly high: number | null;
  readonly map: MapName;
  readonly theory: boolean;
}

export type MapName = "cividis" | "viridis";
export type Value = number | null;

export const STATES = {
  w: "not computed yet",
  r: "being computed",
  p: "more seeds to come",
  d: "computed",
  f: "failed",
  c: "cancelled",
  n: "not part of the sweep",
} as const;

export type State = keyof typeof STATES;

/** Cells that became different: places and their new entries. */
export interface Change {
  readonly key?: string;
  readonly at: readonly number[];
  readonly cells: Cells;
}

export function columns(diagram: Diagram): number {
  return diagram.x.values.length;
}

export function rows(diagram: Diagram): number {
  return diagram.y?.values.length ?? 1;
}

/** Whether cells of one number mean the same place in both. */
export function sameGrid(a: Diagram, b: Diagram): boolean {
  const same = (one: DiagramAxis | undefined, other: DiagramAxis | undefined) => JSON.stringify(one?.values) === JSON.stringify(other?.values);
  return same(a.x, b.x) && same(a.y, b.y);
}
