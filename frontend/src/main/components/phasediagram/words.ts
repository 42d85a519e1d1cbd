// A cell in words: where it is, what was measured there, what theory says. For the pointer, for the keyboard, and for who cannot see.
import { figures } from "../number/figures";
import { plainText } from "../number/typeset";
import { isNumber, inState, stateOf } from "./cells";
import { columns, STATES, type Diagram, type DiagramAxis } from "./diagram";

export interface Fact {
  readonly name: string;
  readonly text: string;
}

export function facts(diagram: Diagram, cell: number): Fact[] {
  const { cells } = diagram;
  const [number, ...state] = measured(diagram, cell);
  return [
    ...place(diagram, cell),
    number!,
    ...(cells.seeds?.[cell] ? [{ name: "seeds", text: String(cells.seeds[cell]) }] : []),
    ...(cells.more ?? []).filter(({ values }) => isNumber(values[cell])).map(({ name, values }) => ({ name, text: figures(values[cell], 4) })),
    ...(isNumber(diagram.margin?.[cell]) ? [{ name: "theory *λ*_{min}", text: `${figures(diagram.margin[cell], 3)}, ${diagram.margin[cell]! > 0 ? "stable" : "unstable"}` }] : []),
    ...state,
  ];
}

/** The number of a cell, or why it has none; its state too where more is to come. */
export function measured({ cells, quantity }: Diagram, cell: number): Fact[] {
  const value = cells.value[cell];
  const error = cells.error?.[cell];
  const name = quantity.short ?? quantity.title;
  const state = stateOf(cells, cell);
  if (!isNumber(value)) return [{ name, text: state === "d" ? (quantity.missing ?? "not defined") : STATES[state] }];
  const word = quantity.words?.find((entry) => entry.value === value)?.text;
  const number = { name, text: word ?? `${figures(value, 4)}${isNumber(error) ? ` ± ${figures(error, 2)}` : ""}` };
  return state === "d" ? [number] : [number, { name: "state", text: STATES[state] }];
}

export function place(diagram: Diagram, cell: number): Fact[] {
  const width = columns(diagram);
  return [fact(diagram.x, cell % width), ...(diagram.y ? [fact(diagram.y, Math.floor(cell / width))] : [])];
}

function fact(axis: DiagramAxis, at: number): Fact {
  const value = axis.values[at];
  return { name: axis.symbol ?? axis.title, text: typeof value === "number" ? figures(value, 4) : String(value ?? "") };
}

/** One line for a screen reader. */
export function sentence(diagram: Diagram, cell: number): string {
  return facts(diagram, cell).map(({ name, text }) => `${plainText(name)} ${text}`).join(", ");
}

export function summary(diagram: Diagram): string {
  const axes = [diagram.x.title, ...(diagram.y ? [diagram.y.title] : [])].map(plainText).join(" and ");
  const { state } = diagram.cells;
  const done = inState(diagram.cells, "d").length;
  const failed = inState(diagram.cells, "f").length;
  return `Phase diagram: ${plainText(diagram.quantity.title)} over ${axes}. ${done} of ${state.length} cells computed${failed > 0 ? `, ${failed} failed` : ""}. Move with the arrow keys, pin with Enter.`;
}
