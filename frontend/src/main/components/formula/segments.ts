// Cuts "where $c = M/N$ is small" into words and formulas; "\$" is a dollar sign, an unpaired "$" stays a dollar sign.

export type Segment = { readonly kind: "words" | "formula"; readonly text: string };

const FORMULA = /(?<!\\)\$((?:\\.|[^$\\])+)\$/g;

export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(FORMULA)) {
    words(found, text.slice(end, match.index));
    found.push({ kind: "formula", text: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  words(found, text.slice(end));
  return found;
}

function words(found: Segment[], text: string): void {
  if (text !== "") found.push({ kind: "words", text: text.replaceAll("\\$", "$") });
}
