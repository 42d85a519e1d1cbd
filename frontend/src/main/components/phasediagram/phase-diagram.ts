// <curlew-phase-diagram>: a quantity over the cells of a sweep, with theory over it. Properties: diagram (see diagram.ts), pinned (a cell, or -1), group
// (diagrams of one group point and zoom together). A server that sends piece by piece calls take({diagram}), take({change}), take({pinned}), or puts these
// into the property queue before the element is there. Events: curlew-cell {cell, pinned}, curlew-region {left, right, bottom, top} (-1 where nothing is
// selected), curlew-look (see Look).
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import { fileName, save, saveText } from "../plot/download";
import { CONFIG, plotly } from "../plot/plotly";
import type { Range } from "../plot/range";
import { ink, onThemeChange } from "../plot/theme";
import { changed } from "./cells";
import { seen } from "./colours";
import type { Change, Diagram, Look } from "./diagram";
import { traces, type Frame } from "./drawing";
import { nearest, placed, type Placed } from "./edges";
import { picture, table } from "./files";
import { layout, whole, type View } from "./frame";
import { Geometry, isStep, stepped, type Area, type Region } from "./geometry";
import { join, others, type Linked } from "./linked";
import { outlines, tip } from "./overlay";
import { toolbar, type Actions } from "./toolbar";
import { facts, sentence, summary } from "./words";

interface Piece {
  readonly diagram?: Diagram;
  readonly change?: Change;
  readonly pinned?: number;
}

const LOOK: Look = { log: false, low: null, high: null, map: "cividis", theory: true };
const DRAWN = ["diagram", "look", "view", "theme"] as const;
const RESTING = 120;

export class CurlewPhaseDiagram extends LitElement implements Actions, Linked {
  static override properties = {
    diagram: { attribute: false }, pinned: { type: Number }, group: { type: String }, empty: { type: String },
    look: { state: true }, view: { state: true }, theme: { state: true }, over: { state: true }, region: { state: true }, area: { state: true }, copied: { state: true },
  };
  declare diagram: Diagram | undefined;
  declare pinned: number;
  declare group: string;
  declare empty: string;
  declare queue: Piece[] | undefined;
  private declare look: Look;
  private declare view: View | undefined;
  private declare theme: number;
  declare over: number;
  declare region: Region | undefined;
  private declare area: Area;
  private declare copied: boolean;
  private key: string | undefined;
  private axes: { x: Placed; y: Placed } = { x: placed(undefined), y: placed(undefined) };
  private spans = new Map<boolean, Range>();
  private dragFrom = -1;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private drawing: Promise<void> | undefined;
  private stale = false;
  private ending: (() => void)[] = [];

  constructor() {
    super();
    this.diagram = undefined;
    this.pinned = -1;
    this.group = "";
    this.empty = "Cells appear here as soon as they are computed.";
    this.look = LOOK;
    this.theme = 0;
    this.over = -1;
    this.area = { left: 0, top: 0, width: 0, height: 0 };
    this.copied = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(this);
    this.ending = [() => resized.disconnect(), onThemeChange(() => this.theme++), join(this), () => clearTimeout(this.resting)];
    this.drain();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.ending.forEach((end) => end());
    const plot = this.plot;
    if (plot) void plotly().then((library) => this.isConnected || library.purge(plot));
  }

  /** What came before the element was there, in its order. */
  drain() {
    const waiting = this.queue ?? [];
    this.queue = undefined;
    waiting.forEach((piece) => this.take(piece));
  }

  take(piece: Piece) {
    if (piece.diagram) this.diagram = piece.diagram;
    if (piece.change && this.diagram && piece.change.key === this.diagram.key) this.diagram = { ...this.diagram, cells: changed(this.diagram.cells, piece.change) };
    if (piece.pinned !== undefined) this.pinned = piece.pinned;
  }

