// What a phase portrait shows: the JSON that the server hands to <curlew-portrait>. Places are [w1, w2].

export type Place = readonly [number, number];

export interface Scene {
  readonly title: string;
  /** 0 gradient descent, 1 curl descent: their colours. */
  readonly arm: number;
  /** Half width of the square shown. */
  readonly range: number;
  /** Place and velocity. */
  readonly arrows: readonly (readonly [number, number, number, number])[];
  /** Level lines of the loss. */
  readonly contours: readonly (readonly Place[])[];
  readonly solutions: readonly { readonly stable: boolean; readonly points: readonly Place[] }[];
  /** Radius of the circle within which no path reaches a solution; 0 where there is none. */
  readonly trapped: number;
}

export interface Path {
  readonly points: readonly Place[];
  readonly ending: "solved" | "under_way" | "left" | "stalled";
}

/** The conserved curve through the pointer, and the path from there. */
export interface Pointer {
  readonly at: Place;
  readonly curve: readonly Place[];
  readonly path: Path;
}

/** The start that is closest to a place, nearer than `reach`; -1 where none is. */
export function nearest(starts: readonly Place[], [x, y]: Place, reach: number): number {
  let found = -1;
  let best = reach;
  starts.forEach(([a, b], place) => {
    const distance = Math.hypot(a - x, b - y);
    if (distance < best) [found, best] = [place, distance];
  });
  return found;
}

/** How long an arrow is for a speed: even in the logarithm, so that slow places still show their direction. */
export function arrowLength(speed: number, longest: number): number {
  return speed === 0 ? 0 : longest * Math.min(1, Math.max(0.25, 0.55 + 0.2 * Math.log10(speed)));
}
