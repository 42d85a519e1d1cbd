// The top of a density's axis: high enough for the curve where most of the mass is, so that a spike that diverges at an edge does not flatten the rest.

export function tallest(x: readonly number[], density: readonly number[], bars: readonly number[]): number {
  const pieces: { height: number; mass: number }[] = [];
  for (let i = 1; i < x.length; i++) {
    const height = Math.max(density[i]!, density[i - 1]!);
    pieces.push({ height, mass: ((density[i]! + density[i - 1]!) / 2) * (x[i]! - x[i - 1]!) });
  }
  pieces.sort((a, b) => a.height - b.height);
  const all = pieces.reduce((sum, piece) => sum + piece.mass, 0);
  let mass = 0;
  let height = 0;
  for (const piece of pieces) {
    if (mass > 0.9 * all) break;
    mass += piece.mass;
    height = piece.height;
  }
  const most = Math.max(...density, ...bars, 1e-12);
  if (pieces.length === 0) return 1.08 * most;
  return 1.08 * Math.min(most, 1.7 * Math.max(height, 1e-12));
}
