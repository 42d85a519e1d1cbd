// Light mathematics in labels: "*c*" is italic, "10^-3" and "x^{2a}" raise, "α_{h}" lowers; everything else is escaped.

export function typeset(text: string): string {
  return escape(text)
    .replace(/\*([^*\s][^*]*)\*/g, "<i>$1</i>")
    .replace(/\^\{([^}]*)\}/g, (_, inner: string) => `<sup>${minus(inner)}</sup>`)
    .replace(/\^([-\u2212]?\d+)/g, (_, inner: string) => `<sup>${minus(inner)}</sup>`)
    .replace(/_\{([^}]*)\}/g, "<sub>$1</sub>");
}

/** The label without any mark-up, for text alternatives and file contents. */
export function plainText(text: string): string {
  return text.replace(/\*([^*\s][^*]*)\*/g, "$1").replace(/([_^])\{([^}]*)\}/g, "$1$2");
}

function minus(text: string): string {
  return text.replace("-", "\u2212");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
