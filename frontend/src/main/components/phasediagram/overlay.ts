// What moves over the cells without drawing them again: the cell under the pointer, the pinned cell, the chosen region, the box of numbers.
import { html, nothing, svg, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import type { Box, Geometry, Region } from "./geometry";
import type { Fact } from "./words";

export interface Pointing {
  readonly over: number;
  readonly pinned: number;
  readonly region: Region | undefined;
}

export function outlines(geometry: Geometry, { over, pinned, region }: Pointing): TemplateResult {
  return svg`
    ${region ? outline("phase-region", geometry.box(region)) : nothing}
    ${over >= 0 ? outline("phase-over", geometry.box(geometry.of(over))) : nothing}
    ${pinned >= 0 ? pin(geometry.box(geometry.of(pinned))) : nothing}` as TemplateResult;
}

function outline(name: string, { x, y, width, height }: Box): TemplateResult {
  return svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height}></rect>` as TemplateResult;
}

/** A double frame with a hair cross, so that it is found on any colour and in cells of a few pixels. */
function pin({ x, y, width, height }: Box): TemplateResult {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return svg`<g class="phase-pin">
    <path class="phase-hair" d="M${cx} 0V${y}M${cx} ${y + height}V10000M0 ${cy}H${x}M${x + width} ${cy}H10000"></path>
    <rect class="outer" x=${x - 2} y=${y - 2} width=${width + 4} height=${height + 4}></rect>
    <rect class="inner" x=${x - 0.5} y=${y - 0.5} width=${width + 1} height=${height + 1}></rect>
  </g>` as TemplateResult;
}

/** The numbers of a cell beside it, on the side with more room. */
export function tip(geometry: Geometry, cell: number, facts: readonly Fact[]): TemplateResult {
  const { left, top, width, height } = geometry.area;
  const box = geometry.box(geometry.of(cell));
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  const across = cx < width / 2 ? `left: ${left + box.x + box.width + 12}px` : `right: calc(100% - ${left + box.x - 12}px)`;
  const along = cy < height / 2 ? `top: ${top + box.y}px` : `bottom: calc(100% - ${top + box.y + box.height}px)`;
  return html`<dl class="phase-tip" style="${across}; ${along}">
    ${facts.map(({ name, text }) => html`<div><dt>${unsafeHTML(typeset(name))}</dt><dd>${unsafeHTML(typeset(text))}</dd></div>`)}
  </dl>`;
}
