// The layers of a phase portrait, from the back to the front, as SVG with every colour in an attribute.
import { svg, type TemplateResult } from "lit";
import type { Scale } from "../picture/scale";
import { armColor } from "../plot/arms";
import type { Ink } from "../plot/theme";
import { arrowLength, type Path, type Place, type Pointer, type Scene } from "./scene";

export interface Plane {
  readonly x: Scale;
  readonly y: Scale;
  /** Length of the longest arrow, in pixels. */
  readonly arrow: number;
  /** Size of lines and marks: 1 on a page, more on a projector. */
  readonly weight: number;
}

const [COOL, WARM] = ["#0f8b8d", "#b5432a"];
const [COOL_DARK, WARM_DARK] = ["#4fd1c5", "#ff8a6b"];

export function line(points: readonly Place[], { x, y }: Plane): string {
  return points.map(([a, b], i) => `${i === 0 ? "M" : "L"}${x.at(a).toFixed(1)} ${y.at(b).toFixed(1)}`).join("");
}

export function contours(scene: Scene, plane: Plane, ink: Ink): TemplateResult {
  return svg`<path d=${scene.contours.map((points) => line(points, plane)).join("")} fill="none" stroke=${ink.muted} stroke-width=${plane.weight} opacity="0.3"></path>`;
}

export function arrows(scene: Scene, plane: Plane, ink: Ink): TemplateResult {
  const d = scene.arrows.map(([w1, w2, v1, v2]) => {
    const speed = Math.hypot(v1, v2);
    const length = arrowLength(speed, plane.arrow);
    if (length === 0) return "";
    const [dx, dy] = [(v1 / speed) * length, (-v2 / speed) * length];
    const [tipX, tipY] = [plane.x.at(w1) + dx / 2, plane.y.at(w2) + dy / 2];
    const wing = (turn: number) => `M${tipX.toFixed(1)} ${tipY.toFixed(1)}l${(-0.34 * (dx * Math.cos(turn) - dy * Math.sin(turn))).toFixed(1)} ${(-0.34 * (dx * Math.sin(turn) + dy * Math.cos(turn))).toFixed(1)}`;
    return `M${(tipX - dx).toFixed(1)} ${(tipY - dy).toFixed(1)}l${dx.toFixed(1)} ${dy.toFixed(1)}${wing(0.5)}${wing(-0.5)}`;
  }).join("");
  return svg`<path d=${d} fill="none" stroke=${ink.muted} stroke-width=${1.1 * plane.weight} opacity="0.75"></path>`;
}

/** Stable solutions cool and solid, unstable ones warm and dashed. */
export function solutions(scene: Scene, plane: Plane, ink: Ink): TemplateResult {
  return svg`${scene.solutions.map(({ stable, points }) => svg`<path d=${line(points, plane)} fill="none" stroke-width=${4 * plane.weight}
    stroke=${stable ? (ink.dark ? COOL_DARK : COOL) : ink.dark ? WARM_DARK : WARM} stroke-dasharray=${stable ? "none" : `${9 * plane.weight} ${5 * plane.weight}`}></path>`)}
    ${scene.trapped > 0 ? svg`<circle cx=${plane.x.at(0)} cy=${plane.y.at(0)} r=${plane.x.at(scene.trapped) - plane.x.at(0)} fill="none" stroke=${ink.text} stroke-width=${1.4 * plane.weight} stroke-dasharray="1.5 5" stroke-linecap="round"></circle>` : ""}`;
}

export function paths(all: readonly Path[], scene: Scene, plane: Plane, ink: Ink): TemplateResult {
  const color = armColor({ arm: scene.arm }, scene.arm, ink.dark);
  return svg`${all.map((path, place) => svg`<g class="path" data-place=${place}>
    <path d=${line(path.points, plane)} fill="none" stroke=${color} stroke-width=${2.4 * plane.weight} stroke-linejoin="round"></path>
    ${end(path, color, plane, ink)}
    ${start(path.points[0], color, plane, ink)}</g>`)}`;
}

function start(at: Place | undefined, color: string, { x, y, weight }: Plane, ink: Ink) {
  return at === undefined ? "" : svg`<circle class="start" cx=${x.at(at[0])} cy=${y.at(at[1])} r=${6 * weight} fill=${ink.surface} stroke=${color} stroke-width=${2.6 * weight}></circle>`;
}

/** A dot where a solution was reached, an arrow head while still under way, nothing beyond the frame. */
function end(path: Path, color: string, { x, y, weight }: Plane, ink: Ink) {
  const last = path.points.at(-1);
  const before = path.points.at(-2);
  if (last === undefined || path.ending === "left" || path.ending === "stalled") return "";
  const [px, py] = [x.at(last[0]), y.at(last[1])];
  if (path.ending === "solved" || before === undefined) return svg`<circle cx=${px} cy=${py} r=${5 * weight} fill=${color} stroke=${ink.surface} stroke-width=${1.5 * weight}></circle>`;
  const angle = (Math.atan2(py - y.at(before[1]), px - x.at(before[0])) * 180) / Math.PI;
  return svg`<path d="M0 0L-11 5L-11 -5Z" transform=${`translate(${px} ${py}) rotate(${angle}) scale(${weight})`} fill=${color}></path>`;
}

/** What the pointer shows: its conserved curve, thin, and the way from there, pale. */
export function pointed(pointer: Pointer, scene: Scene, plane: Plane, ink: Ink): TemplateResult {
  const color = armColor({ arm: scene.arm }, scene.arm, ink.dark);
  return svg`<g data-screen>
    <path class="conserved" d=${line(pointer.curve, plane)} fill="none" stroke=${ink.text} stroke-width=${1.3 * plane.weight} opacity="0.7"></path>
    <path d=${line(pointer.path.points, plane)} fill="none" stroke=${color} stroke-width=${2 * plane.weight} opacity="0.45"></path>
    <circle cx=${plane.x.at(pointer.at[0])} cy=${plane.y.at(pointer.at[1])} r=${4 * plane.weight} fill="none" stroke=${ink.text} stroke-width=${1.3 * plane.weight}></circle>
  </g>`;
}
