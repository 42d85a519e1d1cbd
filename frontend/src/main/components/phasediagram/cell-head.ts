// <curlew-cell-head>: which cell is told of below, and its number, from what the map knows already: it stands at the click, before the server has answered.
// Properties: shown (see Headed), told (the cell of which the server has told, -1 for none). What is told of another cell is hidden meanwhile and keeps its room.
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import type { Diagram } from "./diagram";
import { measured, place, type Fact } from "./words";

export interface Headed {
  readonly cell: number;
  readonly pinned: boolean;
  readonly place: readonly Fact[];
  readonly measured: readonly Fact[];
}

/** Undefined for a cell that is not in the diagram. */
export function headed(diagram: Diagram | undefined, cell: number, pinned: boolean): Headed | undefined {
  if (!diagram || cell < 0 || cell >= diagram.cells.state.length) return undefined;
  return { cell, pinned, place: place(diagram, cell), measured: measured(diagram, cell) };
}

/** Whether what the server told is of another cell than the one that is shown. */
export function stale(shown: Headed | undefined, told: number): boolean {
  return (shown?.cell ?? -1) !== told;
}

export class CurlewCellHead extends LitElement {
  static override properties = { shown: { attribute: false }, told: { type: Number } };
  declare shown: Headed | undefined;
  declare told: number;

  constructor() {
    super();
    this.shown = undefined;
    this.told = -1;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(_: PropertyValues) {
    this.toggleAttribute("stale", stale(this.shown, this.told));
  }

  protected override render() {
    const { shown } = this;
    if (!shown) return html`<div class="cell-head"><h2>A cell</h2></div>`;
    return html`
      <div class="cell-head"><h2>${unsafeHTML(typeset(line(shown.place, " = ")))}</h2>${shown.pinned ? html`<div class="pin"><span class="chip">pinned</span></div>` : nothing}</div>
      <p>${unsafeHTML(typeset(line(shown.measured, " ")))}</p>`;
  }
}

function line(facts: readonly Fact[], between: string): string {
  return facts.map(({ name, text }) => `${name}${between}${text}`).join(", ");
}

customElements.define("curlew-cell-head", CurlewCellHead);
