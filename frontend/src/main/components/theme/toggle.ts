// <curlew-theme>: a button that goes round light, dark and system, and remembers.
import { html, LitElement, svg } from "lit";
import { choose, next, remembered, show, type Choice } from "./choice";

const DRAWINGS = {
  light: svg`<circle cx="10" cy="10" r="3.4"></circle><path d="M10 2v2.2M10 15.8V18M2 10h2.2M15.8 10H18M4.3 4.3l1.6 1.6M14.1 14.1l1.6 1.6M15.7 4.3l-1.6 1.6M5.9 14.1l-1.6 1.6"></path>`,
  dark: svg`<path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z"></path>`,
  system: svg`<circle cx="10" cy="10" r="7"></circle><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"></path>`,
};

const SAID: Record<Choice, string> = { light: "light", dark: "dark", system: "as the system" };

export class CurlewTheme extends LitElement {
  static override properties = { choice: { state: true } };
  declare choice: Choice;

  constructor() {
    super();
    this.choice = remembered();
    show(this.choice);
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const title = `Appearance: ${SAID[this.choice]}. Change to ${SAID[next(this.choice)]}`;
    return html`<button type="button" class="icon-button" title=${title} aria-label=${title} @click=${this.turn}>
      <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
        ${DRAWINGS[this.choice]}
      </svg>
    </button>`;
  }

  private turn() {
    this.choice = next(this.choice);
    choose(this.choice);
  }
}

customElements.define("curlew-theme", CurlewTheme);
