// What a reader's dragging changed, from Plotly's relayout event, in axis units; our own redrawing changes nothing here.
import type { Range } from "./range";

export function zoomsOf(change: Record<string, unknown>): ["x" | "y", Range][] {
  return (["x", "y"] as const).flatMap((axis) => {
    const low = change[`${axis}axis.range[0]`];
    const high = change[`${axis}axis.range[1]`];
    return typeof low === "number" && typeof high === "number" ? [[axis, [low, high] as const] as ["x" | "y", Range]] : [];
  });
}
