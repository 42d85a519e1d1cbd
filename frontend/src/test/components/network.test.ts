// The drawing of a network counts exactly and never loses a rule-flipped neuron.
import assert from "node:assert/strict";
import { test } from "node:test";
import { description, flippedCount, ofArm } from "../../main/components/network/drawn-network";
import { columns, stripParts } from "../../main/components/network/placement";
import { synapses } from "../../main/components/network/synapses";

const network = {
  layers: [
    { name: "Input", symbol: "M", count: 100, flipped: 0 },
    { name: "Hidden", symbol: "N", count: 10, flipped: [0] },
    { name: "Output", symbol: "K", count: 1 },
  ],
  side: "presynaptic" as const,
};
const area = { left: 0, right: 300, top: 0, bottom: 250 };

test("up to forty neurons are drawn each, more are a strip", () => {
  const placed = columns({ layers: [{ name: "a", count: 40 }, { name: "b", count: 41 }] }, area);
  assert.equal(placed[0]!.ports.length, 40);
  assert.equal(placed[0]!.stripFlipped, undefined);
  assert.equal(placed[1]!.stripFlipped, 0);
});

test("the flipped part of a strip has the right length", () => {
  assert.equal(columns({ layers: [{ name: "a", count: 100, flipped: 20 }] }, area)[0]!.stripFlipped, 50);
});

test("neither kind of neuron is lost in a strip while it exists", () => {
  assert.equal(stripParts(1000, 1, 36), 1);
  assert.equal(stripParts(1000, 999, 36), 35);
  assert.equal(stripParts(1000, 0, 36), 0);
  assert.equal(stripParts(1000, 1000, 36), 36);
});

test("a synapse takes the sign of the neuron that owns it", () => {
  const [input, hidden, output] = columns(network, area);
  const lines = (path: string) => path.split("M").length - 1;
  assert.equal(lines(synapses(hidden!, output!, "presynaptic").flipped), 1);
  assert.equal(lines(synapses(hidden!, output!, "postsynaptic").flipped), 0);
  assert.equal(lines(synapses(input!, hidden!, "postsynaptic").flipped), 36);
});

test("at most fifteen hundred synapses are drawn", () => {
  const [a, b] = columns({ layers: [{ name: "a", count: 40 }, { name: "b", count: 40 }] }, area);
  assert.ok(synapses(a!, b!, "presynaptic").kept.split("M").length - 1 <= 1500);
});

test("the drawing is told in words", () => {
  assert.match(description(network), /^Input 100 neurons, 0 rule-flipped; Hidden 10 neurons, 1 rule-flipped; Output 1 neuron, 0 rule-flipped/);
});

test("inhibitory neurons are the last ones, and are told", () => {
  const recurrent = { layers: [{ name: "drive", count: 5, inhibitory: 2 }, { name: "recurrent", weights: "W", count: 5, recurrent: true }] };
  assert.deepEqual(columns(recurrent, area)[0]!.ports.map((port) => port.inhibitory), [false, false, false, true, true]);
  assert.match(description(recurrent), /^drive 5 neurons, 2 inhibitory, 0 rule-flipped; .*The neurons on both sides are the same\./);
  assert.equal(ofArm({ ...recurrent, arms: [{ name: "a", flipped: [1, 0] }] }, 0).layers![0]!.inhibitory, 2);
});

test("an arm brings its own flips", () => {
  const arm = ofArm({ ...network, arms: [{ name: "Curl", flipped: [5, 0, 0] }] }, 0);
  assert.deepEqual(arm.layers!.map(flippedCount), [5, 0, 0]);
});
