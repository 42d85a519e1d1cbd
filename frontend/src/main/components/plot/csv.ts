// The table behind a plot, as CSV: one row per x, one column per shown curve, every digit, gaps empty.
import { plainText } from "../number/typeset";
import type { Figure, Value, Viewing } from "./figure";

type Column = { readonly name: string; readonly at: ReadonlyMap<number, Value | undefined> };

export function csv(figure: Figure, viewing: Pick<Viewing, "showSeeds" | "hidden">): string {
  const columns = (figure.series ?? []).filter((series) => !viewing.hidden.has(series.name)).flatMap((series) => {
    const column = (name: string, y: readonly Value[]): Column => ({ name: `${series.name} ${name}`, at: new Map(series.x.map((x, i) => [x, y[i]])) });
    return [
      column("mean", series.mean),
      ...(series.low ? [column("low", series.low)] : []),
      ...(series.high ? [column("high", series.high)] : []),
      ...(viewing.showSeeds ? (series.seeds ?? []).map(({ seed, y }) => column(`seed ${seed}`, y)) : []),
    ];
  });
  const rows = [...new Set(columns.flatMap((column) => [...column.at.keys()]))].sort((a, b) => a - b);
  const head = [plainText(figure.xTitle ?? "x"), ...columns.map((column) => plainText(column.name))];
  return [head, ...rows.map((x) => [x, ...columns.map((column) => column.at.get(x))])].map(line).join("");
}

/** One CSV line; text with a comma, quote or line break is quoted, and text that a spreadsheet would run as a formula is not left bare. */
export function line(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => (typeof cell === "number" ? String(cell) : quoted(cell ?? ""))).join(",")}\r\n`;
}

function quoted(text: string): string {
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
