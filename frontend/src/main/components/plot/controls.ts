// The buttons above a plot and the legend below them: real buttons, reachable by keyboard, that say whether they are on.
import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import { armColor, armStyle } from "./arms";
import { hasSeeds, type Figure, type Viewing } from "./figure";
import { DASHES } from "./dashes";

export interface Actions {
  toggle(what: "xLog" | "yLog" | "showSeeds"): void;
  toggleArm(name: string): void;
  reset(): void;
  save(format: "svg" | "png" | "csv"): void;
}

export function toolbar(figure: Figure, viewing: Viewing, zoomed: boolean, actions: Actions): TemplateResult {
  const switching = (what: "xLog" | "yLog" | "showSeeds", label: string, title: string) => html`
    <button type="button" aria-pressed=${viewing[what]} title=${title} @click=${() => actions.toggle(what)}>${label}</button>`;
  return html`<div class="plot-toolbar" role="toolbar" aria-label="Plot">
    ${hasSeeds(figure) ? switching("showSeeds", "seeds", "Show every seed as a thin line") : nothing}
    <span class="plot-group">
      ${switching("xLog", "log x", "Logarithmic x axis")}
      ${switching("yLog", "log y", "Logarithmic y axis")}
    </span>
    <button type="button" ?disabled=${!zoomed} title="Show everything again (double click in the plot)" @click=${() => actions.reset()}>reset zoom</button>
    ${saving(["svg", "png", "csv"], actions)}
  </div>`;
}

export function saving<Format extends string>(formats: readonly Format[], actions: { save(format: Format): void }): TemplateResult {
  return html`<span class="plot-group">
    ${formats.map((format) => html`<button type="button" title="Save what is shown as ${format.toUpperCase()}" @click=${() => actions.save(format)}>${format.toUpperCase()}</button>`)}
  </span>`;
}

export function legend(figure: Figure, viewing: Viewing, dark: boolean, actions: Actions): TemplateResult {
  return html`<div class="plot-legend" role="group" aria-label="Arms shown">
    ${(figure.series ?? []).map((series, place) => {
      const style = armStyle(series.arm ?? place);
      const color = armColor(series, place, dark);
      return html`<button type="button" aria-pressed=${!viewing.hidden.has(series.name)} title="Show or hide this arm" @click=${() => actions.toggleArm(series.name)}>
        <svg width="30" height="10" viewBox="0 0 30 10" aria-hidden="true">
          <line x1="1" y1="5" x2="29" y2="5" stroke=${color} stroke-width="2" stroke-dasharray=${DASHES[series.dash ?? style.dash] ?? ""}></line>
          <path d=${MARKERS[style.marker] ?? ""} fill=${color}></path>
        </svg>
        <span>${unsafeHTML(typeset(series.name))}</span>
      </button>`;
    })}
  </div>`;
}

/** Plotly's symbols, centred on (15, 5). */
const MARKERS: Record<string, string> = {
  "circle": "M11.5 5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
  "diamond": "M15 0.6L19.4 5L15 9.4L10.6 5z",
  "square": "M12 2h6v6h-6z",
  "triangle-up": "M15 1L19 8.2H11z",
  "triangle-down": "M15 9L19 1.8H11z",
  "cross": "M13.7 1h2.6v2.7h2.7v2.6h-2.7V9h-2.6V6.3H11V3.7h2.7z",
  "star": "M15 0.6l1.2 3h3.1l-2.5 2 1 3.2L15 6.9l-2.8 1.9 1-3.2-2.5-2h3.1z",
  "x": "M12.2 1.2L15 4l2.8-2.8 1 1L16 5l2.8 2.8-1 1L15 6l-2.8 2.8-1-1L14 5l-2.8-2.8z",
};
