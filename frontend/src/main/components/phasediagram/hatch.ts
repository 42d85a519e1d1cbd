// The hatching behind the cells: it shows where nothing was computed yet. A picture of its own size, so that it is saved with the plot.

export function hatch(width: number, height: number, ink: { readonly line: string; readonly grid: string }): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><pattern id="h" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="${ink.grid}"/><line x1="0" y1="0" x2="0" y2="7" stroke="${ink.line}" stroke-width="1" stroke-opacity="0.45"/></pattern></defs><rect width="100%" height="100%" fill="url(#h)"/></svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
