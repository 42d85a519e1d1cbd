// The plot as a file: the same curves with title and legend inside, on white (or the dark surface), sized for a page.
import { typeset } from "../number/typeset";
import { traces } from "./curves";
import type { Figure, Viewing } from "./figure";
import { layout, type Ranges } from "./layout";
import { plotly } from "./plotly";
import type { Ink } from "./theme";

const SIZE = { width: 720, height: 480 } as const;

export async function picture(figure: Figure, viewing: Viewing, ranges: Ranges, ink: Ink, format: "svg" | "png"): Promise<string> {
  const library = await plotly();
  const look = {
    ...layout(figure, viewing, ranges, ink),
    ...SIZE,
    autosize: false,
    title: { text: typeset(figure.title ?? ""), x: 0.02, xanchor: "left", font: { size: 16 } },
    margin: { l: 72, r: 20, t: figure.title ? 76 : 44, b: 56 },
    paper_bgcolor: ink.surface,
    showlegend: true,
    legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" },
  };
  return library.toImage({ data: traces(figure, viewing, ink.dark), layout: look }, { format, ...SIZE, scale: format === "png" ? 3 : 1 });
}
