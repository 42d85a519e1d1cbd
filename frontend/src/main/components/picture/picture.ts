// What drawn pictures share: as wide as their place, drawn anew when that or the theme changes, saved as SVG, PNG or CSV.
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import { saving } from "../plot/controls";
import { line } from "../plot/csv";
import { fileName, saveText } from "../plot/download";
import { ink, onThemeChange, type Ink } from "../plot/theme";
import { saveDrawing } from "./export";

export type Rows = readonly (readonly (string | number | null)[])[];

export abstract class Picture extends LitElement {
  protected width = 0;
  private ending: (() => void)[] = [];

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.width = this.clientWidth; // drawn at once where its place is known: what stands below does not move
    const resized = new ResizeObserver(() => {
      if (Math.abs(this.clientWidth - this.width) < 1) return;
      this.width = this.clientWidth;
      this.requestUpdate();
    });
    resized.observe(this);
    this.ending = [() => resized.disconnect(), onThemeChange(() => this.requestUpdate())];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.ending.forEach((end) => end());
  }

  /** Its name above it and in file names; undefined while there is nothing to draw. */
  protected abstract heading(): string | undefined;
  /** An svg element; what carries data-screen is left out of files. */
  protected abstract drawing(width: number, height: number, ink: Ink): TemplateResult;
  /** The numbers behind it. */
  protected abstract rows(): Rows;

  protected height(width: number): number {
    return Math.round(Math.min(360, Math.max(240, width * 0.72)));
  }

  protected tools(): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override render() {
    const title = this.heading();
    if (title === undefined) return html`<div class="plot-empty">The picture appears here in a moment.</div>`;
    return html`
      <div class="plot-head"><h2 class="plot-title">${unsafeHTML(typeset(title))}</h2>
        <div class="plot-toolbar" role="toolbar" aria-label="Picture">${this.tools()}${saving(["svg", "png", "csv"] as const, this)}</div></div>
      ${this.width > 0 ? this.drawing(this.width, this.height(this.width), ink(this)) : nothing}`;
  }

  save(format: "svg" | "png" | "csv") {
    const name = fileName(this.heading(), "picture");
    if (format === "csv") return saveText(`${name}.csv`, "text/csv", this.rows().map(line).join(""));
    const [width, height] = [720, this.height(720)];
    saveDrawing(this.drawing(width, height, ink(this)), format, name, width, height);
  }
}
