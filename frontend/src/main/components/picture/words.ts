// Light mathematics inside an SVG text: "*c*" is italic, "10^-3" raises, "α_{h}" lowers.
import { svg, type TemplateResult } from "lit";

const MARK = /\*([^*]+)\*|\^\{([^}]*)\}|\^([-\u2212]?\d+)|_\{([^}]*)\}|([^*^_]+|[*^_])/g;

export function words(text: string): TemplateResult[] {
  let shifted = 0;
  return [...text.matchAll(MARK)].map(([, italic, braces, power, low, plain]) => {
    const up = braces ?? power;
    const shift = up !== undefined ? -0.4 : low !== undefined ? 0.25 : 0;
    const dy = `${shift - shifted}em`;
    shifted = shift;
    if (italic !== undefined) return svg`<tspan font-style="italic" dy=${dy}>${italic}</tspan>`;
    if (shift !== 0) {
      shifted = shift * 0.72; // the shift was measured in the smaller type
      return svg`<tspan font-size="72%" dy=${dy}>${(up ?? low ?? "").replace("-", "\u2212")}</tspan>`;
    }
    return svg`<tspan dy=${dy}>${plain}</tspan>`;
  });
}
