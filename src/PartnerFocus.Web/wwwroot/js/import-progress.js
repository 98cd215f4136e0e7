// How far an upload is: the figures are fetched anew every second. Without this the page asks for itself every few seconds.

const box = document.querySelector("[data-progress]");

async function look() {
  try {
    const answer = await fetch(location.href, { redirect: "manual", headers: { Accept: "text/html" } });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-progress]");
      if (!now || page.querySelector("h1").textContent !== document.querySelector("h1").textContent) {
        location.reload();
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
