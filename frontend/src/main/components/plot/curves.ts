// From series to the curves that Plotly draws: band, seeds, mean, one group per arm.
import { figures } from "../number/figures";
import { typeset } from "../number/typeset";
import { armColor, armStyle, translucent } from "./arms";
import type { Figure, Series, Value, Viewing } from "./figure";
import { SMALLEST } from "./range";

export type Trace = Record<string, unknown>;

export function traces(figure: Figure, viewing: Viewing, dark: boolean): Trace[] {
  const arms = (figure.series ?? []).map((series, place) => ({ series, place })).filter(({ series }) => !viewing.hidden.has(series.name));
  const drawn = (draw: (series: Series, place: number) => Trace[]) => arms.flatMap(({ series, place }) => draw(series, place));
  return [
    ...drawn((series, place) => band(series, viewing, armColor(series, place, dark), dark)),
    ...(viewing.showSeeds ? drawn((series, place) => seeds(series, viewing, armColor(series, place, dark))) : []),
    ...drawn((series, place) => [mean(series, place, viewing, armColor(series, place, dark))]),
  ];
}

/** What can be drawn on the axis: on a logarithmic one nothing at or below zero. */
export function drawable(value: Value | undefined, log: boolean): Value {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  if (!log) return value;
  return value <= 0 ? null : Math.max(value, SMALLEST);
}

function mean(series: Series, place: number, viewing: Viewing, color: string): Trace {
  const style = armStyle(series.arm ?? place);
  return {
    type: "scatter",
    mode: "lines+markers",
    name: typeset(series.name),
    x: series.x.map((x) => drawable(x, viewing.xLog)),
    y: series.mean.map((y) => drawable(y, viewing.yLog)),
    customdata: series.mean.map((y, i) => hover(y, series.low?.[i], series.high?.[i])),
    hovertemplate: "%{customdata}",
    line: { color, width: 2, dash: series.dash ?? style.dash },
    marker: { color, size: 6, symbol: style.marker, maxdisplayed: 12 },
    connectgaps: false,
  };
}

function hover(mean: Value, low: Value | undefined, high: Value | undefined): string {
  const shown = typeset(figures(mean));
  return typeof low === "number" && typeof high === "number" ? `${shown}  ± ${typeset(figures((high - low) / 2, 2))}` : shown;
}

function seeds(series: Series, viewing: Viewing, color: string): Trace[] {
  return (series.seeds ?? []).map(({ seed, y }) => ({
    type: "scatter",
    mode: "lines",
    name: `${typeset(series.name)}, seed ${seed}`,
    x: series.x.map((x) => drawable(x, viewing.xLog)),
    y: y.map((value) => drawable(value, viewing.yLog)),
    hoverinfo: "skip",
    showlegend: false,
    line: { color: translucent(color, 0.45), width: 0.8 },
    connectgaps: false,
  }));
}

/** Closed outlines of low..high, one for every stretch without a gap; on a logarithmic axis a bound below zero is drawn at the floor. */
function band(series: Series, viewing: Viewing, color: string, dark: boolean): Trace[] {
  const x: Value[] = [];
  const y: Value[] = [];
  for (const stretch of stretches(series, viewing)) {
    if (x.length > 0) { x.push(null); y.push(null); }
    for (const i of stretch) { x.push(series.x[i]!); y.push(drawable(series.high?.[i], viewing.yLog)); }
    for (const i of stretch.toReversed()) { x.push(series.x[i]!); y.push(drawable(series.low?.[i], viewing.yLog) ?? SMALLEST); }
  }
  if (x.length === 0) return [];
  const fillcolor = translucent(color, dark ? 0.26 : 0.2);
  return [{ type: "scatter", mode: "lines", x, y, fill: "toself", fillcolor, line: { width: 0 }, hoverinfo: "skip", showlegend: false }];
}

function stretches(series: Series, viewing: Viewing): number[][] {
  const found: number[][] = [];
  let current: number[] = [];
  series.x.forEach((x, i) => {
    const whole = drawable(x, viewing.xLog) !== null && drawable(series.high?.[i], viewing.yLog) !== null && typeof series.low?.[i] === "number";
    if (whole) current.push(i);
    else if (current.length > 0) { found.push(current); current = []; }
  });
  if (current.length > 0) found.push(current);
  return found;
}
