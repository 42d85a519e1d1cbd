// <curlew-phase-thumbnail>: a phase diagram in a few pixels, for lists. Property: picture {columns, rows, values, log, low, high}: one value a cell, null where
// nothing was computed; colours as in a diagram. Without any it is a dashed frame that says so (property empty).
import { html, LitElement } from "lit";
import { followTheme } from "../plot/theme";
import { colourRange, seen, shade } from "./colours";
import type { Value } from "./diagram";
import { colorAt } from "./palette";

export interface Thumbnail {
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly Value[];
  readonly log?: boolean;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** One fraction of the colour map a cell, null where there is no value. */
export function fractions({ values, log = false, low = null, high = null }: Thumbnail): Value[] {
  const [quantity, look] = [{ title: "" }, { log, low, high, map: "cividis", theory: false } as const];
  const [from, to] = colourRange(seen(values, quantity, look, undefined), quantity, look);
  return values.map((value) => {
    const at = shade(value, log, from);
    return at === null ? null : (at - from) / (to - from);
  });
}

export class CurlewPhaseThumbnail extends LitElement {
  static override properties = { picture: { attribute: false }, empty: { type: String } };
  declare picture: Thumbnail | undefined;
  declare empty: string;

  constructor() {
    super();
    followTheme(this);
    this.picture = undefined;
    this.empty = "not computed yet";
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    if (!this.picture?.values.some((value) => value !== null)) return html`<div class="spark-empty">${this.empty}</div>`;
    return html`<canvas class="phase-thumbnail" width=${this.picture.columns} height=${this.picture.rows} role="img" aria-label="Thumbnail of the phase diagram"></canvas>`;
  }

  protected override updated() {
    const canvas = this.querySelector("canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context || !this.picture) return;
    const { columns, rows } = this.picture;
    const image = context.createImageData(columns, rows);
    fractions(this.picture).forEach((fraction, cell) => {
      if (fraction === null) return; // the hatching of the style sheet shows through
      const at = 4 * ((rows - 1 - Math.floor(cell / columns)) * columns + (cell % columns));
      image.data.set([...colorAt("cividis", fraction), 255], at);
    });
    context.putImageData(image, 0, 0);
  }
}

customElements.define("curlew-phase-thumbnail", CurlewPhaseThumbnail);
