// What stands around the cells: axes, hatching behind, the names of the two sides.
import { typeset } from "../number/typeset";
import type { Range } from "../plot/range";
import type { Ink } from "../plot/theme";
import { columns, type Diagram, type DiagramAxis, type Look } from "./diagram";
import { along, type Placed } from "./edges";
import { hatch } from "./hatch";
import { tickMarks } from "./ticks";
import { sides } from "./sides";

export interface View {
  readonly x: Range;
  readonly y: Range;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function layout(diagram: Diagram, look: Look, x: Placed, y: Placed, view: View, ink: Ink, size: Size): Record<string, unknown> {
  const narrow = size.width < 480;
  return {
    ...size,
    autosize: false,
    font: { family: ink.font, size: 13, color: ink.text },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    // the room of the colour bar, on the right or below, also before there is a value and whatever it says: the map stays where it is
    margin: narrow || !diagram.y ? { l: diagram.y ? 52 : 16, r: 16, t: 8, b: 112 } : { l: diagram.y ? 72 : 16, r: 106, t: 8, b: 56 },
    showlegend: false,
    dragmode: false,
    hovermode: false,
    xaxis: { ...axis(diagram.x, x, view.x, ink, narrow), anchor: "y" },
    yaxis: diagram.y ? axis(diagram.y, y, view.y, ink, narrow) : { range: [...view.y], fixedrange: true, showticklabels: false, ticks: "", showgrid: false, zeroline: false, showline: true, mirror: true, linecolor: ink.line },
    images: [{ source: hatch(size.width, size.height, ink), xref: "paper", yref: "paper", x: 0, y: 1, sizex: 1, sizey: 1, sizing: "stretch", layer: "below" }],
    annotations: [...(look.theory && diagram.y ? names(diagram, x, y, view, ink) : []), ...notes(diagram, x, y, ink)],
  };
}

function axis(given: DiagramAxis, at: Placed, range: Range, ink: Ink, narrow: boolean): Record<string, unknown> {
  return {
    type: "linear",
    range: [...range],
    autorange: false,
    fixedrange: true,
    title: { text: typeset(narrow && given.title.length > 32 ? (given.symbol ?? given.title) : given.title), standoff: 8, font: { size: narrow ? 12 : 14, color: ink.text } },
    showline: true,
    mirror: true,
    linecolor: ink.line,
    linewidth: 1,
    zeroline: false,
    showgrid: false,
    ticks: "outside",
    ticklen: 5,
    tickcolor: ink.line,
    tickfont: { size: 12, color: ink.muted },
    ...tickMarks(at, range, narrow ? 4 : 8, ink),
  };
}

function names(diagram: Diagram, x: Placed, y: Placed, view: View, ink: Ink): Record<string, unknown>[] {
  if (!diagram.margin) return [];
  const width = columns(diagram);
  return sides(diagram.margin, width).flatMap(({ text, cell }) => {
    const [across, up] = [x.centres[cell % width]!, y.centres[Math.floor(cell / width)]!];
    const shown = across >= view.x[0] && across <= view.x[1] && up >= view.y[0] && up <= view.y[1];
    return shown ? [{ text, x: across, y: up, xref: "x", yref: "y", showarrow: false, font: { size: 13, color: ink.text }, bgcolor: ink.surface, opacity: 0.88, borderpad: 3 }] : [];
  });
}

function notes(diagram: Diagram, x: Placed, y: Placed, ink: Ink): Record<string, unknown>[] {
  return (diagram.notes ?? []).flatMap((note) => {
    const [across, up] = [along(x, note.x), diagram.y ? along(y, note.y) : 0];
    const look = { arrowhead: 0, arrowwidth: 1, arrowcolor: ink.text, ax: 24, ay: -28, bgcolor: ink.surface, bordercolor: ink.line, borderpad: 3, font: { size: 12, color: ink.text } };
    return across === null || up === null ? [] : [{ text: typeset(note.text), x: across, y: up, xref: "x", yref: "y", showarrow: true, ...look }];
  });
}

/** The whole of both axes. */
export function whole(x: Placed, y: Placed): View {
  const ends = ({ edges }: Placed): Range => [edges[0]!, edges[edges.length - 1]!];
  return { x: ends(x), y: ends(y) };
}

