// Ticks of a diagram's axis: words, round numbers, or powers of ten with the digits between them as small ticks (the axis is drawn in exponents).
import { figures } from "../number/figures";
import { typeset } from "../number/typeset";
import type { Range } from "../plot/range";
import type { Ink } from "../plot/theme";
import type { Placed } from "./edges";

export function tickMarks(axis: Placed, range: Range, most: number, ink: Ink): Record<string, unknown> {
  if (axis.words) return listed(axis.centres, axis.words.map(typeset));
  const small = { ticks: "outside", ticklen: 3, tickcolor: ink.line, showgrid: false };
  if (!axis.log) return { nticks: most, exponentformat: "power", showexponent: "all", minor: small };
  const { large, between } = decadeTicks(range, most);
  return { ...listed(large, large.map((at) => typeset(label(at)))), minor: { ...small, tickmode: "array", tickvals: between } };
}

/** Exponents that carry a number, and those that carry a small tick. */
export function decadeTicks(range: Range, most: number): { readonly large: number[]; readonly between: number[] } {
  const step = Math.max(1, Math.ceil((range[1] - range[0]) / most));
  const digits = range[1] - range[0] < 1.5 ? [1, 2, 5] : [1];
  const large: number[] = [];
  const between: number[] = [];
  for (let decade = Math.floor(range[0]); decade <= range[1]; decade++) {
    for (let digit = 1; digit < 10; digit++) {
      const at = decade + Math.log10(digit);
      if (at < range[0] || at > range[1]) continue;
      (digits.includes(digit) && decade % step === 0 ? large : between).push(at);
    }
  }
  return { large, between };
}

function label(exponent: number): string {
  return exponent >= -2.001 && exponent <= 3.001 ? figures(10 ** exponent, 2) : Number.isInteger(exponent) ? `10^${exponent}` : figures(10 ** exponent, 1);
}

function listed(tickvals: readonly number[], ticktext: readonly string[]): Record<string, unknown> {
  return { tickmode: "array", tickvals, ticktext };
}
