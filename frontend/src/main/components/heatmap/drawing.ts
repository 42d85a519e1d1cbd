// A heat map as Plotly draws it: exact cells, row 0 on top, colour bar beside it.
import { figures } from "../number/figures";
import { typeset } from "../number/typeset";
import type { Ink } from "../plot/theme";
import { largest, type WeightMap } from "./weight-map";

const SIGNED = [[0, "#2166ac"], [0.25, "#92c5de"], [0.5, "#ffffff"], [0.75, "#f4a582"], [1, "#b2182b"]] as const;

export function cells(map: WeightMap, ink: Ink): Record<string, unknown>[] {
  const limit = map.limit ?? largest(map);
  const signed = map.zero === false ? { colorscale: "Cividis" } : { colorscale: SIGNED, zmin: -limit, zmax: limit };
  return [{
    type: "heatmap",
    z: map.values,
    ...signed,
    customdata: (map.values ?? []).map((row) => row.map((value) => typeset(figures(value, 4)))),
    hovertemplate: `${typeset(map.yTitle ?? "row")} %{y}<br>${typeset(map.xTitle ?? "column")} %{x}<br><b>%{customdata}</b><extra></extra>`,
    hoverongaps: false,
    colorbar: { thickness: 12, len: 1, outlinewidth: 0, ticks: "inside", ticklen: 4, tickcolor: ink.line, tickfont: { size: 12, color: ink.muted }, exponentformat: "power", nticks: 5 },
  }];
}

export function frame(map: WeightMap, ink: Ink): Record<string, unknown> {
  const [rows, columns] = [map.values?.length ?? 0, map.values?.[0]?.length ?? 0];
  const axis = (title: string | undefined, count: number) => ({
    title: { text: typeset(title ?? ""), standoff: 8, font: { size: 13 } },
    ticks: "", showgrid: false, zeroline: false, showline: true, mirror: true, linecolor: ink.line, linewidth: 1,
    tickfont: { size: 12, color: ink.muted }, ...(count <= 12 ? { dtick: 1 } : { nticks: 8 }), tickformat: "d", automargin: "height+width",
  });
  return {
    font: { family: ink.font, size: 13, color: ink.text },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 52, r: 8, t: 8, b: 44 },
    hoverlabel: { bgcolor: ink.surface, bordercolor: ink.grid, font: { family: ink.font, size: 12.5, color: ink.text } },
    xaxis: axis(map.xTitle, columns),
    yaxis: { ...axis(map.yTitle, rows), autorange: "reversed" },
  };
}
