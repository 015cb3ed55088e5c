// Keeps pages at what others write: one tab is told, each asks for itself again.
{
  const mark = () => document.querySelector("[data-stream]");
  const ours = "form[data-inplace], .draft-offer, tr:has(form[data-inplace]), [data-stream]";
  const typed = new WeakSet();
  let isAsking, isHeld, latest = {};

  /** Where someone writes, nothing moves. */
  const isBusy = (node) => typed.has(node) || node.matches?.(".editing, form:focus-within");
  const isTaken = (node) => node.contains(document.activeElement) || isBusy(node)
    || [...node.childNodes].some(isTaken);
  const parts = (node) => [...node.childNodes].filter((part) => !part.matches?.(ours));
  const said = (node) => parts(node).map((part) => part.firstChild ? said(part) : part.data).join();

  const show = (part) => {
    part.dataset.fresh = "";
    setTimeout(() => delete part.dataset.fresh, 3e3);
  };

  /** Makes a part like its fresh self. */
  const merge = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (!old.tagName) return show(Object.assign(old, { data: fresh.data }).parentNode);
    if (isBusy(old)) return void (isHeld ||= said(old) !== said(fresh));
    for (const { name } of [...old.attributes]) {
      if (name !== "open" && !fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
    const [some, others] = [old, fresh].map(parts);
    const isSame = (at) => some.at(at)?.isEqualNode(others.at(at) ?? null);
    let after = null;
    while (isSame(0)) some.shift(), others.shift();
    while (isSame(-1)) after = some.pop(), others.pop();
    if (some.length === others.length && some.every((node, at) =>
      node.nodeName === others[at].nodeName && node.id === others[at].id)) {
      some.forEach((node, at) => merge(node, others[at]));
    } else if (some.some(isTaken)) {
      isHeld = true;
    } else {
      for (const node of some) node.remove();
      for (const node of others) {
        old.insertBefore(node, after);
        show(node.tagName ? node : old);
      }
    }
  };

  const isNews = (news) => ["position", "directory"].some((at) => news[at] > +mark()?.dataset[at]);

  const ask = async () => {
    if (isAsking || document.hidden || !isNews(latest)) return;
    isAsking = true;
    const words = await fetch(location.href).then((answer) => answer.text()).catch(() => "");
    isAsking = false;
    const page = new DOMParser().parseFromString(words, "text/html");
    const fresh = page.querySelector("[data-stream]");
    if (!fresh || !isNews(fresh.dataset)) return;
    // A form on its way brings it.
    if (document.querySelector("form[aria-busy=true]")) return soon();
    isHeld = false;
    merge(mark().parentNode, fresh.parentNode);
    document.title = page.title;
    Object.assign(mark().dataset, fresh.dataset);
    mark().querySelector("p")?.remove();
    if (isHeld) mark().append(fresh.firstChild.content);
    soon();
  };
  const soon = () => setTimeout(ask, 50 + Math.random() * 150);
  const hear = ({ data }) => {
    latest = data;
    soon();
  };

  if (mark() && navigator.locks) {
    const address = mark().dataset.stream;
    const tabs = new BroadcastChannel(address);
    tabs.onmessage = hear;
    let pause = 5e3;
    const follow = (done) => {
      const source = new EventSource(address);
      const leave = () => done(source.close());
      source.addEventListener("end", leave);
      source.addEventListener("news", (event) => {
        const data = JSON.parse(event.data);
        tabs.postMessage(data);
        hear({ data });
        pause = 5e3;
      });
      source.onerror = () => {
        // Lost, the browser asks for it again; refused, it does not.
        if (source.readyState < 2) return;
        pause *= 1.5 + Math.random();
        pause < 3e5 ? setTimeout(follow, pause, done) : leave();
      };
    };
    navigator.locks.request(address, () => new Promise(follow));
    addEventListener("input", ({ target }) => typed.add(target.form ?? target));
    addEventListener("visibilitychange", ask);
  }
}
