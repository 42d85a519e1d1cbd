// Between a slider's position 0 .. positions and its value, rounded to digits that a reader can take in.

export function valueAt(position: number, min: number, max: number, log: boolean, positions: number): number {
  const share = position / positions;
  if (share <= 0) return min;
  if (share >= 1) return max;
  const value = log ? min * (max / min) ** share : min + (max - min) * share;
  return Number(value.toPrecision(log ? 3 : 12));
}

export function positionOf(value: number, min: number, max: number, log: boolean, positions: number): number {
  const share = log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return Math.round(Math.min(1, Math.max(0, share)) * positions);
}

/** As one would type it: 0.3, 1e-10. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
