// <curlew-plot>: the one plot of the program. Property: figure (see figure.ts). Curves of all arms with band, seeds on demand,
// logarithmic or linear axes, zoom, hover over all arms at one x, and what is shown as SVG, PNG or CSV.
import { html, LitElement, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import { Axes } from "./axes";
import { legend, toolbar, type Actions } from "./controls";
import { csv } from "./csv";
import { traces } from "./curves";
import { fileName, save, saveText } from "./download";
import { isEmpty, type Figure, type Viewing } from "./figure";
import { layout } from "./layout";
import { picture } from "./picture";
import { CONFIG, plotly, type PlotElement } from "./plotly";
import { summary } from "./summary";
import { ink, isDark, onThemeChange } from "./theme";
import { zoomsOf } from "./zooms";

export class CurlewPlot extends LitElement implements Actions {
  static override properties = { figure: { attribute: false }, showSeeds: { type: Boolean }, viewing: { state: true } };
  declare figure: Figure | undefined;
  declare showSeeds: boolean;
  private chosen: { xLog?: boolean; yLog?: boolean } = {};
  private hiddenArms: ReadonlySet<string> = new Set();
  private readonly axes = new Axes();
  private drawing: Promise<void> | undefined;
  private stale = false;
  private ending: (() => void)[] = [];

  constructor() {
    super();
    this.figure = undefined;
    this.showSeeds = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(this);
    this.ending = [() => resized.disconnect(), onThemeChange(() => this.requestUpdate())];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.ending.forEach((end) => end());
    const canvas = this.canvas;
    if (canvas) void plotly().then((library) => this.isConnected || library.purge(canvas));
  }

  protected override render() {
    const figure = this.figure ?? {};
    const title = figure.title ? html`<h2 class="plot-title">${unsafeHTML(typeset(figure.title))}</h2>` : nothing;
    if (isEmpty(figure)) return html`<div class="plot-head">${title}</div><div class="plot-empty">${figure.empty ?? "Nothing to show yet."}</div>`;
    return html`
      <div class="plot-head">${title} ${toolbar(figure, this.viewing, this.axes.isZoomed, this)}</div>
      ${legend(figure, this.viewing, isDark(), this)}
      <div class="plot-canvas" role="img" aria-label=${summary(figure)}></div>`;
  }

  protected override updated() {
    this.draw();
  }

  toggle(what: "xLog" | "yLog" | "showSeeds") {
    if (what === "showSeeds") {
      this.showSeeds = !this.showSeeds;
      if (this.showSeeds) this.dispatchEvent(new CustomEvent("curlew-seeds"));
    } else {
      this.chosen = { ...this.chosen, [what]: !this.viewing[what] };
      this.axes.unzoom(what === "xLog" ? "x" : "y");
    }
    this.requestUpdate();
  }

  toggleArm(name: string) {
    const hidden = new Set(this.hiddenArms);
    if (!hidden.delete(name)) hidden.add(name);
    this.hiddenArms = hidden;
    this.requestUpdate();
  }

  reset() {
    this.axes.unzoom();
    this.requestUpdate();
  }

  save(format: "svg" | "png" | "csv") {
    const figure = this.figure ?? {};
    const name = `${fileName(figure.title ?? figure.yTitle, "plot")}.${format}`;
    if (format === "csv") saveText(name, "text/csv", csv(figure, this.viewing));
    else void picture(figure, this.viewing, this.axes.ranges(figure, this.viewing), ink(this), format).then((image) => save(name, image));
  }

  private get viewing(): Viewing {
    const { xLog = false, yLog = false } = this.figure ?? {};
    return { xLog: this.chosen.xLog ?? xLog, yLog: this.chosen.yLog ?? yLog, showSeeds: this.showSeeds, hidden: this.hiddenArms };
  }

  private get canvas(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".plot-canvas");
  }

  /** Draws now, or once more after the drawing under way, however many updates come in between. */
  private draw() {
    this.stale = true;
    this.drawing ??= this.drawWhileStale().finally(() => (this.drawing = undefined));
  }

  private async drawWhileStale() {
    const library = await plotly();
    while (this.stale && this.isConnected && this.canvas && this.figure) {
      this.stale = false;
      const canvas = this.canvas;
      const ranges = this.axes.ranges(this.figure, this.viewing);
      const colors = ink(this);
      const size = { width: canvas.clientWidth, height: canvas.clientHeight };
      if (size.width === 0 || size.height === 0) return;
      const look = { ...layout(this.figure, this.viewing, ranges, colors), ...size, autosize: false };
      const fresh = !canvas.classList.contains("js-plotly-plot");
      const drawn = await library.react(canvas, traces(this.figure, this.viewing, colors.dark), look, CONFIG);
      if (fresh) this.listen(drawn);
    }
  }

  private listen(drawn: PlotElement) {
    drawn.on("plotly_relayout", (change) => {
      const zooms = zoomsOf(change);
      if (zooms.length === 0) return;
      zooms.forEach(([axis, range]) => this.axes.zoomed(axis, range));
      this.requestUpdate();
    });
    drawn.on("plotly_doubleclick", () => this.reset());
  }
}

customElements.define("curlew-plot", CurlewPlot);
