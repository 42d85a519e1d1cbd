// <curlew-phase-diagram>: a quantity over the cells of a sweep, with theory over it. Properties: diagram (see diagram.ts), pinned (a cell, or -1), group
// (diagrams of one group point, pin and zoom together), titled (whether its title stands above it; saved pictures have it always), head (the id of the
// curlew-cell-head that names the pinned cell, else the one where the pointer rests; the others of a group take their first pin from the one that has a head). A
// server that sends piece by piece calls take (see pieces.ts), or puts pieces into the property queue before the element is there. Events: curlew-cell {cell, pinned},
// curlew-region {left, right, bottom, top} (-1 where nothing is selected), curlew-look (see Look).
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { typeset } from "../number/typeset";
import { plotly } from "../plot/plotly";
import { ink, onThemeChange } from "../plot/theme";
import { Canvas, type Scene } from "./canvas";
import { CurlewCellHead, headed } from "./cell-head";
import { sameGrid, type Diagram, type Look } from "./diagram";
import { nearest, placed, type Placed } from "./edges";
import { saveAs } from "./files";
import { whole, type View } from "./frame";
import { Geometry, type Area, type Region } from "./geometry";
import { Gestures, type Surface } from "./gestures";
import { join, others, type At, type Linked } from "./linked";
import { outlines, tip } from "./overlay";
import { after, type Piece } from "./pieces";
import { copyPython } from "./python";
import { Spans } from "./spans";
import { Telling } from "./telling";
import { toolbar, type Actions } from "./toolbar";
import { facts, sentence, summary } from "./words";

const LOOK: Look = { log: false, low: null, high: null, map: "cividis", theory: true };
const DRAWN = ["diagram", "look", "view", "theme"] as const;
const HEADED = ["diagram", "pinned", "rested", "head"] as const;
const COPIED = 2000;
const NARROW = 480;

export class CurlewPhaseDiagram extends LitElement implements Actions, Linked, Surface {
  static override properties = {
    diagram: { attribute: false }, pinned: { type: Number }, group: { type: String }, empty: { type: String }, titled: { type: Boolean }, head: { type: String },
    look: { state: true }, view: { state: true }, theme: { state: true }, over: { state: true }, rested: { state: true }, region: { state: true }, area: { state: true }, copied: { state: true },
  };
  declare diagram: Diagram | undefined;
  declare pinned: number;
  declare group: string;
  declare empty: string;
  declare titled: boolean;
  declare head: string;
  declare queue: Piece[] | undefined;
  declare over: number;
  declare region: Region | undefined;
  private declare look: Look;
  private declare view: View | undefined;
  private declare theme: number;
  private declare rested: number;
  private declare area: Area;
  private declare copied: boolean;
  private axes: { x: Placed; y: Placed } = { x: placed(undefined), y: placed(undefined) };
  private readonly spans = new Spans();
  private readonly telling = new Telling(this);
  private readonly gestures = new Gestures(this);
  private readonly canvas = new Canvas(() => this.scene, (area) => this.measured(area));
  private ending: (() => void)[] = [];

  constructor() {
    super();
    this.diagram = undefined;
    this.pinned = -1;
    this.group = "";
    this.empty = "Cells appear here as soon as they are computed.";
    this.titled = false;
    this.head = "";
    this.look = LOOK;
    this.theme = 0;
    this.over = -1;
    this.rested = -1;
    this.area = { left: 0, top: 0, width: 0, height: 0 };
    this.copied = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    const resized = new ResizeObserver(() => this.canvas.draw());
    resized.observe(this);
    this.ending = [() => resized.disconnect(), onThemeChange(() => this.theme++), join(this), () => this.telling.stop()];
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
    this.diagram = after(this.diagram, piece);
    if (piece.pinned !== undefined) this.pinned = piece.pinned;
  }

  protected override willUpdate(changes: PropertyValues) {
    if (!changes.has("diagram") || !this.diagram) return;
    const before = changes.get("diagram") as Diagram | undefined;
    this.axes = { x: placed(this.diagram.x), y: placed(this.diagram.y) };
    if (before && !sameGrid(before, this.diagram)) this.regridded();
    if (!before || !sameGrid(before, this.diagram)) this.sharePin();
    if (before && this.diagram.key !== undefined && this.diagram.key === before.key) return;
    this.spans.forget();
    this.look = { ...LOOK, ...this.diagram.look };
  }

