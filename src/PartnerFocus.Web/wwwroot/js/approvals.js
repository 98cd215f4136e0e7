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

function count() {
  const picked = document.querySelectorAll(".pick input:checked").length;
  button.textContent = picked ? button.dataset.textN.replace("#", picked) : button.dataset.text;
  button.disabled = picked === 0;
}

if (button) {
  document.addEventListener("change", (event) => { if (event.target.matches(".pick input")) count(); });
  window.addEventListener("pageshow", count);
}

// After an act the next question has the focus, so that the keys go on from there.
const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
target?.focus({ preventScroll: false });
