// Names as they are lettered on a map: the same figures as kit/draw/lettering.py.

// deno-fmt-ignore
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;
const SPACES = /[ \t\n\r\u0085\u2028\u2029]+/g;
const ZERO_WIDTH = /^(?:[\p{Mn}\p{Me}\p{Cf}]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const JOINER = "\u200d";
const [HALF_FLAG, HANGUL] = [/^[\u{1f1e6}-\u{1f1ff}]$/u, /[\u1100-\u11ff\uac00-\ud7a3]$/];
// Thai and Lao vowels and spacing marks, Hangul letters within a syllable, joined consonants.
const BELONGS = /^[\p{Mc}\u0e33\u0eb3]$/u;
const LINKED = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]$/;
// deno-fmt-ignore
const RIGHT_TO_LEFT = "[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefe\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";
const BEGINS_RIGHT = new RegExp(`^\\P{L}*(?=\\p{L})${RIGHT_TO_LEFT}`, "u");
const ONLY_RIGHT = new RegExp(`^(?: |(?=[\\p{L}\\p{M}])${RIGHT_TO_LEFT})*$`, "u");
// In hundredths of the font's size, the widest of three usual fonts.
const WIDTHS = new Map(
  [
    [29, "ijl'"],
    [36, " ,-./:;I\\"],
    [41, "!()[]frt"],
    [55, "Jcsz?_`*"],
    [61, "akvxyFLT"],
    [70, "ABCEKPRSVXYZ"],
    [79, "DGHNOQU&"],
    [84, "#+<=>~^w"],
    [100, "mMW%@—…ÆŒæœ©®"],
    [110, "ЖМФШЩЫЮжмфшщыю"],
  ].flatMap(([wide, chars]) => [...chars].map((char) => [char, wide])),
);
const [ASCII, LATIN, OTHER] = [64, 79, 76];
const SQUARES = [
  [0x0b80, 0x0d7f, 96],
  [0x1100, 0x11ff, 105],
  [0x2e80, 0xa4cf, 105],
  [0xac00, 0xd7ff, 105],
  [0xf900, 0xfaff, 105],
  [0xfe30, 0xfe6f, 105],
  [0xff00, 0xff60, 105],
  [0x1f000, 0x10ffff, 130],
];

/** The text on one line, with control characters replaced by the replacement sign. */
export function shown(text) {
  return text.replace(CONTROLS, "\ufffd").replace(SPACES, " ").replace(/^ +| +$/g, "");
}

/** How wide a text is, estimated, in units of the font's size. */
export function textWidth(text) {
  return total(text) / 100;
}

function total(chars) {
  let sum = 0;
  for (const char of chars) sum += hundredths(char);
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
  made = made.map((each) => cut(each, most));
  return BEGINS_RIGHT.test(text) ? made.map(isolated) : made;
}

/** Whether a line has been cut short. */
export function isCut(line) {
  return /…\u2069?$/.test(line);
}

/** A line that reads from right to left, with invisible marks that say so where that matters. */
function isolated(line) {
  return ONLY_RIGHT.test(line) ? line : `\u2067${line}\u2069`;
}

/** The text as people see its signs: a letter with its marks, a flag, a family of emoji is one. */
function graphemes(text) {
  const found = [];
  for (const char of text) {
    if (found.length && goesWith(found.at(-1), char)) found.push(found.pop() + char);
    else found.push(char);
  }
  return found;
}

function goesWith(before, char) {
  return (
    isZeroWidth(char) ||
    before.endsWith(JOINER) ||
    BELONGS.test(char) ||
    (LINKED.test(before) && /\p{Lo}/u.test(char)) ||
    (HALF_FLAG.test(char) && HALF_FLAG.test(before)) ||
    (/[\u1160-\u11ff]/.test(char) && HANGUL.test(before))
  );
}

function hundredths(char) {
  if (isZeroWidth(char)) return 0;
  // A letter is as wide as without its marks.
  const [base] = char.normalize("NFD");
  const code = base.codePointAt(0);
  if (WIDTHS.has(base)) return WIDTHS.get(base);
  if (code < 0x300) return code < 0x80 ? ASCII : LATIN;
  const square = SQUARES.find(([first, last]) => first <= code && code <= last);
  return square ? square[2] : OTHER;
}

function isZeroWidth(char) {
  return char.codePointAt(0) >= 0x300 && ZERO_WIDTH.test(char);
}

function cut(line, most) {
  if (textWidth(line) <= most) return line;
  // One pass: a name may be as long as a book.
  const kept = graphemes(line.endsWith("…") ? line.slice(0, -1) : line);
  let wide = kept.reduce((sum, sign) => sum + total(sign), hundredths("…"));
  while (kept.length && (wide / 100 > most || kept.at(-1).endsWith(JOINER))) {
    wide -= total(kept.pop());
  }
  return `${kept.join("").replace(/ +$/, "")}…`;
}
