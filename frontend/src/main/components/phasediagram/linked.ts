// Diagrams side by side: what is pointed at or pinned in one is so in the others, at the nearest values of their own axes; zoom is shared.
import type { View } from "./frame";

/** A point in the units that axes are drawn in. */
export interface At {
  readonly x: number;
  readonly y: number;
}

export interface Linked {
  readonly group: string;
  /** The centre of the pinned cell. */
  readonly pinnedPoint: At | undefined;
  pointedAt(at: At | undefined): void;
  pinnedAt(at: At | undefined): void;
  zoomedTo(view: View | undefined): void;
}

const members = new Set<Linked>();

export function join(member: Linked): () => void {
  members.add(member);
  return () => members.delete(member);
}

export function others(member: Linked): Linked[] {
  return member.group === "" ? [] : [...members].filter((other) => other !== member && other.group === member.group);
}
