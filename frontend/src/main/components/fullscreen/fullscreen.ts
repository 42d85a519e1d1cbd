// <curlew-fullscreen of=".explore">: a button that shows the element around it that fits the selector on the whole screen, and back.
import { html, LitElement, nothing } from "lit";

export class CurlewFullscreen extends LitElement {
  static override properties = { of: { type: String }, on: { state: true } };
  declare of: string;
  declare on: boolean;

  constructor() {
    super();
    this.of = "main";
    this.on = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener("fullscreenchange", this.changed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("fullscreenchange", this.changed);
  }

  protected override render() {
    if (!document.fullscreenEnabled) return nothing;
    return html`<button type="button" class="quiet-button" aria-pressed=${this.on} @click=${this.turn}>${this.on ? "Leave full screen" : "Full screen"}</button>`;
  }

  private readonly turn = () => {
    if (this.on) void document.exitFullscreen();
    else void this.closest(this.of)?.requestFullscreen();
  };

  private readonly changed = () => {
    this.on = document.fullscreenElement !== null;
    dispatchEvent(new Event("resize"));
  };
}

customElements.define("curlew-fullscreen", CurlewFullscreen);
