// The keys that work from anywhere, and the dialog that lists them. Without this its link leads to
// a page of the same words.
{
  const dialog = document.getElementById("raccourcis");
  const link = document.querySelector("[data-dialog=raccourcis]");
  const alone = document.getElementById("touches-seules");

  // Kept in this browser alone. One that keeps nothing has the keys work.
  try {
    alone.checked = localStorage.getItem(alone.id) !== "non";
  } catch {}
  alone.addEventListener("change", () => {
    try {
      if (alone.checked) localStorage.removeItem(alone.id);
      else localStorage.setItem(alone.id, "non");
    } catch {}
  });

  const seek = () => {
    const search = document.getElementById("search");
    search?.focus();
    search?.select();
    return search;
  };
  const help = () => {
    dialog.showModal();
    return dialog;
  };
  const isTyping = ({ target }) =>
    target.closest?.("input, select, textarea, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    if (event.altKey || dialog.open) return;
    const isHeld = event.ctrlKey || event.metaKey;
    const act = isHeld ? { k: seek }[event.key] : { "/": seek, "?": help }[event.key];
    if (!act || (!isHeld && (!alone.checked || isTyping(event)))) return;
    if (act()) event.preventDefault();
  });

  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    help();
  });
  document.addEventListener("click", ({ target, clientX, clientY }) => {
    if (target.closest("[data-close]")) target.closest("dialog").close();
    if (target !== dialog) return;
    // Beside it, the page is pressed on.
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (!isInside) dialog.close();
  });
}
