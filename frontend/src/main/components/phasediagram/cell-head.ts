// <curlew-cell-head>: which cell is told of below, and its number, from what the map knows already: it stands at the click, before the server has answered.
// Properties: shown (see Headed), told (the cell of which the server has told, -1 for none). What is told of another cell is hidden meanwhile and keeps its room;
// where the server takes its time, or cannot be reached, that is said in its place.
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { onConnection } from "../frame/connection";
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

/** Longer than a server takes that is well. */
const LATE = 1000;

export class CurlewCellHead extends LitElement {
  static override properties = { shown: { attribute: false }, told: { type: Number }, late: { state: true }, lost: { state: true } };
  declare shown: Headed | undefined;
  declare told: number;
  private declare late: boolean;
  private declare lost: boolean;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private ending = () => {};

  constructor() {
    super();
    this.shown = undefined;
    this.told = -1;
    this.late = false;
    this.lost = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.ending = onConnection((lost) => (this.lost = lost));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
    this.ending();
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate(changes: PropertyValues) {
    if (!changes.has("shown") && !changes.has("told")) return;
    const waits = stale(this.shown, this.told);
    this.toggleAttribute("stale", waits);
    this.late = false;
    clearTimeout(this.waiting);
    if (waits) this.waiting = setTimeout(() => (this.late = true), LATE);
  }

  protected override render() {
    const { shown } = this;
    if (!shown) return html`<div class="cell-head"><h2>A cell</h2></div>${this.wait()}`;
    return html`
      <div class="cell-head"><h2>${unsafeHTML(typeset(line(shown.place, " = ")))}</h2>${shown.pinned ? html`<div class="pin"><span class="chip">pinned</span></div>` : nothing}</div>
      <p>${unsafeHTML(typeset(line(shown.measured, " ")))}</p>${this.wait()}`;
  }

  /** Why the rest is not there yet. */
  private wait() {
    if (!this.late) return nothing;
    const words = this.lost ? html`<p class="violation">${LOST}</p>` : html`<p class="meta">Waiting for the server …</p>`;
    return html`<div class="cell-wait" role="status">${words}</div>`;
  }
}

const LOST = "The server cannot be reached. The rest of this cell comes as soon as it answers. If it does not, start curlew serve again and reload this page.";

function line(facts: readonly Fact[], between: string): string {
  return facts.map(({ name, text }) => `${name}${between}${text}`).join(", ");
}

customElements.define("curlew-cell-head", CurlewCellHead);
