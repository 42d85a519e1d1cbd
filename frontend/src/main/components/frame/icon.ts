// <curlew-icon name="library">: one of the drawings of the rail, in the colour of the text around it.
import { html, LitElement, svg, type TemplateResult } from "lit";

const DRAWINGS: Record<string, TemplateResult> = {
  library: svg`<path d="M4 4h3v16H4zM9 4h3v16H9zM14.2 4.8l2.9-.8 4 15.4-2.9.8z"></path>`,
  compose: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"></path><circle cx="15" cy="7" r="2"></circle><circle cx="9" cy="17" r="2"></circle>`,
  runs: svg`<path d="M4 4v16h16"></path><path d="M7 8c3 0 3 8 12 9"></path>`,
  phases: svg`<rect x="4" y="4" width="16" height="16" rx="1"></rect><path d="M4 15c6 0 10-3 11-11"></path>`,
  explore: svg`<path d="M12 12c-1-3 3-4 4-1s-1 6-5 6-6-4-6-7 3-6 8-6 8 4 8 8"></path>`,
  theory: svg`<path d="M4 19h16M5 19c1-10 4-13 7-13s6 3 7 13"></path><path d="M12 6v13" stroke-dasharray="2 2"></path>`,
  gallery: svg`<rect x="4" y="4" width="7" height="7" rx="1"></rect><rect x="13" y="4" width="7" height="7" rx="1"></rect><rect x="4" y="13" width="7" height="7" rx="1"></rect><rect x="13" y="13" width="7" height="7" rx="1"></rect>`,
  plugins: svg`<path d="M9 4v4M15 4v4M6 8h12v4a6 6 0 0 1-12 0zM12 18v3"></path>`,
  lab: svg`<path d="M9 4h6M10 4v6l-5 9h14l-5-9V4M8 15h8"></path>`,
};

export class CurlewIcon extends LitElement {
  static override properties = { name: { type: String } };
  declare name: string;

  constructor() {
    super();
    this.name = "";
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    return html`<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${DRAWINGS[this.name] ?? ""}</svg>`;
  }
}

customElements.define("curlew-icon", CurlewIcon);
