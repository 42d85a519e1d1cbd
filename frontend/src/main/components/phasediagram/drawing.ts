// A phase diagram as Plotly draws it: cells with exact edges, marks, the theory's boundary, the two sides by name.
import { typeset } from "../number/typeset";
import type { Range } from "../plot/range";
import type { Ink } from "../plot/theme";
import { colourRange, shade, ticks } from "./colours";
import { columns, rows, type Diagram, type Line, type Look, type Quantity } from "./diagram";
import { along, type Placed } from "./edges";
import { colorscale, steps } from "./palette";
import { failed, running, undefinedCells, type Stroke } from "./strokes";

type Trace = Record<string, unknown>;

const TICKS_BELOW = 5;
/** Most letters of a line of words along the bar: below the cells, and beside them, where the map keeps its width whatever the words are. */
const LINE = { below: 14, beside: 8 } as const;

export interface Frame {
  readonly x: Placed;
  readonly y: Placed;
  /** What was seen so far of the values, for the colours. */
  readonly seen: Range | undefined;
  /** Whether the colour bar lies below the cells: where they need the width, and under a strip, beside which it would be too short. */
  readonly below: boolean;
}

export function traces(diagram: Diagram, look: Look, frame: Frame, ink: Ink): Trace[] {
  const { x, y } = frame;
  return [
    heat(diagram, look, frame, ink),
    ...(diagram.quantity.missing ? [] : marks(undefinedCells(diagram, x, y), ink, 1.2)),
    ...marks(running(diagram, x, y), ink, 1.4),
    ...marks(failed(diagram, x, y), ink, 1.8),
    ...(look.theory ? (diagram.lines ?? []).flatMap((line) => boundary(line, x, y, ink)) : []),
  ];
}

function heat(diagram: Diagram, look: Look, frame: Frame, ink: Ink): Trace {
  const { quantity, cells } = diagram;
  const log = look.log && !quantity.signed;
  const range = colourRange(frame.seen, quantity, look);
  const width = columns(diagram);
  const z = Array.from({ length: rows(diagram) }, (_, row) => Array.from({ length: width }, (_, column) => shade(cells.value[row * width + column], log, range[0])));
  return {
    type: "heatmap",
    x: frame.x.edges,
    y: frame.y.edges,
    z,
    zmin: range[0],
    zmax: range[1],
    zauto: false,
    colorscale: quantity.words ? steps(quantity.signed ? "signed" : look.map, quantity.words.length) : colorscale(quantity.signed ? "signed" : look.map),
    hoverinfo: "skip",
    colorbar: {
      ...(frame.below ? below(range, quantity, log) : beside(range, diagram, log, ink)),
      tickmode: "array",
      thickness: 12, len: 1, outlinewidth: quantity.words ? 1 : 0, outlinecolor: ink.line, ticks: "inside", ticklen: 4, tickcolor: ink.line, tickfont: { size: 12, color: ink.muted },
    },
  };
}

/** A bar along the bottom of the picture, in the room that layout leaves there whatever the bar says. */
function below(range: Range, quantity: Quantity, log: boolean): Trace {
  const { tickvals, ticktext } = ticks(range, quantity, log, TICKS_BELOW);
  return { orientation: "h", yref: "container", y: 0, yanchor: "bottom", xpad: 0, ypad: 0, tickvals, ticktext: ticktext.map((text) => (quantity.words ? wrapped(text, LINE.below) : text)) };
}

/** A bar at the right with its title. */
function beside(range: Range, { quantity }: Diagram, log: boolean, ink: Ink): Trace {
  const { tickvals, ticktext } = ticks(range, quantity, log);
  if (quantity.words) return { tickvals, ticktext: ticktext.map((text) => wrapped(text, LINE.beside)) };
  return { tickvals, ticktext, title: { text: typeset(quantity.title), side: "right", font: { size: 13, color: ink.text } } };
}

/** Words on lines of few letters. */
function wrapped(text: string, most: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("<br>");
}

function marks(stroke: Stroke, ink: Ink, width: number): Trace[] {
  if (stroke.x.length === 0) return [];
  return [path(stroke, { color: ink.surface, width: width + 2 }), path(stroke, { color: ink.text, width })];
}

function boundary(line: Line, x: Placed, y: Placed, ink: Ink): Trace[] {
  const strong = line.dash === "dash";
  const points = { x: line.x.map((value) => along(x, value)), y: line.y.map((value) => along(y, value)) };
  return [path(points, { color: ink.surface, width: strong ? 5 : 3 }), path(points, { color: ink.dark ? "#ffffff" : "#000000", width: strong ? 2.2 : 1.2, dash: line.dash })];
}

function path({ x, y }: Stroke, line: object): Trace {
  return { type: "scatter", mode: "lines", x, y, line: { simplify: false, ...line }, connectgaps: false, hoverinfo: "skip", showlegend: false };
}
