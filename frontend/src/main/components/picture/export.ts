// A drawn picture as a file: the same drawing at a size of its own, as SVG, or as PNG three times as dense.
import { render, type TemplateResult } from "lit";
import { save } from "../plot/download";

const DENSITY = 3;

export function saveDrawing(drawing: TemplateResult, format: "svg" | "png", name: string, width: number, height: number): void {
  const holder = document.createElement("div");
  render(drawing, holder);
  const picture = holder.querySelector("svg")!;
  picture.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  picture.setAttribute("width", String(width));
  picture.setAttribute("height", String(height));
  for (const chrome of picture.querySelectorAll("[data-screen]")) chrome.remove(); // handles for the pointer
  const text = new XMLSerializer().serializeToString(picture).replace(/<!--.*?-->/gs, "");
  const source = new Blob([text], { type: "image/svg+xml;charset=utf-8" });
  if (format === "svg") save(`${name}.svg`, source);
  else rasterise(source, width, height).then((png) => save(`${name}.png`, png));
}

async function rasterise(source: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(source);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((png) => (png ? done(png) : failed(new Error("the picture could not be drawn"))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}
