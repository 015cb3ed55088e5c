/**
 * Keeps on the server what is typed in a form, so that a closed browser loses nothing of it, and
 * offers to take it up when the form is opened again. A form takes part by `data-draft`.
 */
{
  const pause = 500;
  const unkept = ["hidden", "password", "file", "submit", "button", "reset", "image"];
  const states = new WeakMap();
  const waiting = new Set();

  const addressOf = (form) => {
    const target = form.dataset.draft || form.getAttribute("action") || location.href;
    const url = new URL(target, location.href);
    return url.pathname + url.search;
  };
  const draftsOf = (form) => addressOf(form).match(/^\/t\/[^/]+/)?.[0] + "/brouillons";
  const draftOf = (form) =>
    `${draftsOf(form)}/${btoa(addressOf(form)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
  const seenIn = (form) => form.querySelector('input[type="hidden"][name="vu"]');

  /** The fields of a form, each under its name. */
  const fieldsOf = (form) => {
    const fields = new Map();
    for (const control of form.elements) {
      if (!control.name || !("value" in control) || unkept.includes(control.type)) continue;
      fields.set(control.name, [...(fields.get(control.name) ?? []), control]);
    }
    return fields;
  };
  const isTicked = (control) => control.type === "checkbox" || control.type === "radio";
  const isChanged = (control) => {
    if (isTicked(control)) return control.checked !== control.defaultChecked;
    if (control.type === "select-multiple") {
      return [...control.options].some((option) => option.selected !== option.defaultSelected);
    }
    if (control.options) {
      const first = [...control.options].findIndex((option) => option.defaultSelected);
      return control.selectedIndex !== Math.max(0, first);
    }
    return control.value !== control.defaultValue;
  };
  const valuesOf = (controls) => controls.flatMap((control) => {
    if (isTicked(control)) return control.checked ? [control.value] : [];
    if (control.selectedOptions) return [...control.selectedOptions].map((option) => option.value);
    return [control.value];
  });
  const isSame = (some, others) =>
    some.length === others.length && some.every((value, index) => value === others[index]);

  /** What differs from the form as it came, and what an earlier draft holds besides. */
  const typedIn = (form, { kept, isResumed }) => {
    const values = { ...kept };
    for (const [name, controls] of fieldsOf(form)) {
      if (controls.some(isChanged) || (isResumed && name in kept)) values[name] = valuesOf(controls);
    }
    return values;
  };

  const keep = (form, isLeaving) => {
    const state = states.get(form);
    clearTimeout(state.timer);
    waiting.delete(form);
    if (state.isSent) return;
    const seen = state.seen ?? Number(seenIn(form)?.value ?? 0);
    const values = typedIn(form, state);
    const body = JSON.stringify({ address: addressOf(form), values, seen });
    if (body === state.last) return;
    state.last = body;
    const sent = new Blob([body], { type: "application/json" });
    if (isLeaving && navigator.sendBeacon(draftsOf(form), sent)) return;
    state.abort = new AbortController();
    fetch(draftsOf(form), { method: "POST", body: sent, signal: state.abort.signal })
      .then((answer) => { if (!answer.ok) state.last = null; })
      .catch(() => { state.last = null; });
  };

  const restore = (form, values) => {
    for (const [name, controls] of fieldsOf(form)) {
      const typed = values[name];
      if (!typed) continue;
      controls.forEach((control, index) => {
        if (isTicked(control)) control.checked = typed.includes(control.value);
        else if (control.options) {
          for (const option of control.options) option.selected = typed.includes(option.value);
        } else control.value = typed[index] ?? "";
        control.dispatchEvent(new Event("input", { bubbles: true }));
      });
    }
  };

  const offer = (form, draft) => {
    const state = states.get(form);
    const box = document.createElement("div");
    box.className = "draft-offer";
    box.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = draft.words;
    box.append(words);
    const button = (label, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => {
        box.remove();
        act();
      });
      box.append(button);
    };
    button(draft.resume, () => {
      state.isResumed = true;
      if (seenIn(form) && draft.seen != null) seenIn(form).value = draft.seen;
      restore(form, draft.values);
      [...fieldsOf(form)].find(([name]) => name in draft.values)?.[1][0].focus();
    });
    button(draft.forget, () => {
      Object.assign(state, { kept: {}, seen: null, last: null });
      fetch(draftOf(form), { method: "POST", redirect: "manual" }).catch(() => {});
    });
    const older = form.previousElementSibling;
    if (older?.matches("[data-draft-offer]")) older.remove();
    form.prepend(box);
    const folded = form.closest("details");
    if (folded) folded.open = true;
  };

  const greet = async (form) => {
    if (states.has(form)) return;
    const state = { kept: {}, seen: null, isResumed: false, isSent: false, last: null };
    states.set(form, state);
    const answer = await fetch(`${draftOf(form)}?lang=${document.documentElement.lang}`)
      .catch(() => null);
    if (answer?.status !== 200 || answer.redirected) return;
    const draft = await answer.json();
    Object.assign(state, { kept: draft.values, seen: draft.seen });
    const fields = fieldsOf(form);
    // A form that came back with what was typed has nothing to take up.
    state.isResumed = Boolean(form.querySelector(".problems-summary")) || Object.entries(draft.values).every(
      ([name, values]) => isSame(valuesOf(fields.get(name) ?? []), values));
    if (!state.isResumed) offer(form, draft);
  };

  const greetIn = (place) => {
    if (place.matches?.("form[data-draft]")) greet(place);
    for (const form of place.querySelectorAll?.("form[data-draft]") ?? []) greet(form);
  };

  for (const happening of ["input", "change"]) {
    document.addEventListener(happening, (event) => {
      const form = event.target.closest?.("form[data-draft]");
      if (!form) return;
      if (!states.has(form)) greet(form);
      const state = states.get(form);
      state.isSent = false;
      clearTimeout(state.timer);
      waiting.add(form);
      state.timer = setTimeout(() => keep(form, false), pause);
    });
  }
  document.addEventListener("submit", (event) => {
    const state = states.get(event.target);
    if (!state) return;
    state.isSent = true;
    clearTimeout(state.timer);
    waiting.delete(event.target);
    state.abort?.abort();
  });
  const leave = () => { for (const form of [...waiting]) keep(form, true); };
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) greetIn(node);
  }).observe(document.body, { childList: true, subtree: true });
  greetIn(document);
}
