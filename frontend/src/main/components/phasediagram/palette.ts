// Colour maps that the colour-blind read as well: cividis (Nuñez, Anderton, Renslow 2018) and viridis, dark to bright; blue, white, red for signs.
import type { MapName } from "./diagram";

export const MAPS: Record<MapName | "signed", readonly string[]> = {
  cividis: ["#00224e", "#123570", "#3b496c", "#575d6d", "#707173", "#8a8678", "#a59c74", "#c3b369", "#e1cc55", "#fee838"],
  viridis: ["#440154", "#482878", "#3e4989", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725"],
  signed: ["#2166ac", "#4393c3", "#92c5de", "#d1e5f0", "#ffffff", "#fddbc7", "#f4a582", "#d6604d", "#b2182b"],
};

/** As Plotly takes it: fractions and colours. */
export function colorscale(name: MapName | "signed"): [number, string][] {
  const stops = MAPS[name];
  return stops.map((color, i) => [i / (stops.length - 1), color]);
}

/** As many flat steps as there are words, evenly spread over the map, its two ends left out: these are too dark to be read over. */
export function steps(name: MapName | "signed", count: number): [number, string][] {
  const inner = (i: number) => (count < 2 ? 0.5 : 0.14 + (0.72 * i) / (count - 1));
  const color = (i: number) => `rgb(${colorAt(name, inner(i)).join(",")})`;
  return Array.from({ length: count }, (_, i): [number, string][] => [[i / count, color(i)], [(i + 1) / count, color(i)]]).flat();
}

/** Red, green, blue from 0 to 255 at a fraction of the map. */
export function colorAt(name: MapName | "signed", fraction: number): [number, number, number] {
  const stops = MAPS[name];
  const at = Math.min(1, Math.max(0, fraction)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(at));
  const [from, to] = [channels(stops[i]!), channels(stops[i + 1]!)];
  return [0, 1, 2].map((c) => Math.round(from[c]! + (at - i) * (to[c]! - from[c]!))) as [number, number, number];
}

function channels(color: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as [number, number, number];
}
