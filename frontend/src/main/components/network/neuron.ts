// One neuron: filled, or, when its rule is flipped, an open circle inside a counter-clockwise arrow; or a whole layer as a strip.
import { svg, type TemplateResult } from "lit";
import type { Column, Port } from "./placement";

export function layerDrawing(column: Column): TemplateResult {
  return column.stripFlipped === undefined ? svg`${column.ports.map((port) => neuron(column, port))}` : strip(column, column.stripFlipped);
}

function neuron(column: Column, port: Port): TemplateResult {
  const { x, radius } = column;
  return port.inhibitory ? svg`${body(column, port)}<path class=${port.flipped ? "inhibitory flipped" : "inhibitory"} d=${`M${x - radius * 0.6} ${port.y}h${radius * 1.2}`}></path>` : body(column, port);
}

function body({ x, radius }: Column, { y, flipped }: Port): TemplateResult {
  if (!flipped) return svg`<circle class="neuron" cx=${x} cy=${y} r=${radius}></circle>`;
  return svg`<circle class="neuron flipped" cx=${x} cy=${y} r=${radius * 0.72}></circle><path class="turn" d=${turn(x, y, radius * 1.5)}></path>
    <path class="turn-head" d=${head(x, y, radius * 1.5)}></path>`;
}

/** Three quarters of a circle, counter-clockwise on the screen, from the lower right over the top to the lower left. */
export function turn(x: number, y: number, r: number): string {
  const at = (degrees: number) => `${(x + r * Math.cos((degrees * Math.PI) / 180)).toFixed(1)} ${(y - r * Math.sin((degrees * Math.PI) / 180)).toFixed(1)}`;
  return `M${at(-40)}A${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${at(215)}`;
}

function head(x: number, y: number, r: number): string {
  const angle = (215 * Math.PI) / 180;
  const [px, py] = [x + r * Math.cos(angle), y - r * Math.sin(angle)];
  const [tx, ty] = [-Math.sin(angle), -Math.cos(angle)];
  const size = Math.max(2.6, r * 0.55);
  const point = (along: number, across: number) => `${(px + tx * along * size - ty * across * size).toFixed(1)} ${(py + ty * along * size + tx * across * size).toFixed(1)}`;
  return `M${point(1, 0)}L${point(-0.35, 0.75)}L${point(-0.35, -0.75)}Z`;
}

function strip({ x, top, bottom, radius }: Column, flipped: number): TemplateResult {
  const width = radius * 2;
  const dots = `M${x} ${top + flipped + 6}V${bottom - 6}`;
  return svg`<rect class="strip" x=${x - radius} y=${top} width=${width} height=${bottom - top} rx="4"></rect>
    ${bottom - top - flipped > 16 ? svg`<path class="strip-dots" d=${dots}></path>` : ""}
    ${flipped > 0 ? svg`<rect class="strip flipped" x=${x - radius} y=${top} width=${width} height=${flipped} rx=${Math.min(4, flipped / 2)}></rect>` : ""}`;
}
