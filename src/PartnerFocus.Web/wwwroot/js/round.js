// How far the look at all agendas is: the figures are fetched anew every second, and nothing that is being typed is touched.

const box = document.querySelector("[data-round]");

async function look() {
  try {
    const answer = await fetch("/firm", { redirect: "manual", headers: { Accept: "text/html" } });
    if (answer.ok) {
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-round]");
      if (!now) {
        const done = document.createElement("p");
        done.textContent = box.dataset.done;
        box.replaceChildren(done);
        return;
      }
      box.replaceChildren(...now.childNodes);
    }
  } catch {
    // The server or the network is away for a moment: the next look tells.
  }
  setTimeout(look, 1000);
}

if (box) {
  setTimeout(look, 1000);
}
