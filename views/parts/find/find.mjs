// "Use my location": asked for on tap only, rounded to 0.01 degrees (about one kilometre) before it leaves the phone.

/** @param {number} degrees */
const rounded = (degrees) => degrees.toFixed(2);

/** @param {HTMLButtonElement} button */
function offer(button) {
  const note = /** @type {HTMLElement} */ (document.querySelector("[data-locate-note]"));
  const asked = button.dataset.locate ?? "";
  button.hidden = false;
  note.hidden = false;

  button.addEventListener("click", () => {
    button.disabled = true;
    note.textContent = button.dataset.waiting ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const separator = asked.includes("?") ? "&" : "?";
        location.assign(`${asked}${separator}lat=${rounded(coords.latitude)}&lon=${rounded(coords.longitude)}`);
      },
      () => {
        button.disabled = false;
        note.textContent = button.dataset.refused ?? "";
        document.getElementById("place")?.focus();
      },
      { timeout: 20000, maximumAge: 600000 },
    );
  });

  // A page taken back from the browser's memory must not stay "looking".
  addEventListener("pageshow", () => {
    button.disabled = false;
  });
}

for (const button of document.querySelectorAll("button[data-locate]")) {
  if ("geolocation" in navigator) offer(/** @type {HTMLButtonElement} */ (button));
  else button.remove();
}
