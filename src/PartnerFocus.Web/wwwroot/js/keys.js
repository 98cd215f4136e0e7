// One map of keys for every page, by character, off inside inputs. A page joins in with attributes only:
//   data-key="a"        this element is pressed by the key (several: data-key="a A"); two strokes: data-key="g+w"
//   data-key-focus      … is focused instead of pressed; what hides it (details) is opened first
//   data-item           j and k walk along these; data-open inside (or the item itself) is what Enter presses
//   data-keys-too="a u" these work here once something is chosen or done, and are listed before that
// A key that sends a form goes first to what was typed or marked in another one and would be lost with the page.
// An element that is hidden or disabled does not answer. "?" shows the list (dialog#keys, in the layout).

const typing = (el) => el.isContentEditable || el.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])");
const visible = (el) => el.checkVisibility ? el.checkVisibility() : el.offsetParent !== null;
const SWITCH = "partnerfocus-keys";
let first = "";

function find(key) {
  for (const el of document.querySelectorAll("[data-key]")) {
    if (!el.dataset.key.split(" ").includes(key) || el.disabled) continue;
    const folded = el.closest("details:not([open])");
    if (visible(el) || (folded && "keyFocus" in el.dataset)) return el;
  }
  return null;
}

const written = (field) => field.matches("input[type=radio]") ? field.checked && !field.defaultChecked : field.value !== field.defaultValue;

function unsent(el) {
  if (el.form?.method !== "post") return null;
  return [...document.querySelectorAll("main textarea, main input[type=text], main input:not([type]), main input[type=radio]")]
    .find((field) => field.form?.method === "post" && field.form !== el.form && visible(field) && written(field));
}

function press(el) {
  if (!("keyFocus" in el.dataset)) {
    const left = unsent(el);
    if (left) left.focus();
    else el.click();
    return;
  }
  for (let d = el.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  el.focus();
}

function current() {
  return document.activeElement?.closest("[data-item]") ?? document.querySelector("[data-item][data-current]");
}

function walk(step) {
  const items = [...document.querySelectorAll("[data-item]")].filter(visible);
  if (items.length === 0) return;
  const at = items.indexOf(current());
  const next = items[at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + step))];
  const target = next.querySelector("[data-open]") ?? next;
  target.focus();
  next.dispatchEvent(new CustomEvent("keys:walk", { bubbles: true }));
}

function toggle() {
  const box = current()?.querySelector("input[type=checkbox]");
  if (box && !box.disabled) box.click();
}

// Only what works on this page is listed: a way to a page this reader does not have is not offered, nor a key nothing here answers.
const OWN = { j: "[data-item]", Enter: "[data-item] [data-open]", x: "[data-item] .pick input:not(:disabled)", "?": "html" };

function works(key) {
  if ([...document.querySelectorAll(OWN[key] ?? "none")].some(visible) || find(key)) return true;
  return [...document.querySelectorAll("[data-keys-too]")].some((el) => el.dataset.keysToo.split(" ").includes(key));
}

const dialog = document.getElementById("keys");

function overview() {
  if (dialog.open) {
    dialog.close();
    return;
  }
  for (const row of dialog.querySelectorAll("[data-row]")) row.hidden = !works(row.dataset.row);
  dialog.showModal();
}

// Single keys can be switched off (WCAG 2.1.4); "?" and Esc keep working through the button and the browser.
const opener = document.querySelector("[data-keys-open]");
const power = document.querySelector("[data-keys-on]");
const off = () => localStorage.getItem(SWITCH) === "off";
opener.hidden = false;
opener.addEventListener("click", overview);
power.checked = !off();
power.addEventListener("change", () => localStorage.setItem(SWITCH, power.checked ? "on" : "off"));

document.addEventListener("keydown", (event) => {
  if (off() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && typing(event.target)) {
    event.target.blur();
    return;
  }
  if (typing(event.target)) return;
  if (document.querySelector("dialog[open]") && event.key !== "?") return;
  const stroke = first ? `${first}+${event.key}` : event.key;
  first = "";
  const el = find(stroke);
  if (el) press(el);
  else if (stroke === "g") first = "g";
  else if (stroke === "j" || stroke === "k") walk(stroke === "j" ? 1 : -1);
  else if (stroke === "x") toggle();
  else if (stroke === "?") overview();
  else return;
  event.preventDefault();
});
