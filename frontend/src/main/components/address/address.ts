// <curlew-address>: keeps the page's address in step with what is shown, and copies it. Property: query, without "?".
import { html, LitElement } from "lit";

const PAUSE = 300; // browsers refuse more than some hundred changes of address in a short time

export class CurlewAddress extends LitElement {
  static override properties = { query: { type: String }, copied: { state: true } };
  declare query: string;
  declare copied: boolean;
  private waiting: number | undefined;

  constructor() {
    super();
    this.query = "";
    this.copied = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  protected override updated(changed: Map<string, unknown>) {
    if (!changed.has("query") || this.query === "") return;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.write(), PAUSE);
  }

  protected override render() {
    return html`<button type="button" class="quiet-button" title="The link opens exactly what you see now" @click=${this.copy}>${this.copied ? "Link copied" : "Copy link"}</button>`;
  }

  private write() {
    if (this.isConnected) history.replaceState(history.state, "", `${location.pathname}?${this.query}`);
  }

  private readonly copy = async () => {
    this.write();
    const link = `${location.origin}${location.pathname}?${this.query}`;
    try {
      await navigator.clipboard.writeText(link);
      this.copied = true;
      setTimeout(() => (this.copied = false), 2000);
    } catch {
      prompt("Copy this link", link); // the clipboard is closed to us
    }
  };
}

customElements.define("curlew-address", CurlewAddress);
