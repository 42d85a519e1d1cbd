// What a server sends piece by piece, and the diagram after a piece has come.
import { changed } from "./cells";
import type { Change, Diagram } from "./diagram";

export interface Piece {
  readonly diagram?: Diagram;
  readonly change?: Change;
  readonly pinned?: number;
  readonly notes?: Diagram["notes"];
}

/** A change of another diagram changes nothing. */
export function after(before: Diagram | undefined, piece: Piece): Diagram | undefined {
  let diagram = piece.diagram ?? before;
  if (piece.change && diagram && piece.change.key === diagram.key) diagram = { ...diagram, cells: changed(diagram.cells, piece.change) };
  if (piece.notes && diagram) diagram = { ...diagram, notes: piece.notes };
  return diagram;
}
