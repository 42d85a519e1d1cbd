// <curlew-slider>: a number by slider and by keyboard, the two always the same. Properties: label (words, with formulas between dollar
// signs), value, min, max, log (positions are even in the logarithm), positions (steps of the slider).
// Tells every change as the event curlew-value, detail {value}.
import { html, LitElement } from "lit";
import { positionOf, shown, valueAt } from "./position";

let made = 0;

export class CurlewSlider extends LitElement {
  static override properties = { label: { type: String }, value: { type: Number }, min: { type: Number }, max: { type: Number }, log: { type: Boolean }, positions: { type: Number } };
  declare label: string;
  declare value: number;
  declare min: number;
  declare max: number;
  declare log: boolean;
  declare positions: number;
  private readonly key = `curlew-slider-${made++}`;

  constructor() {
    super();
    this.label = "";
    this.value = 0;
    this.min = 0;
    this.max = 1;
    this.log = false;
    this.positions = 200;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const { min, max, log, positions } = this;
    const spoken = this.label.replace(/\$|\\/g, "");
    return html`
      <label class="slider-label" for=${this.key}><curlew-text .text=${this.label}></curlew-text></label>
      <span class="slider-line">
        <input id=${this.key} type="range" min="0" max=${positions} step="1" .value=${String(positionOf(this.value, min, max, log, positions))}
          aria-valuetext=${shown(this.value)} @input=${this.slid}>
        <input type="text" inputmode="decimal" class="slider-number" aria-label=${`${spoken}, number`} .value=${shown(this.value)}
          title=${`${shown(min)} to ${shown(max)}`} @change=${this.typed} @keydown=${this.entered}>
      </span>`;
  }

  private readonly slid = (event: Event) => {
    const position = Number((event.target as HTMLInputElement).value);
    this.tell(valueAt(position, this.min, this.max, this.log, this.positions));
  };

  private readonly typed = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = Number(field.value.replace(",", ".").replace("\u2212", "-"));
    const legal = field.value.trim() !== "" && Number.isFinite(value) && value >= this.min && value <= this.max;
    field.setAttribute("aria-invalid", String(!legal));
    if (legal) this.tell(value);
  };

  private readonly entered = (event: KeyboardEvent) => {
    if (event.key === "Enter") this.typed(event);
  };

  private tell(value: number) {
    if (value === this.value) return;
    this.value = value;
    this.dispatchEvent(new CustomEvent("curlew-value", { detail: { value } }));
  }
}

customElements.define("curlew-slider", CurlewSlider);
