// A phase diagram as files: the picture for a page, the numbers as a table.
import { plainText, typeset } from "../number/typeset";
import { line } from "../plot/csv";
import { fileName, save, saveText } from "../plot/download";
import { plotly } from "../plot/plotly";
import type { Scene } from "./canvas";
import { stateOf } from "./cells";
import { columns, STATES, type Diagram } from "./diagram";
import { traces } from "./drawing";
import { layout } from "./frame";

const SIZE = { width: 760, height: 560 } as const;
const STRIP = 276;

export async function saveAs(scene: Scene, format: "svg" | "png" | "csv"): Promise<void> {
  const { diagram } = scene;
  const name = `${fileName(diagram.title ?? diagram.quantity.title, "phase-diagram")}.${format}`;
  if (format === "csv") saveText(name, "text/csv", table(diagram));
  else save(name, await picture(scene, format));
}

async function picture({ diagram, look, frame, view, ink }: Scene, format: "svg" | "png"): Promise<string> {
  const library = await plotly();
  const margin = { l: 84, r: 16, t: diagram.title ? 56 : 20, b: diagram.y ? 64 : 120 };
  const size = { width: SIZE.width, height: diagram.y ? SIZE.height : STRIP };
  const inner = { width: size.width - margin.l - 120, height: size.height - margin.t - margin.b };
  const title = { text: typeset(diagram.title ?? ""), x: 0.02, xanchor: "left", font: { size: 16 } };
  const drawn = { ...layout(diagram, look, frame.x, frame.y, view, ink, inner), ...size, margin, paper_bgcolor: ink.surface, title };
  return library.toImage({ data: traces(diagram, look, { ...frame, below: !diagram.y }, ink), layout: drawn }, { format, ...size, scale: format === "png" ? 3 : 1 });
}

/** One row a cell, every digit that was sent, gaps empty. */
export function table(diagram: Diagram): string {
  const { cells, x, y, quantity, margin } = diagram;
  const more = cells.more ?? [];
  const head = [x.title, ...(y ? [y.title] : []), quantity.title, ...(cells.error ? [quantity.error ?? "error"] : []), ...(cells.seeds ? ["seeds"] : []), ...more.map(({ name }) => name), ...(margin ? ["lambda_min"] : []), "state"];
  const width = columns(diagram);
  const body = cells.value.map((value, cell) => [
    x.values[cell % width], ...(y ? [y.values[Math.floor(cell / width)]] : []), value, ...(cells.error ? [cells.error[cell]] : []),
    ...(cells.seeds ? [cells.seeds[cell]] : []), ...more.map(({ values }) => values[cell]), ...(margin ? [margin[cell]] : []), STATES[stateOf(cells, cell)],
  ]);
  return [head.map(plainText), ...body].map(line).join("");
}
