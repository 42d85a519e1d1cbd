// <curlew-phase-map>: the plane of c and one flipped fraction. Properties: map (below), point {c, alpha}. The point is dragged or moved by
// arrow keys; its place is told as the event curlew-point, detail {c, alpha}.
import { html, svg, type TemplateResult } from "lit";
import { figures } from "../number/figures";
import { axes } from "../picture/axes";
import { Picture, type Rows } from "../picture/picture";
import { linear, logarithmic } from "../picture/scale";
import type { Ink } from "../plot/theme";
import { cellsImage } from "./cells";

export interface PhaseMap {
  readonly title: string;
  readonly symbol: string;
  readonly low: number;
  readonly high: number;
  readonly columns: number;
  readonly rows: number;
  /** Margins squeezed to -99..99, from the lowest fraction up. */
  readonly cells: readonly number[];
  readonly boundary: readonly (readonly [number, number])[];
}

interface Point {
  readonly c: number;
  readonly alpha: number;
}

export class CurlewPhaseMap extends Picture {
  static override properties = { map: { attribute: false }, point: { attribute: false } };
  declare map: PhaseMap | undefined;
  declare point: Point | undefined;
  /** Where the reader has moved the point, until the server says the same. */
  private moved: Point | undefined;
  private settling: number | undefined;
  private image: { of: readonly number[]; dark: boolean; url: string } | undefined;

  protected override willUpdate() {
    if (this.moved && this.point?.c === this.moved.c && this.point.alpha === this.moved.alpha) this.moved = undefined;
  }

  protected override heading() {
    return this.map?.title;
  }

  protected override drawing(width: number, height: number, ink: Ink): TemplateResult {
    const map = this.map!;
    const frame = { left: 56, right: width - 14, top: 8, bottom: height - 46 };
    const x = logarithmic(map.low, map.high, frame.left, frame.right);
    const y = linear(0, 1, frame.bottom, frame.top, 5);
    const line = map.boundary.map(([c, alpha], i) => `${i === 0 ? "M" : "L"}${x.at(c).toFixed(1)} ${y.at(alpha).toFixed(1)}`).join("");
    const name = (row: number, column: number) => ((map.cells[row * map.columns + column] ?? 0) > 0 ? "stable" : "unstable");
    return html`<svg class="phase-map" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="group" aria-label=${`${map.symbol} against c`}
        @pointerdown=${this.grab} @pointermove=${this.drag}>
      <image href=${this.cells(ink)} x=${frame.left} y=${frame.top} width=${frame.right - frame.left} height=${frame.bottom - frame.top} preserveAspectRatio="none"></image>
      ${axes(frame, x, y, { x: "Compression ratio *c* = *M*/*N*", y: map.symbol }, ink)}
      <path d=${line} fill="none" stroke=${ink.dark ? "#ffffff" : "#000000"} stroke-width="1.8" stroke-dasharray="7 4"></path>
      <g font-family=${ink.font} font-size="14" font-weight="600" fill=${ink.text}>
        <text x=${frame.left + 10} y=${frame.bottom - 10}>${name(1, 1)}</text>
        <text x=${frame.right - 10} y=${frame.top + 20} text-anchor="end">${name(map.rows - 1, map.columns - 1)}</text>
      </g>
      ${this.mark(x.at, y.at, ink)}
    </svg>`;
  }

  private mark(x: (c: number) => number, y: (alpha: number) => number, ink: Ink) {
    const { c, alpha } = this.moved ?? this.point ?? { c: 1, alpha: 0 };
    return svg`<g class="phase-point" tabindex="0" role="slider" aria-label=${`${this.map!.symbol} and c`} aria-valuemin="0" aria-valuemax="1" aria-valuenow=${alpha}
        aria-valuetext=${`c ${figures(c)}, fraction ${figures(alpha)}`} transform=${`translate(${x(c)} ${y(alpha)})`} @keydown=${this.key}>
      <circle r="14" fill="transparent" data-screen></circle>
      <circle r="7" fill=${ink.surface} stroke=${ink.text} stroke-width="2.4"></circle><circle r="2.2" fill=${ink.text}></circle>
    </g>`;
  }

  protected override rows(): Rows {
    const map = this.map!;
    return [["compression ratio c", `critical ${map.symbol.replace(/[*{}]/g, "")}`], ...map.boundary.map(([c, alpha]) => [c, alpha])];
  }

  private cells(ink: Ink): string {
    const { cells, columns, rows } = this.map!;
    if (this.image?.of !== cells || this.image.dark !== ink.dark) this.image = { of: cells, dark: ink.dark, url: cellsImage(cells, columns, rows, ink) };
    return this.image.url;
  }

  private readonly grab = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.querySelector<SVGElement>(".phase-point")?.focus();
    this.moveTo(event);
  };

  private readonly drag = (event: PointerEvent) => {
    if ((event.buttons & 1) === 1 && (event.currentTarget as Element).hasPointerCapture(event.pointerId)) this.moveTo(event);
  };

  private moveTo(event: PointerEvent) {
    const map = this.map!;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const height = this.height(this.width);
    const c = logarithmic(map.low, map.high, 56, this.width - 14).value(event.clientX - box.left);
    const alpha = linear(0, 1, height - 46, 8).value(event.clientY - box.top);
    this.tell(c, alpha);
  }

  private readonly key = (event: KeyboardEvent) => {
    const { c, alpha } = this.moved ?? this.point ?? { c: 1, alpha: 0 };
    const far = event.shiftKey ? 10 : 1;
    const step: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
    const [across, up] = step[event.key] ?? [0, 0];
    if (across === 0 && up === 0) return;
    event.preventDefault();
    this.tell(c * 10 ** (across * far * 0.02), alpha + up * far * 0.005);
  };

  private tell(c: number, alpha: number) {
    const { low, high } = this.map!;
    const detail = { c: Number(Math.min(high, Math.max(low, c)).toPrecision(4)), alpha: Number(Math.min(1, Math.max(0, alpha)).toFixed(4)) };
    this.moved = detail;
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => {
      this.moved = undefined;
      this.requestUpdate();
    }, 2000);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent("curlew-point", { detail }));
  }
}

customElements.define("curlew-phase-map", CurlewPhaseMap);
