// What the lead's page adds to the shared keys: a, o and d belong to the row one stands on, and the button counts what is picked.

const rows = [...document.querySelectorAll(".ask")];
const here = () => document.activeElement?.closest(".ask") ?? rows[0];

// Each key belongs to one element of the row one stands on.
const keyed = [["a", "[data-approve]"], ["o", "form[action$='/take-on'] button"], ["d", "input[name=person]"]];

function stand(row) {
  for (const [key, selector] of keyed) {
    for (const old of document.querySelectorAll(`.queue [data-key="${key}"]`)) delete old.dataset.key;
    const el = row?.querySelector(selector);
    if (!el) continue;
    el.dataset.key = key;
    // What is folded away is opened and focused rather than pressed unseen.
    if (el.closest("details")) el.dataset.keyFocus = "";
  }
}

document.addEventListener("focusin", () => stand(here()));
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
// What it was the answer to goes along, for who hears the page. A row that is gone leaves its place to the first.
const target = location.hash ? document.getElementById(location.hash.slice(1)) ?? rows[0] : null;
if (target && document.getElementById("told")) target.setAttribute("aria-describedby", "told");
target?.focus({ preventScroll: false });
