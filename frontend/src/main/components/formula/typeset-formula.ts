// A TeX formula as HTML for the eye and MathML for a screen reader; a formula that does not parse is shown as it was written.
import katex from "katex";

export function formulaInto(element: HTMLElement, tex: string, display: boolean): void {
  katex.render(tex, element, { displayMode: display, output: "htmlAndMathml", throwOnError: false, strict: "ignore", trust: false });
}
