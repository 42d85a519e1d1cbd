// How an arm is told from the others: colour, dash and marker in a fixed order, the same on every page and in both themes.
// Gradient descent is slate blue, curl descent vermilion, further arms follow Okabe and Ito (2008).

export interface ArmStyle {
  readonly light: string;
  readonly dark: string;
  readonly dash: string;
  readonly marker: string;
}

export const ARMS: readonly ArmStyle[] = [
  { light: "#4c6a92", dark: "#93b4de", dash: "solid", marker: "circle" },
  { light: "#d55e00", dark: "#ff8b3d", dash: "solid", marker: "diamond" },
  { light: "#007a5a", dark: "#35c79b", dash: "dash", marker: "square" },
  { light: "#a8487f", dark: "#e59ac6", dash: "dot", marker: "triangle-up" },
  { light: "#a06a00", dark: "#f0b43c", dash: "dashdot", marker: "cross" },
  { light: "#1f7fb5", dark: "#7cc8f5", dash: "longdash", marker: "triangle-down" },
  { light: "#7d7600", dark: "#f0e442", dash: "longdashdot", marker: "star" },
  { light: "#4a4f57", dark: "#c3c9d1", dash: "dot", marker: "x" },
];

export function armStyle(place: number): ArmStyle {
  return ARMS[((place % ARMS.length) + ARMS.length) % ARMS.length]!;
}

/** A stated colour in the theme: a colour of the order is replaced by its twin, any other stays. */
export function inTheme(color: string, dark: boolean): string {
  const arm = ARMS.find((style) => style.light === color.toLowerCase() || style.dark === color.toLowerCase());
  return arm === undefined ? color : dark ? arm.dark : arm.light;
}

export function armColor(series: { readonly arm?: number; readonly color?: string }, place: number, dark: boolean): string {
  if (series.color !== undefined && series.color !== null && series.color !== "") return inTheme(series.color, dark);
  const style = armStyle(series.arm ?? place);
  return dark ? style.dark : style.light;
}

/** The colour with an opacity between 0 and 1, for bands; "#rrggbb" only. */
export function translucent(color: string, opacity: number): string {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return /^#[0-9a-f]{6}$/i.test(color) ? `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})` : color;
}
