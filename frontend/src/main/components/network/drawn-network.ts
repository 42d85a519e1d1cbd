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
  /** The weight matrix that leads to the layer, such as W1; by its place where not given. */
  readonly weights?: string;
  /** How many of its neurons are inhibitory: the last ones. */
  readonly inhibitory?: number;
  /** Whether it is the layer before over again: neurons that lead to each other. */
  readonly recurrent?: boolean;
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
  const layers = (network.layers ?? []).map((layer, i): Layer => ({ ...layer, flipped: arm.flipped[i] ?? 0 }));
  return { layers, side: arm.side ?? network.side ?? "presynaptic" };
}

export function flippedPlaces(layer: Layer): ReadonlySet<number> {
  if (Array.isArray(layer.flipped)) return new Set(layer.flipped as number[]);
  return new Set(Array.from({ length: Math.min(layer.count, countOf(layer)) }, (_, i) => i));
}

export function flippedCount(layer: Layer): number {
  return Array.isArray(layer.flipped) ? new Set(layer.flipped as number[]).size : Math.min(layer.count, countOf(layer));
}

export function isRecurrent(network: Network): boolean {
  return (network.layers ?? []).some((layer) => layer.recurrent);
}

function countOf(layer: Layer): number {
  return layer.flippedCount ?? (typeof layer.flipped === "number" ? layer.flipped : 0);
}

/** The drawing in words. */
export function description(network: Network): string {
  const layers = (network.layers ?? []).map((layer) => `${layer.name} ${layer.count} ${layer.count === 1 ? "neuron" : "neurons"}, ${layer.inhibitory ? `${layer.inhibitory} inhibitory, ` : ""}${flippedCount(layer)} rule-flipped`);
  const same = isRecurrent(network) ? " The neurons on both sides are the same." : "";
  return `${layers.join("; ")}.${same} A synapse takes the sign of the ${network.side === "postsynaptic" ? "postsynaptic" : "presynaptic"} neuron.`;
}
