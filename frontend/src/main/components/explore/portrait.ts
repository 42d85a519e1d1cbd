// <curlew-portrait>: the plane of w1 and w2. Properties: scene, paths, pointer (see scene.ts). A click drops a start, a start is dragged, a double
// click or Delete takes it away; all told as events: curlew-drop {w1, w2}, curlew-move {place, w1, w2}, curlew-remove {place}, curlew-hover {w1, w2}, curlew-leave.
// By keyboard: arrow keys move a cross, Enter drops a start there.
import { html, nothing, svg, type TemplateResult } from "lit";
import { figures } from "../number/figures";
import { axes } from "../picture/axes";
import { Picture, type Rows } from "../picture/picture";
import { linear } from "../picture/scale";
import type { Ink } from "../plot/theme";
import { arrows, contours, paths, pointed, solutions, type Plane } from "./layers";
import { Pace } from "./pace";
import { nearest, type Path, type Place, type Pointer, type Scene } from "./scene";

const REACH = 14; // pixels

export class CurlewPortrait extends Picture {
  static override properties = { scene: { attribute: false }, paths: { attribute: false }, pointer: { attribute: false }, cross: { state: true } };
  declare scene: Scene | undefined;
  declare paths: readonly Path[] | undefined;
  declare pointer: Pointer | undefined;
  declare cross: Place | undefined;
  private held = -1;
  private readonly pace = new Pace(30);

  protected override heading() {
    return this.scene?.title;
  }

  /** A square as large as its place; in full screen as high as the screen lets it be. */
  protected override height(width: number) {
    return Math.round(Math.min(width, document.fullscreenElement ? innerHeight - 210 : Math.max(320, innerHeight - 240)));
  }

