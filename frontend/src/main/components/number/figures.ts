// Numbers as a reader wants them: 3-4 significant digits, powers of ten as typeset exponents, never NaN.

const MINUS = "\u2212";

/** A number in `digits` significant figures; powers of ten outside 1e-3..1e5 as "1.23·10^−6"; "" where there is no number. */
export function figures(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) return signed(plain(value, digits));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  const m = signed(mantissa.replace(/\.?0+$/, ""));
  const power = `10^${signed(String(Number(exponent)))}`;
  return m === "1" ? power : `${m}·${power}`;
}

/** The same number as HTML, with the exponent raised. */
export function figuresHtml(value: number | null | undefined, digits = 3): string {
  return figures(value, digits).replace(/\^(\S+)/, "<sup>$1</sup>");
}

function plain(value: number, digits: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(digits)));
}

function signed(text: string): string {
  return text.replace("-", MINUS);
}
