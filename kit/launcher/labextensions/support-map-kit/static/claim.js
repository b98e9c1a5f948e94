// Which of several windows runs a notebook: the one to which its Python says so.

const NAME = "_support_map_kit_run_by";
const SECONDS = 20;

/** Whether it is Python that answers there. */
export async function isPython(kernel) {
  return (await kernel?.info)?.language_info?.name === "python";
}

/**
 * Ask a kernel whether it is for us to run the notebook in it: not where anything has run yet, nor
 * where another window asked first. It answers one question after the other, so only one hears yes.
 * Who asked and then ran nothing, as a page that was closed at once, counts for some seconds only.
 */
export async function claim(kernel) {
  // Not randomUUID(), which a page from another host has by https only.
  const own = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const content = (
    await kernel.requestExecute({
      code: "",
      silent: true,
      store_history: false,
      allow_stdin: false,
      user_expressions: { run_by: expression(own) },
    }).done
  ).content;
  const said = content.user_expressions?.run_by?.data?.["text/plain"];
  return content.status === "ok" && content.execution_count === 0 && said === `'${own}'`;
}

// One expression, as it leaves no name among the person's own.
function expression(own) {
  return `(lambda held, now: held.update(at=now, by='${own}') or held['by']
    if now - held.get('at', -${SECONDS}) >= ${SECONDS} else held['by'])(
    __import__('sys').__dict__.setdefault('${NAME}', {}), __import__('time').monotonic())`;
}
