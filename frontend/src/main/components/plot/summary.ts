// A plot in words, for those who cannot see it: what is drawn against what, and where every arm stands now.
import { figures } from "../number/figures";
import { plainText } from "../number/typeset";
import type { Figure } from "./figure";

export function summary(figure: Figure): string {
  const what = `${plainText(figure.yTitle ?? "y")} against ${plainText(figure.xTitle ?? "x")}`;
  const arms = (figure.series ?? []).flatMap(({ name, x, mean }) => {
    const last = mean.findLastIndex((value) => value !== null);
    return last < 0 ? [] : [`${plainText(name)}: ${figures(mean[last])} at ${figures(x[last], 6)}`];
  });
  return [figure.title ? plainText(figure.title) : "", what, ...arms].filter((part) => part !== "").join(". ");
}
