// What a reader does on the cells with pointer and keys: point, pin, drag a region.
import { isStep, stepped, type Geometry, type Region } from "./geometry";

/** Where it is done: what is marked now, and what to do. */
export interface Surface {
  readonly geometry: Geometry;
  readonly over: number;
  readonly pinned: number;
  readonly region: Region | undefined;
  point(cell: number): void;
  pin(cell: number): void;
  /** Shows a region that is still being dragged. */
  drag(region: Region): void;
  select(region: Region | undefined): void;
}

export class Gestures {
  private from = -1;

  constructor(private readonly surface: Surface) {}

  /** Forgets where a drag began: the grid is another. */
  reset() {
    this.from = -1;
  }

  readonly pressed = (event: PointerEvent) => {
    if (event.button !== 0) return;
    this.from = this.cellUnder(event);
    if (event.pointerType !== "touch") (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly moved = (event: PointerEvent) => {
    const cell = this.cellUnder(event);
    const dragging = this.from >= 0 && event.buttons === 1 && event.pointerType !== "touch";
    if (dragging && cell >= 0 && (cell !== this.from || this.surface.region)) this.surface.drag(this.surface.geometry.between(this.from, cell));
    if (cell !== this.surface.over) this.surface.point(cell);
  };

  readonly released = (event: PointerEvent) => {
    const cell = this.cellUnder(event);
    const { region, pinned } = this.surface;
    if (this.from >= 0 && cell === this.from) {
      this.surface.select(undefined);
      this.surface.pin(cell === pinned ? -1 : cell);
    } else if (this.from >= 0 && region) this.surface.select(region);
    this.from = -1;
  };

  readonly left = () => {
    if (this.from < 0) this.surface.point(-1);
  };

  readonly keyed = (event: KeyboardEvent) => {
    if (isStep(event.key)) this.step(event.key, event.shiftKey);
    else if (event.key === "Escape") this.escape();
    else if (event.key === "Enter" && this.surface.over >= 0) this.surface.pin(this.surface.over);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private step(key: string, selecting: boolean) {
    const { geometry, pinned } = this.surface;
    const { columns, rows } = geometry;
    const start = pinned >= 0 ? pinned : Math.floor(rows / 2) * columns + Math.floor(columns / 2);
    const cell = pinned >= 0 ? stepped(start, key, columns, rows) : start;
    if (selecting) {
      this.from = this.from < 0 ? start : this.from;
      this.surface.select(geometry.between(this.from, cell));
    } else this.from = -1;
    this.surface.pin(cell);
  }

  private escape() {
    if (this.surface.region) this.surface.select(undefined);
    else this.surface.pin(-1);
    this.from = -1;
  }

  /** While a region is dragged, the cell nearest to a pointer that has left them. */
  private cellUnder(event: PointerEvent): number {
    const corner = (event.currentTarget as Element).getBoundingClientRect();
    const { geometry } = this.surface;
    const [left, top] = [event.clientX - corner.left, event.clientY - corner.top];
    if (this.from < 0) return geometry.cellAt(left, top);
    const inside = (at: number, length: number) => Math.min(length - 1, Math.max(1, at));
    return geometry.cellAt(inside(left, geometry.area.width), inside(top, geometry.area.height));
  }
}
