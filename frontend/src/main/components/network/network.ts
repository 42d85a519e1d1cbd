// <curlew-network>: the network as a drawing that changes as one types. Property: network (see drawn-network.ts).
import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { description, flippedCount, isRecurrent, ofArm, type Network } from "./drawn-network";
import { layerDrawing } from "./neuron";
import { columns, type Column } from "./placement";
import { synapses } from "./synapses";

const HEIGHT = 300;

export class CurlewNetwork extends LitElement {
  static override properties = { network: { attribute: false }, chosen: { state: true }, width: { state: true } };
  declare network: Network | undefined;
  declare chosen: number;
  declare width: number;
  private readonly resized = new ResizeObserver(([entry]) => (this.width = Math.round(entry?.contentRect.width ?? 0)));

  constructor() {
    super();
    this.network = undefined;
    this.chosen = -1;
    this.width = 0;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected override render() {
    const arms = this.network?.arms ?? [];
    const chosen = this.chosen >= 0 && this.chosen < arms.length ? this.chosen : arms.length - 1;
    const shown = this.network && ofArm(this.network, chosen);
    if (!shown?.layers?.length) return html`<div class="plot-empty">The network is drawn here once an architecture is chosen.</div>`;
    return html`${arms.length > 1 ? this.choice(arms, chosen) : nothing} ${this.width > 0 ? this.drawing(shown) : nothing} ${key(shown)}`;
  }

  private choice(arms: NonNullable<Network["arms"]>, chosen: number): TemplateResult {
    return html`<div class="plot-toolbar network-arms" role="group" aria-label="Arm drawn"><span class="plot-group">
      ${arms.map((arm, i) => html`<button type="button" aria-pressed=${i === chosen} @click=${() => (this.chosen = i)}>${arm.name}</button>`)}
    </span></div>`;
  }

  private drawing(network: Network): TemplateResult {
    const area = { left: 40, right: this.width - 40, top: 40, bottom: HEIGHT - 64 };
    const placed = columns(network, area);
    const pairs = placed.slice(1).map((to, i) => [placed[i]!, to] as const);
    return html`<svg width=${this.width} height=${HEIGHT} viewBox="0 0 ${this.width} ${HEIGHT}" role="img" aria-label=${description(network)}>
      ${pairs.map(([from, to]) => lines(from, to, network))} ${placed.map(layerDrawing)}
      ${pairs.map(([from, to], i) => weights(from, to, i + 1))} ${placed.map((column) => label(column))}
    </svg>`;
  }
}

function lines(from: Column, to: Column, network: Network): TemplateResult {
  const { kept, flipped, opacity } = synapses(from, to, network.side ?? "presynaptic");
  return svg`<path class="synapses" d=${kept} stroke-opacity=${opacity}></path>
    <path class="synapses flipped" d=${flipped} stroke-opacity=${Math.min(0.8, opacity * 1.8)}></path>`;
}

function weights(from: Column, to: Column, place: number): TemplateResult {
  const [, letter, index] = indexed(to.layer.weights ?? `W${place}`);
  return svg`<text class="weights" x=${(from.x + to.x) / 2} y="18">${letter}<tspan class="low" dy="4">${index}</tspan></text>`;
}

/** W12 as the letter W and the index 12. */
function indexed(symbol: string): string[] {
  return /^(\D*)(.*)$/.exec(symbol) ?? [];
}

function size(symbol: string | undefined): TemplateResult | string {
  const [, letter, index] = indexed(symbol ?? "");
  return letter ? svg`<tspan class="symbol">${letter}</tspan>${index ? svg`<tspan class="low" dy="4">${index}</tspan><tspan dy="-4"> = </tspan>` : " = "}` : "";
}

function label({ layer, x }: Column): TemplateResult {
  const flipped = flippedCount(layer);
  const number = layer.count.toLocaleString("en").replaceAll(",", "\u202f");
  return svg`<text class="layer-name" x=${x} y=${HEIGHT - 40}>${layer.name}</text>
    <text class="layer-count" x=${x} y=${HEIGHT - 22}>${size(layer.symbol)}${number}</text>
    <text class="layer-flipped" x=${x} y=${HEIGHT - 5}>${flipped > 0 ? `${flipped} flipped` : ""}</text>`;
}

function key(network: Network): TemplateResult {
  const owner = network.side === "postsynaptic" ? "enters" : "leaves";
  const inhibitory = (network.layers ?? []).reduce((sum, layer) => sum + (layer.inhibitory ?? 0), 0);
  return html`<div class="network-key">
    <span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><circle class="neuron" cx="7" cy="7" r="4.5"></circle></svg>follows the rule</span>
    <span><svg width="20" height="18" viewBox="0 0 20 18" aria-hidden="true">${layerDrawing({ layer: { name: "", count: 1 }, x: 10, top: 0, bottom: 18, radius: 5, ports: [{ y: 9, flipped: true }] })}</svg>rule-flipped</span>
    ${inhibitory > 0 ? html`<span><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${layerDrawing({ layer: { name: "", count: 1 }, x: 7, top: 0, bottom: 14, radius: 4.5, ports: [{ y: 7, flipped: false, inhibitory: true }] })}</svg>inhibitory: ${inhibitory}</span>` : nothing}
    ${isRecurrent(network) ? html`<span>the neurons on both sides are the same</span>` : nothing}
    <span class="network-owner">a synapse takes the sign of the neuron it ${owner}</span>
  </div>`;
}

customElements.define("curlew-network", CurlewNetwork);
