// Plotly, fetched the first time a plot is drawn (it is larger than everything else together), or before that where the page is known to draw (see Shell).
// Only what we call is typed.

export interface Plotly {
  react(element: HTMLElement, data: unknown[], layout: object, config: object): Promise<PlotElement>;
  /** As react, forgetting what was drawn there. */
  newPlot: Plotly["react"];
  toImage(figure: object, options: { format: "svg" | "png"; width: number; height: number; scale?: number }): Promise<string>;
  purge(element: HTMLElement): void;
  Plots: { resize(element: HTMLElement): Promise<void> | void };
}

export interface PlotElement extends HTMLElement {
  on(event: string, handler: (detail: Record<string, unknown>) => void): void;
}

/** Our own buttons replace Plotly's, and nothing is ever sent anywhere. */
export const CONFIG = { displayModeBar: false, displaylogo: false, responsive: false, doubleClick: false, showTips: false } as const;

let loading: Promise<Plotly> | undefined;

export function plotly(): Promise<Plotly> {
  loading ??= import("plotly.js-cartesian-dist-min").then((module) => module.default);
  return loading;
}
