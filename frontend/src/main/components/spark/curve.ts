// A curve of a thumbnail as an SVG path inside a box; what cannot be drawn on a logarithmic axis interrupts the line.
import { drawable } from "../plot/curves";
import type { Value } from "../plot/figure";

export interface Curves {
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  readonly series?: readonly { readonly arm?: number; readonly color?: string; readonly x: readonly number[]; readonly y: readonly Value[] }[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function paths(curves: Curves, box: Box): string[] {
  const series = (curves.series ?? []).map(({ x, y }) => x.map((at, i) => [scaled(at, curves.xLog), scaled(y[i], curves.yLog)] as const));
  const across = extent(series.flat().map(([x]) => x));
  const up = extent(series.flat().map(([, y]) => y));
  return series.map((points) => {
    let pen = "M";
    return points.map(([x, y]) => {
      if (x === null || y === null) { pen = "M"; return ""; }
      const step = `${pen}${(box.left + across(x) * box.width).toFixed(1)} ${(box.top + (1 - up(y)) * box.height).toFixed(1)}`;
      pen = "L";
      return step;
    }).join("");
  });
}

function scaled(value: Value | undefined, log = false): Value {
  const drawn = drawable(value, log);
  return drawn === null ? null : log ? Math.log10(drawn) : drawn;
}

function extent(values: readonly Value[]): (value: number) => number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high > low ? (value) => (value - low) / (high - low) : () => 0.5;
}
