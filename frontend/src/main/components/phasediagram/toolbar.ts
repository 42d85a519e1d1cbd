// The buttons above a phase diagram: colours, theory, zoom, files.
import { html, nothing, type TemplateResult } from "lit";
import { saving } from "../plot/controls";
import type { Diagram, Look, MapName } from "./diagram";

export interface Actions {
  choose(part: Partial<Look>): void;
  zoomIn(): void;
  zoomOut(): void;
  save(format: "svg" | "png" | "csv"): void;
  copyPython(): void;
}

export function toolbar(diagram: Diagram, look: Look, zoom: { readonly region: boolean; readonly zoomed: boolean; readonly copied: boolean }, actions: Actions): TemplateResult {
  const theory = (diagram.lines?.length ?? 0) > 0 || diagram.margin !== undefined;
  return html`<div class="plot-toolbar" role="toolbar" aria-label="Phase diagram">
    ${theory ? html`<button type="button" aria-pressed=${look.theory} title="Show the boundary that theory predicts" @click=${() => actions.choose({ theory: !look.theory })}>theory</button>` : nothing}
    ${diagram.quantity.signed ? nothing : colours(look, actions)}
    ${zoom.region ? html`<button type="button" title="Show the selected region only" @click=${() => actions.zoomIn()}>zoom in</button>` : nothing}
    ${zoom.zoomed ? html`<button type="button" title="Show every cell again" @click=${() => actions.zoomOut()}>show all</button>` : nothing}
    ${saving(["svg", "png", "csv"] as const, actions)}
    ${(diagram.files ?? []).map(({ name, href }) => html`<a class="plot-file" href=${href} download router-ignore title="Save as ${name}">${name}</a>`)}
    ${diagram.python ? html`<button type="button" title="Copy Python that loads the numbers" @click=${() => actions.copyPython()}><span aria-live="polite">${zoom.copied ? "copied" : "Python"}</span></button>` : nothing}
  </div>`;
}

function colours(look: Look, actions: Actions): TemplateResult {
  const end = (name: "low" | "high", label: string) => html`<label>${label}
    <input type="text" inputmode="decimal" size="7" placeholder="auto" .value=${look[name] === null ? "" : String(look[name])} @change=${(event: Event) => actions.choose({ [name]: number((event.target as HTMLInputElement).value) })}></label>`;
  const map = (name: MapName) => html`<button type="button" aria-pressed=${look.map === name} @click=${() => actions.choose({ map: name })}>${name}</button>`;
  return html`<details class="phase-colours">
    <summary>colours</summary>
    <div>
      <span class="plot-group"><button type="button" aria-pressed=${look.log} title="Logarithmic colours" @click=${() => actions.choose({ log: !look.log, low: null, high: null })}>log</button></span>
      <span class="plot-group">${map("cividis")}${map("viridis")}</span>
      ${end("low", "from")} ${end("high", "to")}
    </div>
  </details>`;
}

/** A typed end of the colour range; null where it is no number: then it follows the values. */
export function number(text: string): number | null {
  const typed = text.trim().replace("\u2212", "-").replace(/^10\^/, "1e");
  const value = typed === "" ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
}
