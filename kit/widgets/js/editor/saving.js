// A map saved to a person's downloads.

import { download, fileStem, jsonText, pngBlob, svgText } from "../shared/exporting.js";

/** Save a map as "SVG", "PNG" or "JSON"; gives the file's name. `sentence` describes the picture. */
export async function saveMap(map, kind, look, sentence) {
  const made = {
    SVG: () => new Blob([svgText(map, look, sentence)], { type: "image/svg+xml" }),
    JSON: () => new Blob([jsonText(map)], { type: "application/json" }),
    PNG: () => pngBlob(map, look, sentence),
  };
  const name = `${fileStem(map)}.${kind.toLowerCase()}`;
  download(await made[kind](), name);
  return name;
}
