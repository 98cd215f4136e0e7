// What the lead's page adds to the shared keys: a, o and d belong to the row one stands on, and the button counts what is picked.

const rows = [...document.querySelectorAll(".ask")];
const here = () => document.activeElement?.closest(".ask") ?? rows[0];

// Each key belongs to one element of the row one stands on.
const keyed = [["a", agrees], ["o", (row) => row.querySelector("form[action$='/take-on'] button")], ["d", (row) => row.querySelector("input[name=person]")]];
const others = (row) => row.querySelector("input[name=person]")?.closest("details") ?? null;

// While somebody else is being chosen, only who is marked can be agreed with.
function agrees(row) {
  const list = others(row);
  if (!list?.open) return row.querySelector("[data-approve]");
  return list.querySelector("input[name=person]:checked") ? list.querySelector("form[action$='/person'] .go") : null;
}

function stand(row) {
  for (const [key, of] of keyed) {
    for (const old of document.querySelectorAll(`.queue [data-key="${key}"]`)) delete old.dataset.key;
    const el = row && of(row);
    if (!el) continue;
    el.dataset.key = key;
    // What is folded away is opened and focused rather than pressed unseen.
    if (el.closest("details") && key !== "a") el.dataset.keyFocus = "";
  }
}

document.addEventListener("focusin", () => stand(here()));
// What is opened or marked meanwhile counts for the key that is pressed next.
document.addEventListener("keydown", (event) => {
  stand(here());
  const list = event.target.closest(".ask") && others(event.target.closest(".ask"));
  if (event.key !== "Escape" || !list?.open || !list.contains(event.target)) return;
  list.open = false;
  list.querySelector("summary").focus();
  event.preventDefault();
}, true);
stand(here());

const button = document.querySelector("[data-picked]");
const all = document.querySelector("[data-all]");
// What is looked at on its own cannot be picked; all at once is never more than can go in one act.
const boxes = [...document.querySelectorAll(".ask .pick input:not(:disabled)")];
const most = boxes.slice(0, Number(all?.dataset.most));

function count() {
  const picked = boxes.filter((box) => box.checked).length;
  button.textContent = picked ? button.dataset.textN.replace("#", picked) : button.dataset.text;
  button.disabled = picked === 0;
  all.checked = picked > 0 && most.every((box) => box.checked);
  all.indeterminate = picked > 0 && !all.checked;
}

if (button) {
  all.closest("label").hidden = boxes.length < 2;
  document.addEventListener("change", (event) => {
    if (event.target === all) for (const box of all.checked ? most : boxes) box.checked = all.checked;
    if (event.target.matches(".pick input")) count();
  });
  window.addEventListener("pageshow", count);
}

// After an act the next question has the focus, so that the keys go on from there.
// What it was the answer to goes along, for who hears the page. A row that is gone leaves its place to the first; where none
// is left, or many were answered at once, what came of it has the focus.
const target = location.hash ? document.getElementById(location.hash.slice(1)) ?? rows[0] : null;
const told = document.getElementById("told");
if (target && told) target.setAttribute("aria-describedby", "told");
(target ?? told)?.focus({ preventScroll: false });
