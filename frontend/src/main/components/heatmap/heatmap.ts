// <curlew-heatmap>: a matrix of weights at one epoch. Properties: map (see weight-map.ts), empty (what to say without values).
import { html, LitElement, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { plainText, typeset } from "../number/typeset";
import { saving } from "../plot/controls";
import { line } from "../plot/csv";
import { fileName, save, saveText } from "../plot/download";
import { CONFIG, plotly } from "../plot/plotly";
import { ink, onThemeChange } from "../plot/theme";
import { cells, frame } from "./drawing";
import { hasValues, type WeightMap } from "./weight-map";

export class CurlewHeatmap extends LitElement {
  static override properties = { map: { attribute: false }, empty: { type: String } };
  declare map: WeightMap | undefined;
  declare empty: string;
  private drawing: Promise<void> | undefined;
  private stale = false;
  private ending: (() => void)[] = [];

  constructor() {
    super();
    this.map = undefined;
    this.empty = "Weights appear here when they were recorded.";
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(this);
    this.ending = [() => resized.disconnect(), onThemeChange(() => this.draw())];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.ending.forEach((end) => end());
  }

  protected override render() {
    const map = this.map;
    const title = map?.title ? html`<h3 class="plot-title">${unsafeHTML(typeset(map.title))}</h3>` : nothing;
    if (!hasValues(map)) return html`<div class="plot-head">${title}</div><div class="plot-empty">${this.empty}</div>`;
    const [rows, cols] = [map.values?.length ?? 0, map.values?.[0]?.length ?? 0];
    return html`
      <div class="plot-head">${title}<div class="plot-toolbar" role="toolbar" aria-label="Heat map">${saving(["svg", "png", "csv"] as const, this)}</div></div>
      <div class="plot-canvas" role="img" aria-label="${plainText(map.title ?? "Weights")}: ${rows} rows, ${cols} columns"></div>`;
  }

  protected override updated() {
    this.draw();
  }

  save(format: "svg" | "png" | "csv") {
    const map = this.map;
    if (!hasValues(map)) return;
    const name = `${fileName(map.title, "weights")}.${format}`;
    if (format === "csv") return saveText(name, "text/csv", (map.values ?? []).map(line).join(""));
    const colors = ink(this);
    const size = { width: 720, height: 480 };
    const look = { ...frame(map, colors), ...size, paper_bgcolor: colors.surface, title: { text: typeset(map.title ?? ""), x: 0.02, font: { size: 16 } }, margin: { l: 64, r: 16, t: 52, b: 56 } };
    void plotly().then(async (library) => save(name, await library.toImage({ data: cells(map, colors), layout: look }, { format, ...size, scale: format === "png" ? 3 : 1 })));
  }

  private draw() {
    this.stale = true;
    this.drawing ??= this.drawWhileStale().finally(() => (this.drawing = undefined));
  }

  private async drawWhileStale() {
    if (!hasValues(this.map)) return;
    const library = await plotly();
    while (this.stale && this.isConnected) {
      this.stale = false;
      const canvas = this.querySelector<HTMLElement>(".plot-canvas");
      if (!canvas || !hasValues(this.map) || canvas.clientWidth === 0) return;
      const colors = ink(this);
      const look = { ...frame(this.map, colors), width: canvas.clientWidth, height: canvas.clientHeight };
      await library.react(canvas, cells(this.map, colors), look, CONFIG);
    }
  }
}

customElements.define("curlew-heatmap", CurlewHeatmap);
