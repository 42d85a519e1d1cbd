// Synapses between two layers as two lines drawn in one stroke each: those of rule-flipped owners and the others.
import type { Side } from "./drawn-network";
import type { Column } from "./placement";

const MOST = 1500;

export interface Synapses {
  readonly kept: string;
  readonly flipped: string;
  /** How strong one line is drawn: many lines are each fainter. */
  readonly opacity: number;
}

export function synapses(from: Column, to: Column, side: Side): Synapses {
  const all = from.ports.length * to.ports.length;
  const every = Math.max(1, Math.ceil(all / MOST));
  let [kept, flipped] = ["", ""];
  const [x1, x2] = [from.x + from.radius + 1, to.x - to.radius - 1].map((x) => x.toFixed(1));
  from.ports.forEach((source, i) =>
    to.ports.forEach((target, j) => {
      if ((i + j) % every !== 0) return;
      const line = `M${x1} ${source.y.toFixed(1)}L${x2} ${target.y.toFixed(1)}`;
      if ((side === "postsynaptic" ? target : source).flipped) flipped += line;
      else kept += line;
    }),
  );
  return { kept, flipped, opacity: Math.min(0.6, Math.max(0.12, 3.2 / Math.sqrt(all / every))) };
}
