// Axes that grow in steps: whole decades on a logarithmic axis, round numbers on a linear one, and never back again,
// so that a plot does not jump while results stream in.

export type Range = readonly [number, number];

/** Smaller positive errors are rounding noise; they are drawn here. */
export const SMALLEST = 1e-32;

/** Decades that hold all positive values, as exponents of ten; undefined where no value is positive. */
export function decades(values: Iterable<number | null | undefined>): Range | undefined {
  const extent = extentOf(values, (v) => v > 0);
  if (extent === undefined) return undefined;
  const low = Math.floor(Math.log10(Math.max(extent[0], SMALLEST)) + 1e-9);
  const high = Math.ceil(Math.log10(Math.max(extent[1], SMALLEST)) - 1e-9);
  return low < high ? [low + 0, high + 0] : [low + 0, low + 1]; // + 0: no negative zero
}

/** Round numbers that hold all values: the step is 1, 2 or 5 times a power of ten, about four to ten steps; zero is kept when near. */
export function rounded(values: Iterable<number | null | undefined>): Range | undefined {
  const extent = extentOf(values, () => true);
  if (extent === undefined) return undefined;
  let [low, high] = extent;
  if (low > 0 && low < 0.5 * high) low = 0;
  if (high < 0 && high > 0.5 * low) high = 0;
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) / 2, high + Math.abs(high) / 2];
  const step = roundStep((high - low) / 5);
  return [clean(Math.floor(low / step + 1e-9) * step), clean(Math.ceil(high / step - 1e-9) * step)];
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `size`. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const fraction = size / power;
  return (fraction <= 1.000001 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10) * power;
}

/** The range that holds both: what was shown once stays in view. */
export function grown(before: Range | undefined, now: Range | undefined): Range | undefined {
  if (before === undefined || now === undefined) return now ?? before;
  return [Math.min(before[0], now[0]), Math.max(before[1], now[1])];
}

function extentOf(values: Iterable<number | null | undefined>, counts: (value: number) => boolean): Range | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value) || !counts(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : undefined;
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
