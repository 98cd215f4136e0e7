// What every page shares. Everything here only adds: each action works as a plain form without it.

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});

// A link in a mail leads to one question on a page; whoever has to sign in first arrives there too.
if (location.hash) {
  for (const next of document.querySelectorAll("[data-keeps-place]")) next.value += location.hash;
}

// Coming back by the back button finds the forms usable again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// A text that is there to be taken along gets a button that copies it; without script it is text to select.
for (const source of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  const told = document.createElement("span");
  button.type = "button";
  button.textContent = source.dataset.copy;
  if (source.dataset.copyAbout) button.setAttribute("aria-describedby", source.dataset.copyAbout);
  told.className = "over";
  told.setAttribute("role", "status");
  const row = document.createElement("p");
  row.className = "copy";
  row.append(button, " ", told);
  (source.closest("label") ?? source).after(row);
  button.addEventListener("click", async () => {
    const done = await copy(source);
    told.textContent = done ? source.dataset.copied : source.dataset.notCopied;
  });
}

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    return true;
  } catch {
    // Without TLS, or where the firm's browsers forbid it: what is selected can still be copied.
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    return document.execCommand("copy");
  }
}
