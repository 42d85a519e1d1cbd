// Saving a picture or its numbers as a file of the reader's.

export function save(name: string, contents: Blob | string): void {
  const link = document.createElement("a");
  const url = typeof contents === "string" ? contents : URL.createObjectURL(contents);
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  if (typeof contents !== "string") setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function saveText(name: string, type: string, text: string): void {
  save(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

// names of files without Greek: a system whose locale knows no such letters has no name for them
const GREEK = new Map(
  Object.entries({
    α: "alpha", β: "beta", γ: "gamma", δ: "delta", ε: "epsilon", ζ: "zeta", η: "eta", θ: "theta", ι: "iota", κ: "kappa", λ: "lambda", μ: "mu",
    ν: "nu", ξ: "xi", ο: "omicron", π: "pi", ρ: "rho", σ: "sigma", ς: "sigma", τ: "tau", υ: "upsilon", φ: "phi", χ: "chi", ψ: "psi", ω: "omega",
  }),
);

/** A file name made of the words of a title. */
export function fileName(title: string | undefined, otherwise: string): string {
  const plain = (title ?? "").normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC"); // ₕ is h, é is e
  const spelt = plain.toLowerCase().replace(/\p{Script=Greek}/gu, (letter) => GREEK.get(letter) ?? "");
  const words = spelt.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return words === "" ? otherwise : words.slice(0, 80);
}
