// <curlew-search>: the search over everything. What is typed is told as the event curlew-search, detail {text, turn}; the server
// answers with the property answer {turn, hits} (see hits.ts). Arrow keys walk, Enter opens, Esc closes.
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { grouped, moved, type Hit } from "./hits";

const PAUSE = 150;

export class CurlewSearch extends LitElement {
  static override properties = { answer: { attribute: false }, text: { state: true }, open: { state: true }, place: { state: true } };
  declare answer: { readonly turn: number; readonly hits: readonly Hit[] } | undefined;
  declare text: string;
  declare open: boolean;
  declare place: number;
  private turn = 0;
  private waiting: number | undefined;

  constructor() {
    super();
    this.answer = undefined;
    this.text = "";
    this.open = false;
    this.place = -1;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const shown = this.open && this.text.trim() !== "";
    return html`<div class="search" role="search" @focusout=${this.left}>
      <input type="search" data-search autocomplete="off" spellcheck="false" placeholder="Search everything" aria-label="Search everything"
        role="combobox" aria-expanded=${shown} aria-controls="search-hits" aria-autocomplete="list" aria-activedescendant=${shown && this.place >= 0 ? `search-hit-${this.place}` : nothing}
        .value=${this.text} @input=${this.typed} @keydown=${this.pressed} @focus=${() => (this.open = true)} />
      <kbd aria-hidden="true">/</kbd>
      <div id="search-hits" class="search-hits" role="listbox" aria-label="What was found" ?hidden=${!shown}>${shown ? this.list() : nothing}</div>
    </div>`;
  }

  private get hits(): readonly Hit[] {
    return this.answer?.hits ?? [];
  }

  private list(): TemplateResult {
    if (this.answer?.turn !== this.turn) return html`<div class="search-words" role="option" aria-selected="false" aria-disabled="true">Searching…</div>`;
    if (this.hits.length === 0) return html`<div class="search-words" role="option" aria-selected="false" aria-disabled="true">Nothing is called that. Try a rule (feedback), an activation (tanh) or a word of a title.</div>`;
    return html`${grouped(this.hits).map(([group, members]) => html`<div role="group" aria-label=${group}><div class="search-group" aria-hidden="true">${group}</div>${members.map(([place, hit]) => this.option(place, hit))}</div>`)}`;
  }

  private option(place: number, hit: Hit): TemplateResult {
    return html`<a id="search-hit-${place}" role="option" aria-selected=${place === this.place} tabindex="-1" router-link href=${hit.path} @click=${this.close}>
      <span>${hit.title}</span>${hit.detail ? html`<small>${hit.detail}</small>` : nothing}</a>`;
  }

  private typed(event: Event) {
    this.text = (event.target as HTMLInputElement).value;
    this.open = true;
    this.place = -1;
    this.turn += 1;
    clearTimeout(this.waiting);
    const detail = { text: this.text, turn: this.turn };
    this.waiting = window.setTimeout(() => this.dispatchEvent(new CustomEvent("curlew-search", { detail })), PAUSE);
  }

  private pressed(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
      (event.target as HTMLElement).blur();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.place = moved(this.place, event.key === "ArrowDown" ? 1 : -1, this.hits.length);
      void this.updateComplete.then(() => this.querySelector(`#search-hit-${this.place}`)?.scrollIntoView({ block: "nearest" }));
    } else if (event.key === "Enter") {
      this.querySelector<HTMLElement>(`#search-hit-${Math.max(0, this.place)}`)?.click();
    }
  }

  private left(event: FocusEvent) {
    if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
  }

  private readonly close = () => {
    this.open = false;
    this.text = "";
    this.place = -1;
    this.querySelector("input")?.blur();
  };
}

customElements.define("curlew-search", CurlewSearch);
