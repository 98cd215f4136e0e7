// Uploading: dropping files on the form, their sizes before they are sent, and a sign that it goes on. Without it the form just works.

const form = document.querySelector("form.upload");
const drop = form?.querySelector(".drop");
const input = form?.querySelector("input[type=file]");
const list = form?.querySelector(".chosen");
const tooBig = form?.querySelector(".too-big");

const number = (value, digits) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
const size = (bytes) => bytes < 102400 ? `${number(Math.max(1, bytes / 1024), 0)} kB` : `${number(bytes / 1048576, 1)} MB`;

function show() {
  const files = [...input.files];
  list.replaceChildren(...files.map((file) => {
    const item = document.createElement("li");
    const large = file.size > Number(form.dataset.fileBytes);
    item.textContent = `${file.name} · ${size(file.size)}${large ? " !" : ""}`;
    if (large) item.className = "warn";
    return item;
  }));
  list.hidden = files.length === 0;
  tooBig.hidden = files.reduce((sum, file) => sum + file.size, 0) <= Number(form.dataset.togetherBytes);
}

if (form) {
  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over-it");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    drop.addEventListener(kind, () => drop.classList.remove("over-it"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      show();
    }
  });
  form.addEventListener("submit", (event) => {
    // More than is received at all would end in a broken connection instead of an answer.
    if (!tooBig.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.focus();
      return;
    }
    form.querySelector(".busy").hidden = false;
  });
}
