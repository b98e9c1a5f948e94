// Whether a text has something in it that can be seen, as kit/model/members.py (is_visible) says it.

// deno-fmt-ignore
const SEEN = /[^\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}]/u;

/** Spaces, marks without a letter, and letters that are blank are not seen. */
export function isVisible(text) {
  return SEEN.test(text);
}