  protected override drawing(width: number, height: number, ink: Ink): TemplateResult {
    const scene = this.scene!;
    const { frame, size, plane } = this.plane(width, height);
    const clip = `inside-${scene.arm}`;
    return html`<svg class="portrait-plane" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} tabindex="0" role="application"
        aria-label=${`${scene.title}: plane of w1 and w2, ${this.paths?.length ?? 0} paths. Arrow keys move a cross, Enter drops a start, Delete removes the last one`}
        @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.up} @pointercancel=${this.up} @pointerleave=${this.leave}
        @dblclick=${this.takeAway} @keydown=${this.key}>
      <clipPath id=${clip}><rect x=${frame.left} y=${frame.top} width=${frame.right - frame.left} height=${frame.bottom - frame.top}></rect></clipPath>
      <g clip-path=${`url(#${clip})`}>
        <rect x=${frame.left} y=${frame.top} width=${frame.right - frame.left} height=${frame.bottom - frame.top} fill=${ink.surface}></rect>
        <path d=${`M${plane.x.at(0)} ${frame.top}V${frame.bottom}M${frame.left} ${plane.y.at(0)}H${frame.right}`} stroke=${ink.grid} stroke-width=${1.5 * plane.weight}></path>
        ${contours(scene, plane, ink)}${arrows(scene, plane, ink)}${solutions(scene, plane, ink)}
        ${this.pointer && this.held < 0 ? pointed(this.pointer, scene, plane, ink) : nothing}
        ${paths(this.paths ?? [], scene, plane, ink)}
        ${this.cross ? svg`<path data-screen d=${`M${plane.x.at(this.cross[0])} ${plane.y.at(this.cross[1]) - 12}v24m-12 -12h24`} stroke=${ink.text} stroke-width="2"></path>` : nothing}
      </g>
      ${this.pointer ? svg`<text data-screen x=${frame.right} y=${frame.bottom + 2 * size + 12} text-anchor="end" font-family=${ink.font} font-size=${size * 0.9} fill=${ink.muted}>${figures(this.pointer.at[0])}, ${figures(this.pointer.at[1])}</text>` : nothing}
      ${axes(frame, plane.x, plane.y, { x: "*w*_{1}", y: "*w*_{2}", size }, ink)}
    </svg>`;
  }

  private plane(width: number, height: number) {
    const size = Math.max(13, Math.min(24, Math.round(Math.min(width, height) / 30)));
    const side = Math.min(width - 3.6 * size, height - 3.6 * size);
    const left = 3.1 * size + (width - 3.6 * size - side) / 2;
    const frame = { left, right: left + side, top: 8, bottom: 8 + side };
    const range = this.scene!.range;
    const x = linear(-range, range, frame.left, frame.right, 6);
    const y = linear(-range, range, frame.bottom, frame.top, 6);
    const plane: Plane = { x, y, arrow: side / 20, weight: Math.max(0.8, side / 520) };
    return { frame, size, plane };
  }

  private at(event: MouseEvent): Place {
    const box = this.querySelector(".portrait-plane")!.getBoundingClientRect();
    const { plane } = this.plane(this.width, this.height(this.width));
    return [plane.x.value(event.clientX - box.left), plane.y.value(event.clientY - box.top)];
  }

  private starts(): Place[] {
    return (this.paths ?? []).map((path) => path.points[0]!);
  }

  private near(place: Place): number {
    const { plane } = this.plane(this.width, this.height(this.width));
    return nearest(this.starts(), place, plane.x.value(REACH) - plane.x.value(0));
  }

  private readonly down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const place = this.at(event);
    if (place.some((w) => Math.abs(w) > this.scene!.range)) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.cross = undefined;
    this.held = this.near(place);
    if (this.held < 0) {
      this.held = this.starts().length;
      this.tell("curlew-drop", place);
    }
  };

  private readonly move = (event: PointerEvent) => {
    const place = this.at(event);
    if (this.held >= 0) this.pace.tell(() => this.tell("curlew-move", place, this.held));
    else if (place.every((w) => Math.abs(w) <= this.scene!.range)) this.pace.tell(() => this.tell("curlew-hover", place));
  };

  private readonly up = (event: PointerEvent) => {
    if (this.held < 0) return;
    this.pace.drop();
    const place = this.at(event);
    const start = this.starts()[this.held];
    if (start === undefined || Math.hypot(start[0] - place[0], start[1] - place[1]) > 1e-3) this.tell("curlew-move", place, this.held);
    this.held = -1;
  };

  private readonly leave = () => {
    this.pace.drop();
    this.cross = undefined;
    this.dispatchEvent(new CustomEvent("curlew-leave"));
  };

  private readonly takeAway = (event: MouseEvent) => {
    const place = this.near(this.at(event));
    if (place >= 0) this.tell("curlew-remove", [0, 0], place);
  };

  private readonly key = (event: KeyboardEvent) => {
    const ways: Record<string, Place> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
    const way = ways[event.key];
    const range = this.scene!.range;
    if (way !== undefined) {
      const step = event.shiftKey ? 0.5 : 0.1;
      const [a, b] = this.cross ?? [0, 0];
      const kept = (w: number) => Number(Math.max(-range, Math.min(range, w)).toFixed(4));
      const cross: Place = [kept(a + way[0] * step), kept(b + way[1] * step)];
      this.cross = cross;
      this.pace.tell(() => this.tell("curlew-hover", cross));
    } else if (event.key === "Enter") this.tell("curlew-drop", this.cross ?? [0, 0]);
    else if (event.key === "Delete" || event.key === "Backspace") this.tell("curlew-remove", [0, 0], this.starts().length - 1);
    else if (event.key === "Escape") this.leave();
    else return;
    event.preventDefault();
  };

  private tell(event: string, [w1, w2]: Place, place = -1) {
    this.dispatchEvent(new CustomEvent(event, { detail: { w1, w2, place } }));
  }

  protected override rows(): Rows {
    return [["path", "w1", "w2"], ...(this.paths ?? []).flatMap((path, place) => path.points.map(([w1, w2]) => [place + 1, w1, w2]))];
  }
}

customElements.define("curlew-portrait", CurlewPortrait);