  protected override willUpdate(changes: PropertyValues) {
    if (!changes.has("diagram") || !this.diagram) return;
    this.axes = { x: placed(this.diagram.x), y: placed(this.diagram.y) };
    if (this.diagram.key === this.key && this.key !== undefined) return;
    this.key = this.diagram.key;
    this.spans.clear();
    this.look = { ...LOOK, ...this.diagram.look };
  }

  protected override render() {
    const { diagram } = this;
    if (!diagram) return html`<div class="plot-empty">${this.empty}</div>`;
    const title = diagram.title ? html`<h2 class="plot-title">${unsafeHTML(typeset(diagram.title))}</h2>` : html`<span></span>`;
    const geometry = this.geometry;
    const { left, top, width, height } = this.area;
    return html`
      <div class="plot-head">${title} ${toolbar(diagram, this.look, { region: this.region !== undefined, zoomed: this.view !== undefined, copied: this.copied }, this)}</div>
      <div class="phase-canvas" ?data-strip=${!diagram.y}>
        <div class="phase-plot" aria-hidden="true"></div>
        <svg class="phase-overlay" tabindex="0" role="application" aria-label=${summary(diagram)} style="left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px"
          @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointerleave=${this.left} @keydown=${this.keyed}>${width > 0 ? outlines(geometry, this) : nothing}</svg>
        ${width > 0 && this.over >= 0 ? tip(geometry, this.over, facts(diagram, this.over)) : nothing}
        <div class="visually-hidden" aria-live="polite">${this.pinned >= 0 && this.pinned < diagram.cells.state.length ? `Pinned: ${sentence(diagram, this.pinned)}` : ""}</div>
      </div>`;
  }

  protected override updated(changes: PropertyValues) {
    if (DRAWN.some((name) => changes.has(name))) this.draw();
  }

  choose(part: Partial<Look>) {
    this.look = { ...this.look, ...part };
    this.tell("curlew-look", this.look);
  }

  zoomIn() {
    if (!this.region) return;
    const view = this.geometry.viewOf(this.region);
    this.select(undefined);
    this.zoomedTo(view);
    others(this).forEach((other) => other.zoomedTo(view));
  }

  zoomOut() {
    this.zoomedTo(undefined);
    others(this).forEach((other) => other.zoomedTo(undefined));
  }

  zoomedTo(view: View | undefined) {
    this.view = view;
  }

  pointedAt(at: { readonly x: number; readonly y: number } | undefined) {
    this.over = at === undefined ? -1 : nearest(this.axes.y, at.y) * this.axes.x.centres.length + nearest(this.axes.x, at.x);
  }

  save(format: "svg" | "png" | "csv") {
    const { diagram } = this;
    if (!diagram) return;
    const name = `${fileName(diagram.title ?? diagram.quantity.title, "phase-diagram")}.${format}`;
    if (format === "csv") saveText(name, "text/csv", table(diagram));
    else void picture(diagram, this.look, this.frame(diagram), this.shown, ink(this), format).then((image) => save(name, image));
  }

  copyPython() {
    const text = this.diagram?.python ?? "";
    const told = () => {
      this.copied = true;
      setTimeout(() => (this.copied = false), 2000);
    };
    if (navigator.clipboard) void navigator.clipboard.writeText(text).then(told, () => saveText("load.py", "text/x-python", text));
    else saveText("load.py", "text/x-python", text);
  }

