// Every page works without this file.

/** The key that leads to the search box from anywhere, unless one is typing. */
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, select, textarea, [contenteditable]");
  const isShortcut = (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey)
    || (event.key === "k" && (event.ctrlKey || event.metaKey));
  if (!isShortcut || event.altKey) return;
  const search = document.getElementById("search");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});
