// Plotly's line styles as SVG dash arrays, for legends and thumbnails.

export const DASHES: Readonly<Record<string, string>> = {
  solid: "",
  dot: "2 3",
  dash: "6 4",
  longdash: "10 4",
  dashdot: "6 3 2 3",
  longdashdot: "10 3 2 3",
};
