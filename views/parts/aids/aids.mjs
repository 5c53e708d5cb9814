// Help with reading: each button appears only where this phone can do what it says. Nothing is stored, and nothing leaves
// the phone: a voice that would send the text to a server is not taken.

const kSizes = ["", "125%", "150%"]; // of the browser's own text size

/** @param {Element} aids @param {string} name */
const button = (aids, name) => /** @type {HTMLButtonElement} */ (aids.querySelector(`button[data-${name}]`));

/** @param {HTMLButtonElement} larger */
function offerSizes(larger) {
  let size = 0;
  larger.addEventListener("click", () => {
    size = (size + 1) % kSizes.length;
    document.documentElement.style.fontSize = kSizes[size];
    larger.setAttribute("aria-pressed", String(size > 0));
  });
}

/** The page without what was asked of it; of a sensitive page only the site's home. @param {HTMLButtonElement} send @param {string} home */
function offerSharing(send, home) {
  send.hidden = false;
  send.addEventListener("click", () => {
    const shared = home ? { title: "Blue Dot", url: location.origin + home } : { title: document.title, url: location.origin + location.pathname };
    navigator.share(shared).catch(() => {}); // closed without a choice: the reader knows
  });
}

/** @param {HTMLButtonElement} print */
function offerPrinting(print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

/** The phone's own voice for the page's language. @returns {SpeechSynthesisVoice | undefined} */
function voice() {
  const { lang } = document.documentElement;
  return speechSynthesis.getVoices().find((one) => one.localService && one.lang.toLowerCase().split(/[-_]/)[0] === lang);
}

/** What the page says, piece by piece: long texts end early in some browsers. @returns {string[]} */
function pieces() {
  const blocks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("main h1, main h2, main h3, main p, main li, main dt, main dd"));
  return [...blocks]
    .filter((block) => !block.closest("[data-aids]") && !block.querySelector("p, li") && block.offsetParent)
    .filter((block) => /** @type {HTMLElement | null} */ (block.closest("[lang]"))?.lang === document.documentElement.lang)
    .map((block) => block.innerText.trim())
    .filter(Boolean);
}

/** @param {HTMLButtonElement} listen */
function offerReading(listen) {
  const label = /** @type {HTMLElement} */ (listen.querySelector("span"));
  let reading = false;
  /** @param {boolean} now */
  const show = (now) => {
    reading = now;
    label.textContent = (now ? listen.dataset.stop : listen.dataset.listen) ?? "";
  };
  const stop = () => {
    speechSynthesis.cancel();
    show(false);
  };
  const start = () => {
    const spoken = pieces().map((piece) => new SpeechSynthesisUtterance(piece));
    for (const one of spoken) {
      one.voice = voice() ?? null;
      one.lang = document.documentElement.lang;
      speechSynthesis.speak(one);
    }
    spoken[spoken.length - 1]?.addEventListener("end", () => show(false));
    show(spoken.length > 0);
  };
  const offer = () => {
    listen.hidden = !voice();
  };
  listen.addEventListener("click", () => (reading ? stop() : start()));
  speechSynthesis.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", stop);
  offer();
}

for (const aids of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-aids]"))) {
  aids.hidden = false;
  offerSizes(button(aids, "larger"));
  if ("share" in navigator) offerSharing(button(aids, "send"), aids.dataset.share ?? "");
  if ("print" in window) offerPrinting(button(aids, "print"));
  if ("speechSynthesis" in window) offerReading(button(aids, "listen"));
}
