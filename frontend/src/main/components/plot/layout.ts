// The one theme of all plots: thin axes with inside ticks, minor logarithmic ticks, a light grid, exponents raised.
import { typeset } from "../number/typeset";
import type { Figure, Mark, Viewing } from "./figure";
import type { Range } from "./range";
import type { Ink } from "./theme";

export type Ranges = { readonly x?: Range | undefined; readonly y?: Range | undefined };

/** Ranges are in axis units: exponents of ten on a logarithmic axis. */
export function layout(figure: Figure, viewing: Viewing, ranges: Ranges, ink: Ink): Record<string, unknown> {
  const x = axis(figure.xTitle, viewing.xLog, ranges.x, ink);
  const y = axis(figure.yTitle, viewing.yLog, ranges.y, ink);
  return {
    autosize: true,
    font: { family: ink.font, size: 13, color: ink.text },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 64, r: 16, t: 12, b: 48 },
    showlegend: false,
    dragmode: "zoom",
    hovermode: "x unified",
    hoverlabel: { bgcolor: ink.surface, bordercolor: ink.grid, font: { family: ink.font, size: 12.5, color: ink.text }, align: "right" },
    xaxis: { ...x, unifiedhovertitle: { text: `${typeset(figure.xTitle ?? "x")} %{x:,}` } },
    yaxis: y,
    shapes: (figure.marks ?? []).map((mark) => shape(mark, ink)),
    annotations: (figure.marks ?? []).filter((mark) => mark.label).map((mark) => annotation(mark, viewing, ink)),
  };
}

function axis(title: string | undefined, log: boolean, range: Range | undefined, ink: Ink): Record<string, unknown> {
  return {
    type: log ? "log" : "linear",
    ...(range === undefined ? { autorange: true } : { range: [...range], autorange: false }),
    title: { text: typeset(title ?? ""), standoff: 10, font: { size: 13, color: ink.text } },
    showline: true,
    mirror: true,
    linecolor: ink.line,
    linewidth: 1,
    zeroline: false,
    ticks: "inside",
    ticklen: 6,
    tickwidth: 1,
    tickcolor: ink.line,
    tickfont: { size: 12, color: ink.muted },
    nticks: log ? 10 : 7,
    ...(log ? wholeDecades(range) : {}),
    exponentformat: "power",
    showexponent: "all",
    showgrid: true,
    gridcolor: ink.grid,
    gridwidth: 1,
    minor: { ticks: "inside", ticklen: 3, tickcolor: ink.line, showgrid: false },
    showspikes: false,
    automargin: "height+width",
  };
}

/** Over two decades and more only whole decades carry a number: small digits between them would collide. */
function wholeDecades(range: Range | undefined): Record<string, unknown> {
  const span = range === undefined ? 0 : range[1] - range[0];
  return span < 2 ? {} : { tick0: 0, dtick: Math.ceil(span / 8) };
}

function shape(mark: Mark, ink: Ink): Record<string, unknown> {
  const along = mark.axis === "y" ? { xref: "x domain", yref: "y", x0: 0, x1: 1, y0: mark.value, y1: mark.value } : { xref: "x", yref: "y domain", x0: mark.value, x1: mark.value, y0: 0, y1: 1 };
  return { type: "line", layer: "below", line: { color: ink.text, width: 1, dash: "dash" }, ...along };
}

function annotation(mark: Mark, viewing: Viewing, ink: Ink): Record<string, unknown> {
  const log = mark.axis === "y" ? viewing.yLog : viewing.xLog;
  const value = log ? Math.log10(mark.value) : mark.value;
  const place = mark.axis === "y" ? { xref: "x domain", x: 1, xanchor: "right", yref: "y", y: value, yanchor: "bottom" } : { xref: "x", x: value, xanchor: "left", yref: "y domain", y: 1, yanchor: "top" };
  return { text: typeset(mark.label ?? ""), showarrow: false, xshift: mark.axis === "y" ? -6 : 4, font: { size: 12, color: ink.muted }, ...place };
}
