// Says what the ticked meetings would come to, while they are being ticked. Without script the page after the form says the same.

const line = document.querySelector("[data-what-if]");
const BOXES = ".pick input, .clear-list input";
const QUIET = 120;
let pending = null;
let timer = 0;

const keys = () => [...document.querySelectorAll(BOXES)].filter((box) => box.checked).map((box) => box.value.split("~")[0]);

async function tell() {
  pending?.abort();
  const chosen = keys();
  if (chosen.length === 0) {
    line.textContent = "";
    return;
  }
  pending = new AbortController();
  try {
    const asked = new URLSearchParams(chosen.map((key) => ["key", key]));
    const answer = await fetch(`${line.dataset.whatIf}?${asked}`, { signal: pending.signal, headers: { Accept: "text/plain" } });
    line.textContent = answer.ok ? await answer.text() : "";
  } catch (problem) {
    if (problem.name !== "AbortError") line.textContent = "";
  }
}

document.addEventListener("change", (event) => {
  if (!event.target.matches(BOXES)) return;
  clearTimeout(timer);
  timer = setTimeout(tell, QUIET);
});
// The browser may bring back ticks with the page.
addEventListener("pageshow", tell);