  protected override render() {
    const { diagram } = this;
    if (!diagram) return html`<div class="plot-empty">${this.empty}</div>`;
    const title = this.titled && diagram.title ? html`<h2 class="plot-title">${unsafeHTML(typeset(diagram.title))}</h2>` : nothing;
    const { geometry, gestures } = this;
    const { left, top, width, height } = this.area;
    return html`
      <div class="plot-head">${title} ${toolbar(diagram, this.look, { region: this.region !== undefined, zoomed: this.view !== undefined, copied: this.copied }, this)}</div>
      <div class="phase-canvas" ?data-strip=${!diagram.y}>
        <div class="phase-plot" aria-hidden="true"></div>
        <svg class="phase-overlay" tabindex="0" role="application" aria-label=${summary(diagram)} style="left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px"
          @pointerdown=${gestures.pressed} @pointermove=${gestures.moved} @pointerup=${gestures.released} @pointerleave=${gestures.left} @keydown=${gestures.keyed}>${width > 0 ? outlines(geometry, this) : nothing}</svg>
        ${width > 0 && this.over >= 0 ? tip(geometry, this.over, facts(diagram, this.over)) : nothing}
        <div class="visually-hidden" aria-live="polite">${this.pinned >= 0 && this.pinned < diagram.cells.state.length ? `Pinned: ${sentence(diagram, this.pinned)}` : ""}</div>
      </div>`;
  }

  protected override updated(changes: PropertyValues) {
    if (HEADED.some((name) => changes.has(name))) this.nameCell();
    if (DRAWN.some((name) => changes.has(name))) this.canvas.draw();
  }

  choose(part: Partial<Look>) {
    this.look = { ...this.look, ...part };
    this.telling.looks(this.look);
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

  pointedAt(at: At | undefined) {
    this.over = this.cellAt(at);
  }

  get pinnedPoint(): At | undefined {
    return this.centre(this.pinned);
  }

  pinnedAt(at: At | undefined) {
    if (!this.diagram) return;
    this.pinned = this.cellAt(at);
    this.rested = this.pinned;
    this.telling.pins(this.pinned);
  }

  save(format: "svg" | "png" | "csv") {
    const { scene } = this;
    if (scene) void saveAs(scene, format);
  }

  copyPython() {
    copyPython(this.diagram?.python ?? "", () => {
      this.copied = true;
      setTimeout(() => (this.copied = false), COPIED);
    });
  }

  get geometry(): Geometry {
    return new Geometry(this.axes.x, this.axes.y, this.shown, this.area);
  }

  /** The side panel follows once the pointer rests. */
  point(cell: number) {
    this.over = cell;
    const at = this.centre(cell);
    others(this).forEach((other) => other.pointedAt(at));
    this.telling.points(cell, () => (this.rested = cell));
  }

  pin(cell: number) {
    this.pinned = cell;
    this.rested = cell;
    this.telling.pins(cell);
    others(this).forEach((other) => other.pinnedAt(this.pinnedPoint));
  }

  drag(region: Region) {
    this.region = region;
  }

  select(region: Region | undefined) {
    this.region = region;
    this.telling.selects(region);
  }

  /** On a new grid: the pin is the server's where there is a head, and the same place on the maps beside it. */
  private sharePin() {
    const beside = others(this);
    if (this.head !== "") beside.forEach((other) => other.pinnedAt(this.pinnedPoint));
    else if (beside.length > 0) this.pinned = this.cellAt(beside.find((other) => other.pinnedPoint !== undefined)?.pinnedPoint);
  }

  /** Places on the old grid mean nothing on the new one. */
  private regridded() {
    this.gestures.reset();
    this.telling.stop();
    this.over = -1;
    this.rested = -1;
    this.region = undefined;
    this.view = undefined;
  }

  private centre(cell: number): At | undefined {
    const { x, y } = this.axes;
    return cell < 0 || !this.diagram ? undefined : { x: x.centres[cell % x.centres.length]!, y: y.centres[Math.floor(cell / x.centres.length)]! };
  }

  /** The cell whose centre is nearest; -1 where there is no point. */
  private cellAt(at: At | undefined): number {
    return at === undefined ? -1 : nearest(this.axes.y, at.y) * this.axes.x.centres.length + nearest(this.axes.x, at.x);
  }

  private nameCell() {
    const head = document.getElementById(this.head);
    if (head instanceof CurlewCellHead) head.shown = this.pinned >= 0 ? headed(this.diagram, this.pinned, true) : headed(this.diagram, this.rested, false);
  }

  private get plot(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".phase-plot");
  }

  private get shown(): View {
    return this.view ?? whole(this.axes.x, this.axes.y);
  }

  private get scene(): Scene | undefined {
    const { plot, diagram, look, shown: view } = this;
    return plot && diagram && this.isConnected ? { plot, diagram, look, frame: { ...this.axes, seen: this.spans.of(diagram, look), below: this.clientWidth < NARROW || !diagram.y }, view, ink: ink(this) } : undefined;
  }

  private measured(area: Area) {
    if (Object.entries(area).some(([name, value]) => this.area[name as keyof Area] !== value)) this.area = area;
  }
}

customElements.define("curlew-phase-diagram", CurlewPhaseDiagram);
