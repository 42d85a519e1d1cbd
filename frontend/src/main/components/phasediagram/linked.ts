// Diagrams side by side: what is pointed at in one is pointed at in the others, at the nearest values of their own axes; zoom is shared.
import type { View } from "./frame";

export interface Linked {
  readonly group: string;
  pointedAt(at: { readonly x: number; readonly y: number } | undefined): void;
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
