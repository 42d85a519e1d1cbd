// From values to the numbers that colours stand for, and the colour bar beside them. The range grows in steps while cells fill in,
// unless the reader fixed it.
import { typeset } from "../number/typeset";
import { figures } from "../number/figures";
import { decades, grown, rounded, roundStep, SMALLEST, type Range } from "../plot/range";
import { isNumber } from "./cells";
import type { Look, Quantity, Value } from "./diagram";

/** What the values seen so far span: exponents of ten where colours are logarithmic. */
export function seen(values: readonly Value[], quantity: Quantity, look: Look, before: Range | undefined): Range | undefined {
  return grown(before, quantity.signed ? around(values) : look.log ? decades(values) : rounded(values));
}

/** Ends of the colour bar: those of the reader where they are fixed, else what was seen. */
export function colourRange(measured: Range | undefined, quantity: Quantity, look: Look): Range {
  if (quantity.words) return stepsRange(quantity.words.map(({ value }) => value));
  const own = measured ?? [0, 1];
  if (quantity.signed) return own;
  const fixed = (end: number | null) => (end === null ? undefined : look.log ? (end > 0 ? Math.log10(end) : undefined) : end);
  const range: Range = [fixed(look.low) ?? own[0], fixed(look.high) ?? own[1]];
  return range[0] < range[1] ? range : own;
}

/** Half a step beyond the words at either end. */
function stepsRange(values: readonly number[]): Range {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const half = values.length < 2 ? 0.5 : (high - low) / (values.length - 1) / 2;
  return [low - half, high + half];
}

function around(values: readonly Value[]): Range | undefined {
  const size = Math.max(0, ...values.filter(isNumber).map(Math.abs));
  if (size === 0) return [-1, 1];
  const limit = roundStep(size);
  return [-limit, limit];
}

/** The number that a colour stands for; null where the value has none. Zero on a logarithmic bar is its low end. */
export function shade(value: Value | undefined, log: boolean, low: number): Value {
  if (!isNumber(value)) return null;
  if (!log) return value;
  if (value < 0) return null;
  return value < SMALLEST ? low : Math.log10(value);
}

/** Places along the colour bar and what stands there. @param most of them */
export function ticks(range: Range, quantity: Quantity, log: boolean, most = 7): { readonly tickvals: number[]; readonly ticktext: string[] } {
  if (quantity.words) return { tickvals: quantity.words.map(({ value }) => value), ticktext: quantity.words.map(({ text }) => typeset(text)) };
  const step = log ? Math.max(1, Math.ceil((range[1] - range[0]) / most)) : roundStep((range[1] - range[0]) / (most - 1));
  const tickvals: number[] = [];
  for (let at = Math.ceil(range[0] / step - 1e-9) * step; at <= range[1] + 1e-9 * step; at += step) tickvals.push(Number(at.toPrecision(12)) + 0);
  return { tickvals, ticktext: tickvals.map((at) => (log ? power(at) : typeset(figures(at)))) };
}

function power(exponent: number): string {
  return exponent === 0 ? "1" : exponent === 1 ? "10" : Number.isInteger(exponent) ? typeset(`10^${exponent}`) : typeset(figures(10 ** exponent, 2));
}
