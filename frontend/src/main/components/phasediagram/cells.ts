// The cells of a diagram over their life: changes replace entries, everything else stays.
import type { Cells, Change, State, Value } from "./diagram";

export function changed(cells: Cells, change: Change): Cells {
  const state = [...cells.state];
  change.at.forEach((cell, i) => (state[cell] = change.cells.state[i] ?? "w"));
  return {
    value: replaced(cells.value, change.at, change.cells.value),
    state: state.join(""),
    ...(cells.error ? { error: replaced(cells.error, change.at, change.cells.error ?? []) } : {}),
    ...(cells.seeds ? { seeds: replaced(cells.seeds, change.at, change.cells.seeds ?? []) } : {}),
    ...(cells.more ? { more: cells.more.map((column, i) => ({ name: column.name, values: replaced(column.values, change.at, change.cells.more?.[i]?.values ?? []) })) } : {}),
  };
}

function replaced<T>(entries: readonly T[], at: readonly number[], news: readonly T[]): T[] {
  const all = [...entries];
  at.forEach((cell, i) => i < news.length && (all[cell] = news[i]!));
  return all;
}

export function stateOf(cells: Cells, cell: number): State {
  return (cells.state[cell] ?? "w") as State;
}

/** Cells in one of these states, optionally only those without a value. */
export function inState(cells: Cells, states: string, without = false): number[] {
  const found: number[] = [];
  for (let cell = 0; cell < cells.state.length; cell++) {
    if (states.includes(cells.state[cell]!) && !(without && isNumber(cells.value[cell]))) found.push(cell);
  }
  return found;
}

export function isNumber(value: Value | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
