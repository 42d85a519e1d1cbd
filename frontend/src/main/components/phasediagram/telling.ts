// What a reader does on a diagram, told as events. Pointing is told once the pointer rests; a pin a moment after it was drawn, and of many in a row, as arrow keys
// make them, the last one alone: what the answer brings never stands in the way of the drawing.
import type { Look } from "./diagram";
import type { Region } from "./geometry";

const RESTING = 120;
const DRAWN = 40;

export class Telling {
  private pointing: ReturnType<typeof setTimeout> | undefined;
  private pinning: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly told: EventTarget) {}

  /** @param rested done together with the event */
  points(cell: number, rested: () => void) {
    clearTimeout(this.pointing);
    this.pointing = setTimeout(() => {
      rested();
      this.tell("curlew-cell", { cell, pinned: false });
    }, RESTING);
  }

  pins(cell: number) {
    this.stop();
    this.pinning = setTimeout(() => this.tell("curlew-cell", { cell, pinned: true }), DRAWN);
  }

  selects(region: Region | undefined) {
    const [left, right] = region?.columns ?? [-1, -1];
    const [bottom, top] = region?.rows ?? [-1, -1];
    this.tell("curlew-region", { left, right, bottom, top });
  }

  looks(look: Look) {
    this.tell("curlew-look", look);
  }

  stop() {
    clearTimeout(this.pointing);
    clearTimeout(this.pinning);
  }

  private tell(name: string, detail: object) {
    this.told.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
