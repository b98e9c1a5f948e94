// The map as a file: a picture that scales (SVG), one for slides (PNG), the map itself (JSON).

import { picture } from "../../../draw/js/picture.js";

const PNG_SCALE = 2;

export function svgText(map, look, sentence) {
  const drawn = picture(map, look, sentence);
  return `${new XMLSerializer().serializeToString(drawn)}\n`;
}

export function jsonText(map) {
  return `${JSON.stringify(map, null, 2)}\n`;
}

/** The picture as PNG; resolves to a Blob. */
export async function pngBlob(map, look, sentence) {
  const drawn = picture(map, look, sentence);
  const [width, height] = ["width", "height"].map((side) => Number(drawn.getAttribute(side)));
  const source = new Blob([new XMLSerializer().serializeToString(drawn)], {
    type: "image/svg+xml;charset=utf-8",
  });
  const url = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * PNG_SCALE, height * PNG_SCALE];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Hand a file to the person, as a download. */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name made from the map: the person, the occasion, the wave. */
export function fileStem(map) {
  const person = map.person.replace(/[^\p{L}\p{M}\p{N}]+/gu, "_").replace(/^_+|_+$/g, "");
  const when = map.wave_months ? `_${map.wave_months}_months` : "";
  return `${person || "support_map"}_${map.occasion}${when}`.toLowerCase();
}
