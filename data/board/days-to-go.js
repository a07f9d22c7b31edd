const DAY_MS = 24 * 60 * 60_000;

const note = document.querySelector("template#days-to-go");
const rounds = document.querySelector(".rounds");

if (note instanceof HTMLTemplateElement && rounds !== null) {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()); // The day that it is where the reader is.
  const inWords = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });

  /** @param {number} days */
  const toGo = (days) => {
    if (days < 14) return inWords.format(days, "day");
    return days < 60 ? inWords.format(Math.round(days / 7), "week") : inWords.format(Math.round(days / 30.4), "month");
  };

  for (const when of rounds.querySelectorAll("time")) {
    const starts = (Date.parse(when.dateTime) - today) / DAY_MS;
    const ends = (Date.parse(when.dataset["ends"] ?? when.dateTime) - today) / DAY_MS;
    const told = document.createElement("span");
    told.className = "to-go";
    told.textContent = ` (${toGo(starts <= 0 && ends >= 0 ? 0 : starts)})`;
    when.after(told);
  }
  rounds.after(note.content.cloneNode(true));
  const zone = document.querySelector(".zone");
  if (zone !== null) zone.textContent = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll("_", " ");
}
