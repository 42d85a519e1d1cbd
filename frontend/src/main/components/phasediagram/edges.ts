// Where cells begin and end along an axis: halfway between neighbouring values, at the geometric mean on a logarithmic axis.
import type { DiagramAxis, Value } from "./diagram";

/** An axis in the units it is drawn in: exponents of ten where logarithmic, places from 0 where it lists words. */
export interface Placed {
  readonly log: boolean;
  readonly centres: readonly number[];
  /** One more than centres. */
  readonly edges: readonly number[];
  readonly words?: readonly string[];
}

export function placed(axis: DiagramAxis | undefined): Placed {
  if (axis === undefined) return { log: false, centres: [0], edges: [-0.5, 0.5], words: [""] };
  const numbers = axis.values.map(Number);
  const worded = axis.scale === "category" || numbers.some((value) => !Number.isFinite(value));
  if (worded) {
    const centres = axis.values.map((_, i) => i);
    return { log: false, centres, edges: edges(centres), words: axis.values.map(String) };
  }
  const log = axis.scale === "log" && numbers.every((value) => value > 0);
  const centres = log ? numbers.map(Math.log10) : numbers;
  return { log, centres, edges: edges(centres) };
}

function edges(centres: readonly number[]): number[] {
  if (centres.length === 1) return [centres[0]! - 0.5, centres[0]! + 0.5];
  const inner = centres.slice(1).map((centre, i) => (centre + centres[i]!) / 2);
  const [first, last] = [centres[0]!, centres[centres.length - 1]!];
  return [first - (inner[0]! - first), ...inner, last + (last - inner[inner.length - 1]!)];
}

/** A value of the axis in the units it is drawn in; null where it cannot be drawn. */
export function along(axis: Placed, value: Value | undefined): Value {
  if (value === null || value === undefined || !Number.isFinite(value) || (axis.log && value <= 0)) return null;
  return axis.log ? Math.log10(value) : value;
}

/** The place of the cell that holds this point; -1 beside them all. */
export function holding(axis: Placed, at: number): number {
  const { edges: all } = axis;
  if (!(at >= all[0]! && at <= all[all.length - 1]!)) return -1;
  let low = 0;
  let high = all.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (all[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place whose centre is nearest. */
export function nearest(axis: Placed, at: number): number {
  let best = 0;
  axis.centres.forEach((centre, i) => Math.abs(centre - at) < Math.abs(axis.centres[best]! - at) && (best = i));
  return best;
}
