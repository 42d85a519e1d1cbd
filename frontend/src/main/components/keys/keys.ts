// <curlew-keys>: single-key commands while nobody is typing. "/" goes to the search field (property search: its CSS selector);
// every key in the property keys ("r" unless set) is told as the event curlew-key, detail {key}.
import { typing } from "./typing";

export class CurlewKeys extends HTMLElement {
  search = "[data-search]";
  keys = "r";

  connectedCallback() {
    this.style.display = "none";
    document.addEventListener("keydown", this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.pressed);
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || typing(event.composedPath())) return;
    if (document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-dialog-overlay")) return;
    if (event.key === "/") {
      const field = document.querySelector<HTMLElement>(this.search);
      if (field === null) return;
      event.preventDefault();
      field.focus();
    } else if (event.key.length === 1 && this.keys.includes(event.key)) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent("curlew-key", { detail: { key: event.key }, bubbles: true, composed: true }));
    }
  };
}

customElements.define("curlew-keys", CurlewKeys);
