// The week without reloading: the side panel is fetched and laid in, the address follows, focus returns to where it was.
// Everything here also works as plain links and forms.

const FOCUS = "partnerfocus-week-focus";
const page = () => document.querySelector("[data-week]");
// Below this width the panel stands above the days instead of beside them.
const NARROW = 1000;
let pending = null;

const cards = () => [...document.querySelectorAll(".m[data-item]")];
const cardOf = (key) => cards().find((card) => card.dataset.item === key) ?? null;
const keyOf = (address) => new URL(address, location.href).searchParams.get("meeting");
const entryOf = (card) => card?.querySelector("[data-open]") ?? null;

function mark(key) {
  for (const card of cards()) {
    const here = card.dataset.item === key;
    card.toggleAttribute("data-current", here);
    if (here) entryOf(card).setAttribute("aria-current", "true");
    else entryOf(card)?.removeAttribute("aria-current");
  }
}

async function show(address, { history: how = "push", focus = "" } = {}) {
  pending?.abort();
  pending = new AbortController();
  const before = keyOf(location.href);
  mark(keyOf(address));
  let fresh;
  try {
    const answer = await fetch(address, { signal: pending.signal, headers: { Accept: "text/html" } });
    fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (problem) {
    if (problem.name !== "AbortError") location.assign(address);
    return;
  }
  const panel = fresh.querySelector("#panel");
  if (!panel) {
    location.assign(address);
    return;
  }
  document.querySelector("#panel").replaceWith(document.adoptNode(panel));
  // A radio outside its form loses it on the way from one document to the other, and its tick with it.
  for (const radio of panel.querySelectorAll("input[type=radio]")) if (radio.defaultChecked) radio.checked = true;
  page().classList.toggle("has-panel", fresh.querySelector("[data-week]").classList.contains("has-panel"));
  // Forms carry the selected meeting in their address.
  for (const id of ["act"]) document.getElementById(id).action = fresh.getElementById(id).getAttribute("action");
  if (how === "push") history.pushState({}, "", address);
  if (how === "replace") history.replaceState({}, "", address);
  dress();
  if (focus === "panel") document.querySelector("#panel h2")?.focus();
  if (focus === "back") entryOf(cardOf(before))?.focus();
}

// What only works with script shows itself only now.
function dress() {
  for (const button of document.querySelectorAll("[data-opens][hidden]")) button.hidden = false;
  document.querySelector("#panel .meeting h2")?.setAttribute("tabindex", "-1");
  const side = document.getElementById("panel");
  side.scrollTop = 0;
}

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    const target = document.getElementById(opener.dataset.opens);
    target.open = true;
    target.querySelector("[data-key-focus]")?.focus();
    return;
  }
  const link = event.target.closest("a.entry, .plain-list a, a.close");
  if (!link || !page().contains(link) || link.pathname !== location.pathname) return;
  event.preventDefault();
  const closes = link.classList.contains("close");
  show(link.href, { focus: closes ? "back" : event.detail === 0 || innerWidth <= NARROW ? "panel" : "" });
});

// j and k move the selection; walking leaves no trail in the history.
document.addEventListener("keys:walk", (event) => {
  const link = entryOf(event.target);
  if (link) show(link.href, { history: "replace" });
});

addEventListener("popstate", () => show(location.href, { history: "" }));

// After an act the page is loaded anew; the same button of the next meeting has the focus again.
document.addEventListener("submit", (event) => {
  const by = event.submitter;
  const kind = by?.classList.contains("quick") ? "quick" : by?.dataset.focus ?? "";
  sessionStorage.setItem(FOCUS, kind || "card");
});

function refocus() {
  const kind = sessionStorage.getItem(FOCUS);
  sessionStorage.removeItem(FOCUS);
  // A form that came back points at what it misses.
  const missing = document.querySelector("#panel [aria-invalid=true]");
  if (missing) {
    missing.focus();
    return;
  }
  const card = document.querySelector(".m[data-current]");
  if (!kind || !card) return;
  const target = kind === "agree" ? document.querySelector("#panel [data-focus=agree]") : kind === "quick" ? card.querySelector(".quick") : null;
  const visible = target && target.checkVisibility();
  // The foot is in sight as it is; what is agreed with next is read from the top of the panel.
  (visible ? target : entryOf(card))?.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

// Selected meetings are agreed with together.
function counted() {
  const button = document.querySelector("[data-picked]");
  const count = document.querySelectorAll(".pick input:checked").length;
  button.querySelector("[data-picked-count]").textContent = count || "";
}

document.addEventListener("change", (event) => {
  if (event.target.matches(".pick input")) counted();
});
addEventListener("pageshow", counted);

// The panel ends where the window ends, also before the page is scrolled, so that its foot is always in sight.
function measure() {
  const columns = document.querySelector(".cols");
  columns.style.setProperty("--side-top", `${Math.round(columns.getBoundingClientRect().top)}px`);
}
addEventListener("scroll", () => requestAnimationFrame(measure), { passive: true });
addEventListener("resize", measure);

measure();
dress();
refocus();
