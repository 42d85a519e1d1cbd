// <curlew-spectrum>: the spectrum of J. Properties: spectrum (limiting density, bands, atoms, and eigenvalues as marks below), sample (a histogram of
// eigenvalues), rug (marks in place of those), waiting (a sample is being computed).
import { html, nothing, svg, type TemplateResult } from "lit";
import { figures } from "../number/figures";
import { axes, type Frame } from "../picture/axes";
import { Picture, type Rows } from "../picture/picture";
import { linear, type Scale } from "../picture/scale";
import { words } from "../picture/words";
import { armColor } from "../plot/arms";
import type { Ink } from "../plot/theme";
import { tallest } from "./tallest";

export interface Rug {
  /** Eigenvalues, a mark each. */
  readonly rug: readonly number[];
  /** The arm whose colour they have. */
  readonly arm: number;
}

export interface Spectrum extends Partial<Rug> {
  readonly title: string;
  readonly x: readonly number[];
  readonly density: readonly number[];
  readonly bands: readonly { readonly lower: number; readonly upper: number; readonly mass: number }[];
  readonly atoms: readonly { readonly place: number; readonly mass: number }[];
}

export interface Sample {
  readonly from: number;
  readonly width: number;
  /** Densities, comparable with the curve. */
  readonly bars: readonly number[];
  /** Shares found at the places of the atoms. */
  readonly atoms: readonly { readonly place: number; readonly share: number }[];
}

export class CurlewSpectrum extends Picture {
  static override properties = { spectrum: { attribute: false }, sample: { attribute: false }, rug: { attribute: false }, waiting: { type: Boolean } };
  declare spectrum: Spectrum | undefined;
  declare sample: Sample | undefined;
  declare rug: Rug | undefined;
  declare waiting: boolean;

  protected override heading() {
    return this.spectrum?.title;
  }

  protected override tools() {
    return this.waiting ? html`<span class="meta" role="status">sampling</span>` : nothing;
  }

  protected override height(width: number) {
    return Math.round(Math.min(380, Math.max(260, width * 0.42)));
  }

  protected override drawing(width: number, height: number, ink: Ink): TemplateResult {
    const { x: places, density, bands, atoms } = this.spectrum!;
    const frame: Frame = { left: 60, right: width - (atoms.length > 0 ? 52 : 14), top: 22, bottom: height - 46 };
    const ends = [...bands.flatMap((b) => [b.lower, b.upper]), ...atoms.map((a) => a.place), ...this.marks().rug, 0];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const room = Math.max(0.06 * (high - low), 0.05);
    const x = linear(low - room, high + room, frame.left, frame.right, width < 500 ? 5 : 9);
    const top = tallest(places, density, this.sample?.bars ?? []);
    const y = linear(0, top, frame.bottom, frame.top, 4);
    const clip = (value: number) => y.at(Math.min(value, top)).toFixed(1);
    const curve = places.map((at, i) => `${i === 0 || bands.some((b) => b.lower === at) ? "M" : "L"}${x.at(at).toFixed(1)} ${clip(density[i]!)}`).join("");
    const theory = ink.dark ? "#ffffff" : "#000000";
    return html`<svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} role="img" aria-label=${this.said()}>
      ${x.at(0) > frame.left ? svg`<rect x=${frame.left} y=${frame.top} width=${x.at(0) - frame.left} height=${frame.bottom - frame.top} fill="#cd5c34" opacity="0.12"></rect>` : ""}
      ${this.bars(x, clip, frame, ink)}
      ${bands.flatMap((b) => [b.lower, b.upper]).map((edge) => svg`<path d=${`M${x.at(edge)} ${frame.bottom}v7M${x.at(edge)} ${frame.bottom}V${frame.bottom - 14}`} stroke=${ink.text} stroke-width="1.6"></path>`)}
      ${axes(frame, x, y, { x: "Eigenvalue of *J*", y: "Density" }, ink)}
      <path d=${`M${x.at(0)} ${frame.top}V${frame.bottom}`} stroke=${ink.line} stroke-width="1.2"></path>
      <path d=${curve} fill="none" stroke=${theory} stroke-width="2" stroke-dasharray="7 3" stroke-linejoin="round"></path>
      ${this.masses(x, frame, ink)}
      ${this.ticks(x, frame, ink)}
      <g font-family=${ink.font} font-size="12.5" fill=${ink.muted}>
        ${x.at(0) - frame.left > 60 ? svg`<text x=${x.at(0) - 6} y=${frame.top - 7} text-anchor="end">unstable</text>` : ""}
        <text x=${x.at(0) + 6} y=${frame.top - 7}>stable</text>
      </g>
    </svg>`;
  }

