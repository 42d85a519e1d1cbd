// <curlew-text>: a line of words with symbols in them. Property: text, formulas between dollar signs ("ratio $c = M/N$").
import { LitElement } from "lit";
import { segments } from "./segments";
import { formulaInto } from "./typeset-formula";

export class CurlewText extends LitElement {
  static override properties = { text: { type: String } };
  declare text: string;

  constructor() {
    super();
    this.text = "";
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override updated() {
    this.replaceChildren(
      ...segments(this.text ?? "").map(({ kind, text }) => {
        if (kind === "words") return document.createTextNode(text);
        const formula = document.createElement("span");
        formulaInto(formula, text, false);
        return formula;
      }),
    );
  }
}

customElements.define("curlew-text", CurlewText);
