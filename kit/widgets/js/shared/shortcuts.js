// Which keys stay in a widget, and which are the notebook's, such as Ctrl+S to save it.

const TEXT = "textarea, input:not([type]), input[type=text], input[type=search], input[type=number]";
const STEERING = /^(?:Arrow.*|Home|End|Page.*|Backspace|Delete|Tab|Escape| )$/;
// By itself such a key means nothing; JupyterLab, if it heard Ctrl, would keep a field from undoing.
const HELD = /^(?:Control|Meta|Alt|AltGraph|Shift|CapsLock|Dead|Process|Unidentified)$/;
// Undone, copied and pasted is what the person sees before them, and not a cell out of sight.
const OWN = { z: true, y: true, v: true, a: "plain", c: "plain", x: "plain" };

/** Whether what has the focus is typed into: there, Ctrl+Z is the field's own. */
export function isText(element) {
  return element.matches(TEXT);
}

/** The letter of a key in lower case, on keyboards of other scripts the one in its place. */
export function letterOf({ key, code }) {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^[^\x00-\x7f]$/.test(key) && /^Key[A-Z]$/.test(code) ? code.at(-1).toLowerCase() : key;
}

/** What a key does to what was done before: "undo", "redo" or null. */
export function historyKey(event) {
  const letter = letterOf(event);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !["z", "y"].includes(letter)) return null;
  return letter === "y" || event.shiftKey ? "redo" : "undo";
}

/** Whether Enter is pressed by itself: with another key it runs the notebook's cell. */
export function isPlainEnter({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  return key === "Enter" && !(ctrlKey || metaKey || altKey || shiftKey);
}

/** Whether a key that is pressed in a widget types nothing there and steers nothing. */
export function isNotebooks(event) {
  const { key, target, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const typing = isText(target);
  // AltGr writes signs, and so does Alt on a Mac.
  if (HELD.test(key) || event.isComposing || event.getModifierState("AltGraph")) return false;
  if (typing && altKey && !command && /^[^\x00-\x7f]$/.test(key)) return false;
  if (/^F\d+$/.test(key)) return true;
  // In a field, Shift+Enter is the field's: running the cell would throw away what is half typed.
  if (key === "Enter") return command || altKey || (shiftKey && !typing);
  if (!command && !altKey) return false;
  if (STEERING.test(key)) {
    return command && shiftKey && key.startsWith("Arrow") && !target.matches("input, select, textarea");
  }
  const own = command && !altKey && OWN[letterOf(event)];
  return !(own === true || (own === "plain" && !shiftKey));
}

/** Keep all other keys from the notebook around a widget, such as d d, which deletes a cell. */
export function keepKeysIn(root) {
  let [field, before] = [null, ""];
  // JupyterLab hears keys on their way up. It also keeps Enter from submitting a form.
  root.addEventListener("keydown", (event) => {
    if (!isNotebooks(event)) event.stopPropagation();
  });
  // Notebook 7 hears them on their way down, unless what has the focus has this attribute: so it is
  // set before that, at the window, and only while the focus is in the widget.
  const decide = (event) => {
    if (!root.contains(event.target)) {
      window.removeEventListener("keydown", decide, true);
      return;
    }
    const passes = isNotebooks(event);
    if (passes) event.target.removeAttribute("data-lm-suppress-shortcuts");
    else event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    // What is saved or run then is with what was typed, as if the field had been left.
    if (passes && event.target === field && field.value !== before) {
      before = field.value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  root.addEventListener("focusin", ({ target }) => {
    [field, before] = isText(target) ? [target, target.value] : [null, ""];
    window.addEventListener("keydown", decide, true);
  });
}