  private bars(x: Scale, y: (density: number) => string, frame: Frame, ink: Ink) {
    const sample = this.sample;
    if (!sample) return "";
    const width = Math.max(0.5, x.at(sample.from + sample.width) - x.at(sample.from) - 0.6);
    return svg`<g fill=${ink.dark ? "#93b4de" : "#4c6a92"} opacity="0.5">${sample.bars.map((bar, i) => (bar === 0 ? "" : svg`
      <rect x=${x.at(sample.from + i * sample.width).toFixed(1)} y=${y(bar)} width=${width.toFixed(1)} height=${(frame.bottom - Number(y(bar))).toFixed(1)}></rect>`))}</g>`;
  }

  private marks(): Rug {
    return this.rug ?? { rug: this.spectrum!.rug ?? [], arm: this.spectrum!.arm ?? 0 };
  }

  private ticks(x: Scale, frame: Frame, ink: Ink) {
    const { rug, arm } = this.marks();
    return rug.length === 0 ? "" : svg`<path class="rug" d=${rug.map((at) => `M${x.at(at).toFixed(1)} ${frame.bottom}v-9`).join("")} stroke=${armColor({ arm }, 0, ink.dark)} stroke-width="1.3"></path>`;
  }

  /** Atoms: a bar with a head, as high as their share on a scale of 0 to 1 at the right; the sampled share as a tick beside it. */
  private masses(x: Scale, frame: Frame, ink: Ink) {
    const { atoms } = this.spectrum!;
    if (atoms.length === 0) return "";
    const y = linear(0, 1, frame.bottom, frame.top, 4);
    return svg`<g font-family=${ink.font} font-size="12.5" fill=${ink.text}>
      ${[0, 0.5, 1].map((share) => svg`<path d=${`M${frame.right} ${y.at(share)}h-5`} stroke=${ink.line}></path><text x=${frame.right + 5} y=${y.at(share) + 4} fill=${ink.muted}>${share}</text>`)}
      <text transform=${`translate(${frame.right + 44} ${(frame.top + frame.bottom) / 2}) rotate(90)`} text-anchor="middle" fill=${ink.muted}>Share in an atom</text>
      ${atoms.map(({ place, mass }) => svg`
        <path d=${`M${x.at(place)} ${frame.bottom}V${y.at(mass)}`} stroke=${ink.text} stroke-width="3"></path>
        <circle cx=${x.at(place)} cy=${y.at(mass)} r="5" fill=${ink.surface} stroke=${ink.text} stroke-width="2"></circle>
        <text x=${x.at(place) + 10} y=${y.at(mass) + 4} paint-order="stroke" stroke=${ink.surface} stroke-width="4" stroke-linejoin="round">${words(`${figures(100 * mass)} % at ${place > 0 ? "+" : ""}${figures(place)}`)}</text>`)}
      ${(this.sample?.atoms ?? []).map(({ place, share }) => svg`<path d=${`M${x.at(place) - 8} ${y.at(share)}h16`} stroke=${ink.dark ? "#93b4de" : "#4c6a92"} stroke-width="2.5"></path>`)}
    </g>`;
  }

  private said(): string {
    const { bands, atoms } = this.spectrum!;
    return `Bands ${bands.map((b) => `${figures(b.lower)} to ${figures(b.upper)}`).join(", ")}${atoms.map((a) => `; ${figures(100 * a.mass)} percent at ${a.place}`).join("")}`;
  }

  protected override rows(): Rows {
    const { x, density, bands, atoms } = this.spectrum!;
    const sample = this.sample;
    return [
      ["kind", "from", "to", "value"],
      ...bands.map((b) => ["band", b.lower, b.upper, b.mass]),
      ...atoms.map((a) => ["atom", a.place, a.place, a.mass]),
      ...x.map((at, i) => ["density", at, at, density[i]!]),
      ...(sample?.bars ?? []).map((bar, i) => ["sampled density", sample!.from + i * sample!.width, sample!.from + (i + 1) * sample!.width, bar]),
      ...this.marks().rug.map((at) => ["eigenvalue", at, at, null]),
      ...(sample?.atoms ?? []).map((a) => ["sampled atom", a.place, a.place, a.share]),
    ];
  }
}

customElements.define("curlew-spectrum", CurlewSpectrum);
