// <curlew-progress>: how far a run is. Properties: value (0 to 1, or null while unknown), label ("1.2 million steps/s, 3 min left"),
// state ("queued", "running", "done", "failed", "cancelled").
import { html, LitElement } from "lit";

export class CurlewProgress extends LitElement {
  static override properties = { value: { type: Number }, label: { type: String }, state: { type: String, reflect: true } };
  declare value: number | null;
  declare label: string;
  declare state: string;

  constructor() {
    super();
    this.value = null;
    this.label = "";
    this.state = "running";
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const value = this.value === null || !Number.isFinite(this.value) ? null : Math.min(1, Math.max(0, this.value));
    const percent = value === null ? "" : `${Math.floor(value * 100)} %`;
    const text = [percent, this.label].filter((part) => part !== "").join(", ");
    return html`
      <div class="progress-track" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${value === null ? "" : Math.floor(value * 100)} aria-valuetext=${text} aria-label="Progress">
        <div class="progress-done" ?data-unknown=${value === null} style="width: ${value === null ? 30 : value * 100}%"></div>
      </div>
      <div class="progress-text">${text}</div>`;
  }
}

customElements.define("curlew-progress", CurlewProgress);
