// Where the neurons of a drawing lie: exact up to 40 a layer, else a strip whose flipped part has the right length.
import { flippedCount, flippedPlaces, type Layer, type Network } from "./drawn-network";

export const EXACT = 40;
const PORTS = 36;

export interface Column {
  readonly layer: Layer;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Length of the strip's flipped part; undefined where every neuron is drawn. */
  readonly stripFlipped?: number;
  readonly radius: number;
  /** Where synapses end: the neurons, or points spread over a strip. */
  readonly ports: readonly Port[];
}

export interface Port {
  readonly y: number;
  readonly flipped: boolean;
  readonly inhibitory?: boolean;
}

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function columns(network: Network, area: Area): Column[] {
  const layers = network.layers ?? [];
  return layers.map((layer, i) => {
    const x = layers.length === 1 ? (area.left + area.right) / 2 : area.left + ((area.right - area.left) * i) / (layers.length - 1);
    return layer.count > EXACT ? strip(layer, x, area) : neurons(layer, x, area);
  });
}

function neurons(layer: Layer, x: number, area: Area): Column {
  const count = Math.max(layer.count, 0);
  const spacing = count > 1 ? Math.min(30, (area.bottom - area.top) / count) : 30;
  const middle = (area.top + area.bottom) / 2;
  const flipped = flippedPlaces(layer);
  const ports = Array.from({ length: count }, (_, i) => ({ y: middle + (i - (count - 1) / 2) * spacing, flipped: flipped.has(i), inhibitory: i >= count - (layer.inhibitory ?? 0) }));
  const half = (count * spacing) / 2;
  return { layer, x, top: middle - half, bottom: middle + half, radius: Math.min(6, Math.max(1.8, spacing * 0.3)), ports };
}

function strip(layer: Layer, x: number, area: Area): Column {
  const length = area.bottom - area.top;
  const flipped = flippedCount(layer);
  const parts = stripParts(layer.count, flipped, PORTS);
  const ports = Array.from({ length: PORTS }, (_, i) => ({ y: area.top + ((i + 0.5) / PORTS) * length, flipped: i < parts }));
  const share = (length * flipped) / layer.count;
  return { layer, x, top: area.top, bottom: area.bottom, stripFlipped: flipped === 0 ? 0 : Math.max(2, share), radius: 7, ports };
}

/** How many of `parts` lines stand for the flipped ones: in proportion, but neither kind is lost while it exists. */
export function stripParts(count: number, flipped: number, parts: number): number {
  if (flipped <= 0) return 0;
  if (flipped >= count) return parts;
  return Math.min(parts - 1, Math.max(1, Math.round((parts * flipped) / count)));
}
