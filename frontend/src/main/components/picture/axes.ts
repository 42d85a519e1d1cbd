// The frame of a drawn picture: thin axes with inside ticks and labels, as every plot has them; all colours as attributes, so that a saved SVG keeps them.
import { svg, type TemplateResult } from "lit";
import type { Ink } from "../plot/theme";
import type { Scale } from "./scale";
import { words } from "./words";

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Labels {
  readonly x: string;
  readonly y: string;
  readonly size?: number;
}

export function axes(frame: Frame, x: Scale, y: Scale | undefined, labels: Labels, ink: Ink): TemplateResult {
  const size = labels.size ?? 13;
  const { left, right, top, bottom } = frame;
  return svg`<g font-family=${ink.font} font-size=${size} fill=${ink.text}>
    <rect x=${left} y=${top} width=${right - left} height=${bottom - top} fill="none" stroke=${ink.line}></rect>
    ${x.ticks.map(({ at, label }) => svg`
      <path d=${`M${x.at(at)} ${bottom}v${label === "" ? -3 : -6}`} stroke=${ink.line}></path>
      ${label === "" ? "" : svg`<text x=${x.at(at)} y=${bottom + size + 5} text-anchor="middle" fill=${ink.muted}>${words(label)}</text>`}`)}
    ${(y?.ticks ?? []).map(({ at, label }) => svg`
      <path d=${`M${left} ${y!.at(at)}h${label === "" ? 3 : 6}`} stroke=${ink.line}></path>
      ${label === "" ? "" : svg`<text x=${left - 6} y=${y!.at(at) + size * 0.35} text-anchor="end" fill=${ink.muted}>${words(label)}</text>`}`)}
    <text x=${(left + right) / 2} y=${bottom + 2 * size + 12} text-anchor="middle">${words(labels.x)}</text>
    <text transform=${`translate(${size} ${(top + bottom) / 2}) rotate(-90)`} text-anchor="middle">${words(labels.y)}</text>
  </g>`;
}
