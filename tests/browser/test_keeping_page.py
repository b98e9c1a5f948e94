"""What the browser keeps until Python has answered: on a bare page, with a model that obeys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

SEAT = """async () => {
    const load = (name) => import(`/kit/widgets/js/shared/${name}.js`);
    const [{ Backup }, { Autosave }, { Store }, { Status }, { savedStore }] = await Promise.all(
        ["backup", "autosave", "store", "save_status", "saved_store"].map(load),
    );
    window.modelOf = (traits) => {
        const listeners = new Map();
        const heard = (name) => listeners.get(name) ?? [];
        const model = {
            sent: [],
            get: (name) => traits[name],
            set: (name, value) => {
                traits[name] = value;
                for (const each of heard(`change:${name}`)) each();
            },
            save_changes: () => {},
            send: (message) => model.sent.push(message),
            on: (name, listener) => listeners.set(name, [...heard(name), listener]),
            off: () => {},
        };
        return model;
    };
    window.pair = (model) => {
        let store;
        const create = (_, __, shared) => {
            store = shared.store;
            return { status: new Status(), show: () => {}, destroy: () => {} };
        };
        const made = savedStore({ traits: ["a", "b"], word: "pair", otherwise: "", create });
        made.initialize({ model });
        made.render({ model });
        return store;
    };
    window.seat = (value, shown = true) => {
        const traits = {
            text: value, _place: "here", _edit: 0, _takes: 0, _asides: {},
            _answer: { edit: 0, saved: true, instead: null },
            _status: { state: "restored", message: "Opened one.json as you left it." },
        };
        const model = modelOf(traits);
        const store = new Store(value, "note");
        const backup = new Backup("here");
        const what = { model, traits: ["text"], store, backup, otherwise: "Copy." };
        const autosave = new Autosave(what);
        const line = new Status();
        document.body.append(line.root);
        if (shown) autosave.showOn(line, "note");
        const buttons = () => [...line.root.querySelectorAll("button")];
        const press = (words) => buttons().find((each) => each.textContent === words).click();
        const answer = (more = {}) => {
            model.set("_status", { state: "saved", message: "Saved in one.json." });
            model.set("_answer", { edit: traits._edit, saved: true, instead: null, ...more });
        };
        return { model, store, line, press, answer, say: () => line.root.textContent };
    };
    window.kept = () => Object.keys(localStorage).filter((key) => key.includes("unsaved"))
        .map((key) => JSON.parse(localStorage.getItem(key)).value).sort();
    window.leave = (value, ago, name) => localStorage.setItem(
        `support-map-kit:unsaved:${name}`, JSON.stringify({ time: Date.now() - ago, value }));
}"""


@pytest.fixture
def page(new_page: NewPage, served: str) -> Page:
    page = new_page()
    page.goto(f"{served}/empty")
    page.evaluate(SEAT)
    return page


def test_saved_is_said_of_what_is_on_the_screen_alone(page: Page) -> None:
    said: list[Any] = page.evaluate(
        """() => {
            const { store, answer, model, say, line } = seat("");
            const said = [];
            const note = () => said.push([say(), line.root.dataset.state, kept()]);
            store.commit("one", "");
            note();
            answer();
            note();
            store.commit("two", "");
            store.commit("three", "");
            note();
            // An answer to the change before the last one.
            model.set("_answer", { edit: model.get("_edit") - 1, saved: true, instead: null });
            note();
            model.set("_status", { state: "failed", message: "Not saved." });
            model.set("_answer", { edit: model.get("_edit"), saved: false, instead: null });
            note();
            store.commit("four", "");
            answer({ instead: "three" });
            note();
            return [...said, store.map];
        }"""
    )
    assert said == [
        ["Saving …", "saving", ["one"]],
        ["Saved in one.json.", "saved", []],
        ["Saving …", "saving", ["three"]],
        ["Saving …", "saving", ["three"]],
        ["Not saved.Try again", "failed", ["three"]],
        ["Saved in one.json.", "saved", []],
        "three",
    ]


def test_each_change_says_what_it_was_made_upon(page: Page) -> None:
    said: list[Any] = page.evaluate(
        """() => {
            const { store, model } = seat("");
            const said = [];
            for (const takes of [0, 0, 1]) {
                model.set("_takes", takes);
                store.commit(`${said.length}`, "");
                said.push(model.get("_upon"));
            }
            return said;
        }"""
    )
    assert said == [{"edit": n + 1, "takes": takes} for n, takes in enumerate([0, 0, 1])]


def test_an_offer_stays_until_it_is_answered(page: Page) -> None:
    found = page.evaluate(
        """() => {
            leave("lost", 60_000, "here:a");
            leave("older", 60_500, "here:b");
            const { store, answer, model, say, press } = seat("");
            const said = [];
            const note = () => said.push([say().includes("Bring them back"), kept()]);
            note();
            store.commit("new", "");
            answer();
            store.commit("newer", "");
            answer();
            note();
            press("Bring them back");
            said.push(store.map);
            answer();
            note();
            press("Forget them");
            note();
            store.undo();
            said.push(store.map);
            return [said, model.sent];
        }"""
    )
    said, sent = found
    assert said == [
        [True, ["lost", "older"]],
        [True, ["lost", "older"]],
        "lost",
        [True, ["older"]],
        [False, []],
        "newer",
    ]
    aside = [(each["offer"].rpartition(":")[2], each["made"]) for each in sent if "offer" in each]
    assert aside == [("a", "lost"), ("before", "newer"), ("b", "older")]
    assert [each["made"] for each in sent if each["do"] == "drop_aside"] == ["lost"]


def test_what_the_file_had_is_kept_aside_where_an_older_change_takes_its_place(page: Page) -> None:
    sent = page.evaluate(
        """() => ["restored", "new"].map((state) => {
            localStorage.clear();
            leave("older", 60_000, "here:a");
            const { model, press } = seat("of yesterday");
            model.set("_status", { state, message: "" });
            press("Bring them back");
            return model.sent.filter((each) => each.offer === "before").map((each) => each.made);
        })"""
    )
    assert sent == [["of yesterday"], []]


def test_what_is_under_way_or_has_arrived_is_not_offered(page: Page) -> None:
    found = page.evaluate(
        """() => {
            leave("under way", 100, "here:a");
            leave("", 60_000, "here:b");
            leave("another", 60_000, "there:c");
            const first = seat("").say();
            localStorage.setItem("support-map-kit:unsaved:here", '"of an earlier kit"');
            const second = seat("").say();
            return [first, second, localStorage.getItem("support-map-kit:unsaved:here:b")];
        }"""
    )
    first, second, arrived = found
    assert "Bring" not in first
    assert "Changes that never reached the file are still in this browser. If" in second
    assert arrived is None


def test_what_has_lost_its_file_is_kept_where_somebody_sees_it(page: Page) -> None:
    found = page.evaluate(
        """() => {
            const [one, unseen] = [seat("mine"), seat("not mine", false)];
            const said = [];
            for (const state of ["gone", "changed"]) {
                one.model.set("_status", { state, message: state });
                unseen.model.set("_status", { state, message: state });
                said.push(one.say(), kept());
            }
            one.press("Keep this note");
            one.model.set("_status", { state: "saved", message: "Saved." });
            return [...said, one.model.sent.map((each) => each.do), kept()];
        }"""
    )
    assert found == [
        "goneWrite it again",
        ["mine"],
        "changedKeep this noteTake the other",
        ["mine"],
        ["keep_mine"],
        [],
    ]


def test_changes_of_several_traits_go_and_come_together(page: Page) -> None:
    found = page.evaluate(
        """() => {
            const status = { state: "off", message: "" };
            const traits = { a: 1, b: 1, _place: "", _edit: 0, _asides: {}, _status: status };
            const store = pair(modelOf(traits));
            const seen = [];
            store.addEventListener("change", ({ detail }) => seen.push(detail.map));
            store.commit({ a: 2, b: 2 }, "both.");
            return [seen, traits.a, traits.b, traits._edit];
        }"""
    )
    assert found == [[{"a": 2, "b": 2}], 2, 2, 1]
