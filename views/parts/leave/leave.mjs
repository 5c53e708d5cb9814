// "Leave this page": the page before it in the history is the harmless one, not this one. What the browser keeps elsewhere
// (its own list of visited pages) no page can erase, and ours says so.

for (const link of document.querySelectorAll("a[data-leave]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    location.replace(/** @type {HTMLAnchorElement} */ (link).href);
  });
}

// What was asked must stand neither in the address bar nor in the history of an answer like this.
if (new URLSearchParams(location.search).has("q") && document.querySelector("a[data-leave]")) {
  history.replaceState(null, "", location.pathname);
}
