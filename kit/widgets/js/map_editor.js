// The binding of the map editor to its Python side: traits in, changes out.

import { createEditor } from "./editor/editor.js";
import { Backup } from "./shared/backup.js";
import { Autosave } from "./shared/autosave.js";
import { listen, own, send } from "./shared/binding.js";
import { borrowStore, giveBackStore } from "./shared/store.js";

const OTHERWISE = "They are kept nowhere: export the map as JSON before you restart the kernel.";

function initialize({ model }, shared) {
  const key = model.get("_store");
  const entry = borrowStore(key, model.get("map"));
  const { store } = entry;
  const backup = new Backup(model.get("_place"));
  const autosave = new Autosave({ model, traits: ["map"], store, backup, otherwise: OTHERWISE });
  // Who else shows this map leaves it to the editor to send it to Python.
  entry.autosave = autosave;
  Object.assign(shared, { store, autosave });
  return () => {
    autosave.destroy();
    entry.autosave = null;
    giveBackStore(key);
  };
}

function render({ model, el }, { store, autosave }) {
  const editor = createEditor(el, {
    store,
    look: model.get("_look"),
    readOnly: model.get("read_only"),
    place: model.get("_place"),
    story: storyOf(model),
  });
  const showCard = () => editor.figures.show(model.get("_card"), model.get("_sentence"));
  const stopStatus = autosave.showOn(editor.status, "map");
  showCard();
  const showStory = () => editor.story?.show();
  const stop = [
    listen(model, ["_card", "_sentence"], showCard),
    listen(model, ["_mentions", "_marks", "_marks_problem"], showStory),
  ];
  return () => {
    for (const each of stop) each();
    stopStatus();
    editor.destroy();
  };
}

/** The story as `StoryColumn` has it: what a person says of a sentence counts more than its names. */
function storyOf(model) {
  const blocks = model.get("_story");
  if (!blocks.length) return null;
  const sentences = blocks.filter(({ sort }) => sort !== "heading").flatMap((each) => each.sentences);
  const byName = (i) => model.get("_mentions")[i] ?? "open";
  return {
    blocks,
    problem: () => model.get("_marks_problem"),
    states: () =>
      sentences.map(({ text }, i) => {
        const marked = own(model.get("_marks"), text);
        return marked === undefined ? byName(i) : marked ? "used" : "open";
      }),
    mark: (text, used) => {
      const others = Object.entries(model.get("_marks")).filter(([each]) => each !== text);
      const i = sentences.findIndex((each) => each.text === text);
      // What the names say anyhow need not be said by hand.
      const own = used === (byName(i) === "used") ? [] : [[text, used]];
      send(model, "_marks", Object.fromEntries([...others, ...own]));
    },
  };
}

// Called once for each widget, so that all its views share one store: map and history.
export default () => {
  const shared = {};
  return {
    initialize: (context) => initialize(context, shared),
    render: (context) => render(context, shared),
  };
};
