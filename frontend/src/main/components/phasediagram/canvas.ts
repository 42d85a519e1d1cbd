// Draws a diagram with Plotly: now, or once more after the drawing under way, however many updates come in between.
import { CONFIG, plotly } from "../plot/plotly";
import type { Ink } from "../plot/theme";
import type { Diagram, Look } from "./diagram";
import { traces, type Frame } from "./drawing";
import { layout, type View } from "./frame";
import type { Area } from "./geometry";

export interface Scene {
  readonly plot: HTMLElement;
  readonly diagram: Diagram;
  readonly look: Look;
  readonly frame: Frame;
  readonly view: View;
  readonly ink: Ink;
}

export class Canvas {
  private drawing: Promise<void> | undefined;
  private stale = false;
  private below: boolean | undefined;

  /** @param scene what to draw; undefined while there is nothing */
  constructor(private readonly scene: () => Scene | undefined, private readonly placed: (area: Area) => void) {}

  draw() {
    this.stale = true;
    this.drawing ??= this.drawWhileStale().finally(() => (this.drawing = undefined));
  }

  private async drawWhileStale() {
    const library = await plotly();
    while (this.stale) {
      this.stale = false;
      const scene = this.scene();
      if (!scene) return;
      const { plot, diagram, look, frame, view, ink } = scene;
      const size = { width: plot.clientWidth, height: plot.clientHeight };
      if (size.width === 0 || size.height === 0) return;
      // a colour bar that turns is measured wrongly unless the plot is new
      const draw = frame.below === this.below ? library.react : library.newPlot;
      this.below = frame.below;
      const drawn = await draw(plot, traces(diagram, look, frame, ink), layout(diagram, look, frame.x, frame.y, view, ink, size), CONFIG);
      const area = cellsArea(drawn);
      if (area) this.placed(area);
    }
  }
}

/** Where Plotly put the cells. */
function cellsArea(drawn: HTMLElement): Area | undefined {
  const inner = drawn.querySelector<SVGRectElement>(".nsewdrag");
  if (!inner) return undefined;
  const read = (name: string) => Number(inner.getAttribute(name));
  return { left: read("x"), top: read("y"), width: read("width"), height: read("height") };
}
