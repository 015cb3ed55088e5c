// The search box as a combobox: the first results show while one types. Without this it is a form,
// which leads to all of them.
{
  const input = document.getElementById("search");
  const form = input?.form;

  const enrich = () => {
    let asked, timer;
    const list = () => form.querySelector(".suggestions");
    const options = () => [...form.querySelectorAll("[role=option]")];
    const active = () => form.querySelector("[aria-selected=true]");
    const say = (name, value) => input.setAttribute(`aria-${name}`, value);

    const choose = (option) => {
      active()?.setAttribute("aria-selected", "false");
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      say("activedescendant", option?.id ?? "");
    };
    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      list()?.remove();
      choose(null);
      say("expanded", false);
    };
    const ask = async () => {
      const { signal } = (asked = new AbortController());
      const query = new URLSearchParams(new FormData(form));
      query.set("forme", "liste");
      const answer = await fetch(`${form.action}?${query}`, { signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // Anything else, such as the door, is for the page of results to show.
      const found = page.getElementById("suggestions");
      close();
      if (!found) return;
      form.append(found);
      say("expanded", options().length > 0);
      document.getElementById("annonces").textContent = found.dataset.said;
    };
    const askSoon = () => {
      clearTimeout(timer);
      asked?.abort();
      const typed = input.value.trim();
      if (typed.length < 2 && !/\d/.test(typed)) return close();
      timer = setTimeout(() => ask().catch(() => {}), 120);
    };
    /** Past either end of the list the caret is alone again. */
    const move = (step) => {
      const all = [undefined, ...options()];
      choose(all.at((all.indexOf(active() ?? undefined) + step) % all.length));
    };

    input.role = "combobox";
    say("autocomplete", "list");
    say("controls", "suggestions");
    say("keyshortcuts", "/ Control+K");
    close();
    form.querySelector("kbd").hidden = false;
    input.addEventListener("input", askSoon);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && options().length) move(step);
      else if (step > 0) askSoon();
      else if (event.key === "Enter" && active()) active().click();
      else if (event.key === "Escape" && list()) close();
      else return;
      event.preventDefault();
    });
    // The caret stays in the box while the list is pressed on.
    form.addEventListener("mousedown", (event) => {
      if (event.target.closest(".suggestions")) event.preventDefault();
    });
    input.addEventListener("blur", close);
  };
  if (form) enrich();
}
