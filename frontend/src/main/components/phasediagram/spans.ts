// What the colours of a diagram span: grown with the values seen so far, for logarithmic and linear colours each.
import { seen } from "./colours";
import type { Diagram, Look } from "./diagram";
import type { Range } from "../plot/range";

export class Spans {
  private known = new Map<boolean, Range>();

  forget() {
    this.known.clear();
  }

  /** Undefined while there is no value. */
  of(diagram: Diagram, look: Look): Range | undefined {
    const span = seen(diagram.cells.value, diagram.quantity, look, this.known.get(look.log));
    if (span !== undefined) this.known.set(look.log, span);
    return span;
  }
}
