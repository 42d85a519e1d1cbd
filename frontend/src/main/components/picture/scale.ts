// One axis of a drawn picture: data to pixels and back, linear or logarithmic, with ticks at round numbers.
import { figures } from "../number/figures";
import { roundStep } from "../plot/range";

export interface Tick {
  readonly at: number;
  /** "" for a minor tick. */
  readonly label: string;
}

export interface Scale {
  at(value: number): number;
  value(pixel: number): number;
  readonly ticks: readonly Tick[];
}

export function linear(low: number, high: number, from: number, to: number, count = 6): Scale {
  const step = roundStep(Math.abs(high - low) / count);
  const ticks: Tick[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) ticks.push({ at: i * step, label: figures(Number((i * step).toPrecision(10)), 6) });
  return {
    at: (value) => from + ((value - low) / (high - low)) * (to - from),
    value: (pixel) => low + ((pixel - from) / (to - from)) * (high - low),
    ticks,
  };
}

export function logarithmic(low: number, high: number, from: number, to: number): Scale {
  const [a, b] = [Math.log10(low), Math.log10(high)];
  const ticks: Tick[] = [];
  for (let decade = Math.ceil(a - 1); decade <= b + 1e-9; decade++) {
    for (let digit = 1; digit <= 9; digit++) {
      const at = digit * 10 ** decade;
      if (at >= low * (1 - 1e-9) && at <= high * (1 + 1e-9)) ticks.push({ at, label: digit === 1 ? power(decade) : "" });
    }
  }
  return {
    at: (value) => from + ((Math.log10(value) - a) / (b - a)) * (to - from),
    value: (pixel) => 10 ** (a + ((pixel - from) / (to - from)) * (b - a)),
    ticks,
  };
}

function power(exponent: number): string {
  return exponent >= -2 && exponent <= 3 ? String(10 ** exponent).replace("-", "\u2212") : `10^${exponent}`;
}
