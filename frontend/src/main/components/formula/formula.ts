// <curlew-formula>: one typeset formula. Properties: tex (TeX), display (own line instead of inside the text).
import { LitElement, type PropertyValues } from "lit";
import { formulaInto } from "./typeset-formula";

export class CurlewFormula extends LitElement {
  static override properties = { tex: { type: String }, display: { type: Boolean, reflect: true } };
  declare tex: string;
  declare display: boolean;

  constructor() {
    super();
    this.tex = "";
    this.display = false;
  }

  protected override createRenderRoot() {
    return this;
  }

  protected override updated(_: PropertyValues) {
    formulaInto(this, this.tex ?? "", this.display);
  }
}

customElements.define("curlew-formula", CurlewFormula);
