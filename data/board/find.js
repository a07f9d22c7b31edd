const field = document.querySelector("template#find");
const choices = document.querySelector(".choices");

if (field instanceof HTMLTemplateElement && choices !== null) {
  /** @param {string | null} text */
  const folded = (text) => (text ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  choices.prepend(field.content.cloneNode(true));
  const input = choices.querySelector("input");
  const count = choices.querySelector("output");
  const items = [...choices.querySelectorAll("li")];

  input?.addEventListener("input", () => {
    const wanted = folded(input.value).split(/\s+/);
    for (const item of items) item.hidden = !wanted.every((word) => folded(item.textContent).includes(word));
    if (count !== null) count.value = `${items.filter(({ hidden }) => !hidden).length} / ${items.length}`;
  });
}
