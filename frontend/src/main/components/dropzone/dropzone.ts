// <curlew-dropzone>: a file dragged anywhere onto the page, or chosen with the button, is read as text and told as the event
// curlew-file: detail {name, text}, or {name, error} where it is too large or unreadable. Properties: label, hint, accept.
import { html, LitElement, nothing } from "lit";
import { readText } from "./read-text";

export class CurlewDropzone extends LitElement {
  static override properties = { label: { type: String }, hint: { type: String }, accept: { type: String }, over: { state: true } };
  declare label: string;
  declare hint: string;
  declare accept: string;
  declare over: boolean;

  constructor() {
    super();
    this.label = "Import a file";
    this.hint = "Drop the file to import it";
    this.accept = ".json,application/json";
    this.over = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    for (const event of ["dragenter", "dragover", "dragleave", "drop"] as const) addEventListener(event, this.dragged);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const event of ["dragenter", "dragover", "dragleave", "drop"] as const) removeEventListener(event, this.dragged);
  }

  protected override render() {
    return html`
      <button type="button" class="quiet-button" @click=${() => this.querySelector("input")?.click()}>${this.label}</button>
      <input type="file" hidden accept=${this.accept} aria-label=${this.label} @change=${this.chosen} />
      ${this.over ? html`<div class="dropzone-overlay"><div>${this.hint}</div></div>` : nothing}`;
  }

  private readonly dragged = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.over = event.type === "dragleave" ? event.relatedTarget !== null : event.type !== "drop";
    if (event.type === "drop") void this.take([...event.dataTransfer.files]);
  };

  private chosen(event: Event) {
    const input = event.target as HTMLInputElement;
    void this.take([...(input.files ?? [])]);
    input.value = "";
  }

  private async take(files: readonly File[]) {
    for (const file of files) {
      const detail = await readText(file);
      this.dispatchEvent(new CustomEvent("curlew-file", { detail, bubbles: true, composed: true }));
    }
  }
}

customElements.define("curlew-dropzone", CurlewDropzone);