  private get plot(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".phase-plot");
  }

  private get shown(): View {
    return this.view ?? whole(this.axes.x, this.axes.y);
  }

  private get geometry(): Geometry {
    return new Geometry(this.axes.x, this.axes.y, this.shown, this.area);
  }

  private frame(diagram: Diagram): Frame {
    const span = seen(diagram.cells.value, diagram.quantity, this.look, this.spans.get(this.look.log));
    if (span !== undefined) this.spans.set(this.look.log, span);
    return { ...this.axes, seen: span, narrow: this.clientWidth < 480 || !diagram.y };
  }

  private cellUnder(event: PointerEvent): number {
    const corner = (event.currentTarget as Element).getBoundingClientRect();
    return this.geometry.cellAt(event.clientX - corner.left, event.clientY - corner.top);
  }

  private readonly pressed = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.dragFrom = this.cellUnder(event);
    if (event.pointerType !== "touch") (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  private readonly moved = (event: PointerEvent) => {
    const cell = this.cellUnder(event);
    if (this.dragFrom >= 0 && cell >= 0 && event.buttons === 1 && event.pointerType !== "touch" && (cell !== this.dragFrom || this.region)) {
      this.region = this.geometry.between(this.dragFrom, cell);
    }
    if (cell !== this.over) this.point(cell);
  };

  private readonly released = (event: PointerEvent) => {
    const cell = this.cellUnder(event);
    if (this.dragFrom >= 0 && cell === this.dragFrom) {
      this.select(undefined);
      this.pin(cell === this.pinned ? -1 : cell);
    } else if (this.dragFrom >= 0 && this.region) this.select(this.region);
    this.dragFrom = -1;
  };

  private readonly left = () => {
    if (this.dragFrom < 0) this.point(-1);
  };

  private readonly keyed = (event: KeyboardEvent) => {
    const { columns, rows } = this.geometry;
    if (isStep(event.key)) {
      const from = this.pinned >= 0 ? this.pinned : Math.floor(rows / 2) * columns + Math.floor(columns / 2);
      const cell = this.pinned >= 0 ? stepped(from, event.key, columns, rows) : from;
      if (event.shiftKey) {
        this.dragFrom = this.dragFrom < 0 ? from : this.dragFrom;
        this.select(this.geometry.between(this.dragFrom, cell));
      } else this.dragFrom = -1;
      this.pin(cell);
    } else if (event.key === "Escape") {
      if (this.region) this.select(undefined);
      else this.pin(-1);
      this.dragFrom = -1;
    } else if (event.key === "Enter" && this.over >= 0) this.pin(this.over);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private point(cell: number) {
    this.over = cell;
    const { x, y } = this.axes;
    const at = cell < 0 ? undefined : { x: x.centres[cell % x.centres.length]!, y: y.centres[Math.floor(cell / x.centres.length)]! };
    others(this).forEach((other) => other.pointedAt(at));
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.tell("curlew-cell", { cell, pinned: false }), RESTING);
  }

  private pin(cell: number) {
    clearTimeout(this.resting);
    this.pinned = cell;
    this.tell("curlew-cell", { cell, pinned: true });
  }

  private select(region: Region | undefined) {
    this.region = region;
    const [left, right] = region?.columns ?? [-1, -1];
    const [bottom, top] = region?.rows ?? [-1, -1];
    this.tell("curlew-region", { left, right, bottom, top });
  }

  private tell(name: string, detail: object) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** Draws now, or once more after the drawing under way, however many updates come in between. */
  private draw() {
    this.stale = true;
    this.drawing ??= this.drawWhileStale().finally(() => (this.drawing = undefined));
  }

  private async drawWhileStale() {
    const library = await plotly();
    while (this.stale && this.isConnected && this.plot && this.diagram) {
      this.stale = false;
      const { plot, diagram } = this;
      const size = { width: plot.clientWidth, height: plot.clientHeight };
      if (size.width === 0 || size.height === 0) return;
      const colors = ink(this);
      const frame = this.frame(diagram);
      const drawn = await library.react(plot, traces(diagram, this.look, frame, colors), layout(diagram, this.look, frame.x, frame.y, this.shown, colors, size), CONFIG);
      this.measure(drawn);
    }
  }

  private measure(drawn: HTMLElement) {
    const inner = drawn.querySelector<SVGRectElement>(".nsewdrag");
    if (!inner) return;
    const read = (name: string) => Number(inner.getAttribute(name));
    const area = { left: read("x"), top: read("y"), width: read("width"), height: read("height") };
    if (Object.entries(area).some(([name, value]) => this.area[name as keyof Area] !== value)) this.area = area;
  }
}

customElements.define("curlew-phase-diagram", CurlewPhaseDiagram);
