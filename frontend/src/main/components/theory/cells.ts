// A plane of margins as a small image: cool where solutions are stable, warm where they are not, paler near the boundary.
import type { Ink } from "../plot/theme";

const COOL = [46, 112, 178] as const;
const WARM = [205, 92, 52] as const;
/** How much of the colour is laid over the page: at margin 0, and at the ends. */
const [PALE, FULL] = [0.1, 0.78];

/** cells: margins squeezed to -99..99, row 0 at the bottom. */
export function cellsImage(cells: readonly number[], columns: number, rows: number, ink: Ink): string {
  const canvas = document.createElement("canvas");
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(columns, rows);
  const page = ink.dark ? [26, 33, 43] : [255, 255, 255];
  cells.forEach((cell, i) => {
    const hue = cell > 0 ? COOL : WARM;
    const share = PALE + (FULL - PALE) * Math.sqrt(Math.abs(cell) / 99);
    const place = 4 * ((rows - 1 - Math.floor(i / columns)) * columns + (i % columns));
    for (let k = 0; k < 3; k++) image.data[place + k] = Math.round(page[k]! * (1 - share) + hue[k]! * share);
    image.data[place + 3] = 255;
  });
  context.putImageData(image, 0, 0);
  return canvas.toDataURL();
}
