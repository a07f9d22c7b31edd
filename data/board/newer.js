/** How often it is asked whether the page would be another one by now. */
const ASKED_EVERY_MS = 5 * 60_000;

const words = document.querySelector("template#newer");
const place = document.querySelector(".newer");
const main = document.querySelector("main");

if (words instanceof HTMLTemplateElement && place !== null && main !== null) {
  const shown = main.textContent;
  let asked = Date.now();
  /** @type {string | null} */
  let version = null;

  const ask = async () => {
    if (document.visibilityState === "hidden" || Date.now() - asked < ASKED_EVERY_MS) return;
    asked = Date.now();
    const told = await fetch(location.href, { cache: "no-cache" }); // The browser sends the ETag of the page that it has.
    const is = told.headers.get("etag");
    if (!told.ok || (is !== null && is === version)) return;
    version = is;
    const page = new DOMParser().parseFromString(await told.text(), "text/html");
    if (page.querySelector("main")?.textContent === shown) return; // A new day alone is no news.
    say();
  };

  const say = () => {
    place.replaceChildren(words.content.cloneNode(true));
    place.querySelector("button")?.addEventListener("click", () => place.replaceChildren());
    clearInterval(timer);
    document.removeEventListener("visibilitychange", askQuietly);
  };

  const askQuietly = () => {
    ask().catch(() => {}); // Whoever is offline is asked again later.
  };

  const timer = setInterval(askQuietly, ASKED_EVERY_MS);
  document.addEventListener("visibilitychange", askQuietly);
}
