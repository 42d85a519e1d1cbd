// What a search found: the JSON that the server hands to <curlew-search>, and the way through it by arrow keys.

export interface Hit {
  /** What it is: "Experiments", "Runs", "Parts", "Pages". */
  readonly group: string;
  readonly title: string;
  readonly detail?: string;
  readonly path: string;
}

/** The hits by group, in the order in which the groups first occur; every hit keeps its place in the whole list. */
export function grouped(hits: readonly Hit[]): [string, [number, Hit][]][] {
  const groups = new Map<string, [number, Hit][]>();
  hits.forEach((hit, place) => groups.set(hit.group, [...(groups.get(hit.group) ?? []), [place, hit]]));
  return [...groups];
}

/** The place after a key: round at both ends, -1 while nothing is marked. */
export function moved(place: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  return place < 0 ? (by > 0 ? 0 : count - 1) : (place + by + count) % count;
}
