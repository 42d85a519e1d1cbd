// What a plot shows: the JSON that the server hands to <curlew-plot>. Missing values are null, never NaN.

export interface Figure {
  /** Another key is another picture: zoom, hidden arms and grown axes are forgotten. */
  readonly key?: string;
  readonly title?: string;
  readonly xTitle?: string;
  readonly yTitle?: string;
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  /** The axis is this wide from the start (for example every epoch there will be); else it grows with the data. */
  readonly xRange?: readonly [number, number];
  readonly yRange?: readonly [number, number];
  readonly series?: readonly Series[];
  readonly marks?: readonly Mark[];
  /** What will appear here and when, while there is nothing to show. */
  readonly empty?: string;
}

export interface Series {
  /** Place of the arm in the experiment, from 0: it gives colour, dash and marker, unless they are stated. */
  readonly arm?: number;
  readonly name: string;
  readonly color?: string;
  readonly dash?: string;
  readonly x: readonly number[];
  readonly mean: readonly Value[];
  readonly low?: readonly Value[];
  readonly high?: readonly Value[];
  readonly seeds?: readonly { readonly seed: number; readonly y: readonly Value[] }[];
  /** How many seeds there are, where they come only when somebody asks for them. */
  readonly seedCount?: number;
}

export interface Mark {
  readonly axis: "x" | "y";
  readonly value: number;
  readonly label?: string;
}

export type Value = number | null;

/** Where a reader is: scales chosen, seeds shown, arms hidden, zoom. */
export interface Viewing {
  readonly xLog: boolean;
  readonly yLog: boolean;
  readonly showSeeds: boolean;
  readonly hidden: ReadonlySet<string>;
}

export function isEmpty(figure: Figure | undefined): boolean {
  return !figure?.series?.some((series) => series.mean.some((y) => y !== null) || series.seeds?.some((seed) => seed.y.some((y) => y !== null)));
}

export function hasSeeds(figure: Figure | undefined): boolean {
  return figure?.series?.some((series) => (series.seedCount ?? series.seeds?.length ?? 0) > 0) ?? false;
}
