// Forms that open where their link stands, save without leaving the page, and close again. The
// links, the forms and their answers are those of the pages: without this they are pages.
{
  const here = "form[data-inplace]";
  const live = document.getElementById("annonces");

  const read = async (response) =>
    new DOMParser().parseFromString(await response.text(), "text/html");

  /** Where a form goes, beside the link that asked for it. */
  const spotFor = (host) => {
    if (!host.matches("tr")) return host.querySelector(":scope > dd") ?? host;
    const cell = document.createElement("td");
    cell.colSpan = host.cells.length;
    const row = document.createElement("tr");
    row.append(cell);
    host.after(row);
    return cell;
  };

  const enter = (form) => {
    const first = form.querySelector(".problems-summary")
      ?? form.querySelector("input:not([type=hidden]), textarea, select");
    first?.focus();
    if (first?.matches("textarea")) first.setSelectionRange(first.value.length, first.value.length);
  };

  const close = (form) => {
    const host = form.closest(".editing");
    const row = form.closest("tr");
    const opener = document.getElementById(form.dataset.opener);
    form.remove();
    if (host && !host.querySelector(here)) host.classList.remove("editing");
    if (row && !row.querySelector("td:not(:empty)")) row.remove();
    opener?.focus();
  };

  const open = async (link) => {
    const standing = document.querySelector(`${here}[data-opener="${CSS.escape(link.id)}"]`);
    if (standing) return enter(standing);
    const page = await read(await fetch(link.href));
    const form = page.querySelector("main form.record-form");
    if (!form) return location.assign(link.href);
    const host = link.closest("li, tr, [data-part]");
    form.dataset.inplace = "";
    form.dataset.opener = link.id;
    spotFor(host).append(form);
    if (!host.matches("tr")) host.classList.add("editing");
    form.dispatchEvent(new CustomEvent("form-opened", { bubbles: true }));
    enter(form);
  };

  /** Shows what the page says now, without touching the other forms that are open. */
  const settle = (form, page) => {
    const opener = form.dataset.opener;
    const main = document.querySelector("main");
    close(form);
    if (!document.querySelector(here)) {
      main.replaceChildren(...page.querySelector("main").childNodes);
    } else {
      for (const part of page.querySelectorAll("[data-part]")) {
        const old = document.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
        if (old && !old.querySelector(here)) old.replaceWith(part);
      }
    }
    for (const notice of document.querySelectorAll(".notice")) notice.remove();
    const notices = [...page.querySelectorAll(".notice")];
    main.before(...notices);
    document.title = page.title;
    live.textContent = notices.map((notice) => notice.querySelector("p").textContent).join(" ");
    document.getElementById(opener)?.focus({ preventScroll: true });
  };

  const send = async (form, submitter) => {
    const data = new FormData(form);
    if (submitter?.name) data.append(submitter.name, submitter.value);
    const isMultipart = form.enctype === "multipart/form-data";
    const response = await fetch(form.action, {
      method: "POST",
      body: isMultipart ? data : new URLSearchParams(data),
    });
    const page = await read(response);
    if (response.redirected && response.ok && page.querySelector("[data-part]")) {
      form.dispatchEvent(new CustomEvent("form-saved", { bubbles: true }));
      return settle(form, page);
    }
    const again = page.querySelector("main form.record-form");
    // Anything else, such as a session that has ended, is for the browser to show.
    if (!again) return HTMLFormElement.prototype.submit.call(form);
    again.dataset.inplace = "";
    again.dataset.opener = form.dataset.opener;
    form.replaceWith(again);
    enter(again);
  };

  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.("a[data-inplace]");
    const cancel = event.target.closest?.(`${here} a.cancel`);
    if (!link && !cancel) return;
    event.preventDefault();
    if (cancel) close(cancel.closest("form"));
    else open(link).catch(() => location.assign(link.href));
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches(here) || event.defaultPrevented) return;
    event.preventDefault();
    if (form.getAttribute("aria-busy") === "true") return;
    form.setAttribute("aria-busy", "true");
    // Nobody answers: what was typed stays, and can be sent again.
    send(form, event.submitter).finally(() => form.removeAttribute("aria-busy"))
      .catch(() => { live.textContent = form.dataset.unsent; });
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.(here);
    if (!form || event.isComposing) return;
    if (event.key === "Escape") close(form);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    else return;
    event.preventDefault();
  });
}
