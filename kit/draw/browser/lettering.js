// Names as they are lettered on a map: the same figures as kit/draw/lettering.py.

// deno-fmt-ignore
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const SPACES = /[ \t\n\r\u0085\u2028\u2029]+/g;
const ZERO_WIDTH = /^(?:[\p{Mn}\p{Me}\p{Cf}]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const JOINER = "\u200d";
const NARROW = new Set("iIjl.,:;'|!`()[]{} tfr");
const WIDE = new Set("mwMW@%&—…");
const SQUARES = [
  [0x1100, 0x11ff, 1.05],
  [0x2e80, 0xa4cf, 1.05],
  [0xac00, 0xd7ff, 1.05],
  [0xf900, 0xfaff, 1.05],
  [0xfe30, 0xfe6f, 1.05],
  [0xff00, 0xff60, 1.05],
  [0x1f000, 0x10ffff, 1.3],
];

/** The text on one line, with control characters replaced by the replacement sign. */
export function shown(text) {
  return text.replace(CONTROLS, "\ufffd").replace(SPACES, " ").replace(/^ +| +$/g, "");
}

/** How wide a text is, estimated, in units of the font's size. */
export function textWidth(text) {
  let sum = 0;
  for (const char of text) sum += charWidth(char);
  return sum;
}

/** A name in at most `rows` lines of at most `most` times the font's size. */
export function lines(text, most = 8.6, rows = 2) {
  let made = [];
  let line = "";
  for (const word of shown(text).split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer) <= most || !line) {
      line = longer;
    } else {
      made.push(line);
      line = word;
    }
  }
  made.push(line);
  if (made.length > rows) made = [...made.slice(0, rows - 1), `${made[rows - 1]}…`];
  return made.map((each) => cut(each, most));
}

function charWidth(char) {
  const code = char.codePointAt(0);
  if (code >= 0x300) {
    if (ZERO_WIDTH.test(char)) return 0;
    const square = SQUARES.find(([first, last]) => first <= code && code <= last);
    return square ? square[2] : 0.72;
  }
  if (NARROW.has(char)) return 0.38;
  if (WIDE.has(char)) return 0.98;
  return char >= "A" && char <= "Z" ? 0.72 : 0.61;
}

function cut(line, most) {
  if (textWidth(line) <= most) return line;
  const kept = [...(line.endsWith("…") ? line.slice(0, -1) : line)];
  while (kept.length && (textWidth(kept) + 0.98 > most || kept.at(-1) === JOINER)) {
    let gone = kept.pop();
    while (kept.length && (ZERO_WIDTH.test(gone) || kept.at(-1) === JOINER)) gone = kept.pop();
  }
  return `${kept.join("").replace(/ +$/, "")}…`;
}
