// <curlew-dropzone>: a file dropped anywhere onto the page, or chosen after choose(), is sent to the library; what came of it is
// told as the event curlew-imported: detail {name, id}, or {name, error} in the words of the server.
import { html, LitElement, nothing } from "lit";
import { sendFile } from "./send-file";

const EVENTS = ["dragenter", "dragover", "dragleave", "drop"] as const;

export class CurlewDropzone extends LitElement {
  static override properties = { over: { state: true }, sending: { state: true } };
  declare over: boolean;
  declare sending: string;

  constructor() {
    super();
    this.over = false;
    this.sending = "";
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    for (const event of EVENTS) addEventListener(event, this.dragged);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const event of EVENTS) removeEventListener(event, this.dragged);
  }

  choose() {
    this.querySelector("input")?.click();
  }

  protected override render() {
    const words = this.sending !== "" ? `Importing ${this.sending}…` : this.over ? "Drop the file to import it" : "";
    return html`
      <input type="file" hidden multiple accept=".json,application/json" aria-label="File to import" @change=${this.chosen} />
      ${words !== "" ? html`<div class="dropzone-overlay"><div role="status">${words}</div></div>` : nothing}`;
  }

  private readonly dragged = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    this.over = event.type === "dragleave" ? event.relatedTarget !== null : event.type !== "drop";
    if (event.type === "drop") void this.take([...event.dataTransfer.files]);
  };

  private chosen(event: Event) {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    void this.take(files);
  }

  private async take(files: readonly File[]) {
    for (const file of files) {
      this.sending = file.name;
      const detail = await sendFile(file);
      this.sending = "";
      this.dispatchEvent(new CustomEvent("curlew-imported", { detail, bubbles: true, composed: true }));
    }
  }
}

customElements.define("curlew-dropzone", CurlewDropzone);
