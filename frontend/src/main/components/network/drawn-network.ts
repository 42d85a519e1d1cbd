// What a drawing of a network shows: the JSON that the server hands to <curlew-network>. Layers go from input to output.

export interface Network {
  readonly layers?: readonly Layer[];
  /** Whose sign a synapse takes: of the neuron it leaves (presynaptic) or of the neuron it enters (postsynaptic). */
  readonly side?: Side;
  /** Several arms of one experiment: the reader chooses which one is drawn; each may state its own side and flips. */
  readonly arms?: readonly ArmFlips[];
}

export interface Layer {
  readonly name: string;
  readonly symbol?: string;
  readonly count: number;
  /** The rule-flipped neurons: their places from 0, or how many of the first ones. */
  readonly flipped?: readonly number[] | number;
  /** How many are flipped, where the places are not given or not known. */
  readonly flippedCount?: number;
}

export interface ArmFlips {
  readonly name: string;
  readonly arm?: number;
  readonly side?: Side;
  /** Rule-flipped neurons of every layer, from input to output. */
  readonly flipped: readonly (readonly number[] | number)[];
}

export type Side = "presynaptic" | "postsynaptic";

/** The network with the flips of one of its arms. */
export function ofArm(network: Network, place: number): Network {
  const arm = network.arms?.[place];
  if (arm === undefined) return network;
  const layers = (network.layers ?? []).map((layer, i): Layer => ({ name: layer.name, symbol: layer.symbol ?? "", count: layer.count, flipped: arm.flipped[i] ?? 0 }));
  return { layers, side: arm.side ?? network.side ?? "presynaptic" };
}

export function flippedPlaces(layer: Layer): ReadonlySet<number> {
  if (Array.isArray(layer.flipped)) return new Set(layer.flipped as number[]);
  return new Set(Array.from({ length: Math.min(layer.count, countOf(layer)) }, (_, i) => i));
}

export function flippedCount(layer: Layer): number {
  return Array.isArray(layer.flipped) ? new Set(layer.flipped as number[]).size : Math.min(layer.count, countOf(layer));
}

function countOf(layer: Layer): number {
  return layer.flippedCount ?? (typeof layer.flipped === "number" ? layer.flipped : 0);
}

/** The drawing in words. */
export function description(network: Network): string {
  const layers = (network.layers ?? []).map((layer) => `${layer.name} ${layer.count} ${layer.count === 1 ? "neuron" : "neurons"}, ${flippedCount(layer)} rule-flipped`);
  return `${layers.join("; ")}. A synapse takes the sign of the ${network.side === "postsynaptic" ? "postsynaptic" : "presynaptic"} neuron.`;
}
