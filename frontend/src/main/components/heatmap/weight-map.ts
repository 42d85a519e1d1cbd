// What a heat map shows: the JSON that the server hands to <curlew-heatmap>. Rows are postsynaptic, columns presynaptic neurons.

export interface WeightMap {
  readonly title?: string;
  readonly rows?: number;
  readonly cols?: number;
  readonly values?: readonly (readonly (number | null)[])[];
  readonly xTitle?: string;
  readonly yTitle?: string;
  /** Signed values: blue, white, red, centred on zero. Otherwise cividis from smallest to largest. */
  readonly zero?: boolean;
  /** Largest magnitude of the colour bar, where several maps are to be compared. */
  readonly limit?: number;
}

export function largest(map: WeightMap): number {
  let size = 0;
  for (const row of map.values ?? []) for (const value of row) if (value !== null && Number.isFinite(value)) size = Math.max(size, Math.abs(value));
  return size === 0 ? 1 : size;
}

export function hasValues(map: WeightMap | undefined): map is WeightMap {
  return map?.values?.some((row) => row.length > 0) ?? false;
}
