// One person's map over the waves: a timeline, play and pause, what changed, paths by circle.

import { html } from "../shared/dom.js";
import { ChangingMap } from "../shared/changing_map.js";
import { setText, takeOver } from "../shared/binding.js";
import { changeList } from "./changes.js";
import { choiceBar } from "../shared/choices.js";
import { changeMarks } from "./comparison.js";
import { pathsPlot } from "./paths.js";
import { membersWords, sinceWords, waveSentence, waveWords } from "./sentences.js";

const PLAY_MS = 2600;

export function createWaveExplorer(root, { look, maps, changes, reasons, paths, wave, onWave }) {
  const mapView = new ChangingMap(look);
  const waves = maps.map((map) => map.wave_months);
  const count = Math.max(...maps.map((map) => map.members.length));
  let playing = null;

  const options = waves.map((months) => ({ value: String(months), words: waveWords(months) }));
  const bar = choiceBar("When", options, String(wave()), (value) => {
    pause();
    onWave(Number(value));
    show();
  });
  const play = html("button", { type: "button", onclick: () => (playing ? pause() : start()) });
  const sentence = html("p", { class: "smk-sentence", "aria-live": "polite" });
  const side = html("div", {
    class: "smk-side",
    tabindex: 0,
    role: "region",
    "aria-label": "What changed",
  });
  const plot = html(
    "section",
    { class: "smk-paths" },
    html("h4", {}, "Each member's path"),
    ...pathsPlot(paths, look),
  );
  takeOver(
    root,
    html("div", { class: "smk-toolbar" }, play, bar.root),
    html(
      "div",
      { class: "smk-body" },
      html("div", { class: "smk-picture" }, mapView.root, sentence),
      side,
    ),
    plot,
  );
  pause();
  show(false);
  return {
    update: () => show(),
    destroy: () => {
      pause();
      mapView.destroy();
    },
  };

  function show(glide = true) {
    const at = Math.max(0, waves.indexOf(wave()));
    const map = maps[at];
    const change = at ? changes[at - 1] : null;
    bar.choose(String(waves[at]));
    const said = change
      ? change.sentences[0]
      : `${membersWords(map)}. Press Play, or choose a time.`;
    mapView.show(map, {
      ghosts: at ? maps[at - 1] : null,
      count,
      marks: change ? changeMarks(change) : new Map(),
      glide,
      sentence: `${map.person}, ${waveWords(waves[at])}. ${said}`,
    });
    setText(sentence, waveSentence(waves[at], said));
    const since = change
      ? [
          html("h4", {}, sinceWords(waves[at - 1])),
          ...changeList(change, maps[at - 1], map, look, reasons[at - 1]).slice(1),
        ]
      : [html("p", { class: "smk-quiet" }, "What changes, and why, is listed here.")];
    side.replaceChildren(...since);
    for (const each of plot.querySelectorAll("[data-wave]")) {
      each.classList.toggle("here", each.dataset.wave === String(waves[at]));
    }
  }

  function start() {
    play.textContent = "Pause";
    go(wave() === waves.at(-1) ? waves[0] : after(wave()));
  }

  /** Go to a wave, and on to the next after a while. */
  function go(to) {
    onWave(to);
    show();
    if (to === waves.at(-1)) pause();
    else playing = setTimeout(() => go(after(wave())), PLAY_MS);
  }

  function after(months) {
    return waves[waves.indexOf(months) + 1] ?? waves.at(-1);
  }

  function pause() {
    clearTimeout(playing);
    playing = null;
    play.textContent = "Play";
  }
}
