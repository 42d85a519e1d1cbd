// <curlew-spark>: a thumbnail of a result, for rows of the library. Property: curves {xLog, yLog, series:[{arm, color, x, y}]};
// without any it is a dashed frame that says so (property empty).
import { html, LitElement, svg } from "lit";
import { armColor, armStyle } from "../plot/arms";
import { DASHES } from "../plot/dashes";
import { isDark, followTheme } from "../plot/theme";
import { paths, type Curves } from "./curve";

const BOX = { left: 7, top: 4, width: 109, height: 48 } as const;

export class CurlewSpark extends LitElement {
  static override properties = { curves: { attribute: false }, empty: { type: String } };
  declare curves: Curves | undefined;
  declare empty: string;

  constructor() {
    super();
    followTheme(this);
    this.curves = undefined;
    this.empty = "not run yet";
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const series = this.curves?.series ?? [];
    const drawn = this.curves ? paths(this.curves, BOX) : [];
    if (!drawn.some((path) => path !== "")) return html`<div class="spark-empty">${this.empty}</div>`;
    return html`<svg width="120" height="60" viewBox="0 0 120 60" role="img" aria-label="Thumbnail of the last result">
      <path class="spark-axes" d="M4.5 2V55.5H118"></path>
      ${drawn.map((path, i) => svg`<path d=${path} fill="none" stroke=${armColor(series[i]!, i, isDark())} stroke-width="1.6" stroke-linejoin="round" stroke-dasharray=${DASHES[armStyle(series[i]!.arm ?? i).dash] ?? ""}></path>`)}
    </svg>`;
  }
}

customElements.define("curlew-spark", CurlewSpark);
