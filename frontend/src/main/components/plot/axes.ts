// The axes of one plot over its life: they grow in steps, stay where the reader zoomed, and start anew with another picture.
import type { Figure, Value, Viewing } from "./figure";
import type { Ranges } from "./layout";
import { decades, grown, rounded, type Range } from "./range";

export class Axes {
  private key: string | undefined;
  private seen = new Map<string, Range>();
  private zoom: { x?: Range; y?: Range } = {};

  /** What to show now, in axis units (exponents of ten where logarithmic). */
  ranges(figure: Figure, viewing: Viewing): Ranges {
    if (figure.key !== this.key) this.forget(figure.key);
    const x = this.extended(`x${viewing.xLog}`, range(xValues(figure), viewing.xLog, figure.xRange));
    const y = this.extended(`y${viewing.yLog}`, range(yValues(figure, viewing), viewing.yLog, figure.yRange));
    return { x: this.zoom.x ?? x, y: this.zoom.y ?? y };
  }

  zoomed(axis: "x" | "y", range: Range): void {
    this.zoom[axis] = range;
  }

  unzoom(axis?: "x" | "y"): void {
    if (axis === undefined) this.zoom = {};
    else delete this.zoom[axis];
  }

  get isZoomed(): boolean {
    return this.zoom.x !== undefined || this.zoom.y !== undefined;
  }

  private forget(key: string | undefined): void {
    this.key = key;
    this.seen.clear();
    this.zoom = {};
  }

  private extended(axis: string, now: Range | undefined): Range | undefined {
    const range = grown(this.seen.get(axis), now);
    if (range !== undefined) this.seen.set(axis, range);
    return range;
  }
}

function range(values: Value[], log: boolean, stated: readonly [number, number] | undefined): Range | undefined {
  if (log) return decades([...values, ...(stated ?? [])]);
  return stated === undefined || stated === null ? rounded(values) : grown([...stated], undefined);
}

function xValues(figure: Figure): Value[] {
  return [...(figure.series ?? []).flatMap((series) => [...series.x]), ...markValues(figure, "x")];
}

/** Means, upper bounds and, where shown, seeds; lower bounds only where they do not stretch the picture by themselves. */
function yValues(figure: Figure, viewing: Viewing): Value[] {
  const curves = (figure.series ?? []).flatMap((series) => [
    ...series.mean,
    ...(series.high ?? []),
    ...(viewing.yLog ? [] : (series.low ?? [])),
    ...(viewing.showSeeds ? (series.seeds ?? []).flatMap((seed) => [...seed.y]) : []),
  ]);
  return [...curves, ...markValues(figure, "y")];
}

function markValues(figure: Figure, axis: "x" | "y"): number[] {
  return (figure.marks ?? []).filter((mark) => mark.axis === axis).map((mark) => mark.value);
}
