// What pages gain where scripts run. Every page works without it.

const rooms: Record<string, string> = {
  t: "/talks", r: "/timeline", a: "/actors", l: "/articles", s: "/search", c: "/changes", d: "/desk", n: "/add",
};

/** What to walk through with j and k: the first link of each row, hit or piece of evidence, the cells of the matrix, and words that lead to their article. */
const walk = "tbody th a, .hits li > a:first-of-type, .article-line a, .brief dd a, .matrix summary, .history a, a.mark";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function step(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>(walk)].filter(link => link.checkVisibility());
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function keys(): void {
  let goes = false;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    const key = event.key;
    const room = goes ? rooms[key] : undefined;
    goes = key === "g" && !goes;
    const button = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (room !== undefined)
      location.assign(room + (new URLSearchParams(location.search).has("asOf") ? `?asOf=${new URLSearchParams(location.search).get("asOf")}` : ""));
    else if (button)
      button.click();
    else if (key === "j" || key === "k")
      step(key === "j" ? 1 : -1);
    else if (key === "]" || key === "[")
      document.querySelector<HTMLElement>(`a[rel="${key === "]" ? "next" : "prev"}"]`)?.click();
    else if (key === "/")
      location.assign("/search#q");
    else if (key === "?")
      location.assign("/settings#keys");
    else
      return;
    event.preventDefault();
  });
}

/** Dragging over a timeline shows the days that were dragged over. */
function zoom(chart: SVGSVGElement): void {
  const { from, to, left, width } = chart.dataset as Record<string, string>;
  const begin = Date.parse(from), days = (Date.parse(to) - begin) / 86_400_000;
  let start: number | null = null;
  const at = (event: PointerEvent): number => {
    const box = chart.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * chart.viewBox.baseVal.width;
    return Math.min(1, Math.max(0, (x - Number(left)) / Number(width)));
  };
  const day = (part: number): string => new Date(begin + Math.round(part * days) * 86_400_000).toISOString().slice(0, 10);
  chart.addEventListener("pointerdown", event => { start = at(event); });
  chart.addEventListener("dragstart", event => event.preventDefault());
  window.addEventListener("pointerup", event => {
    const end = at(event), first = start;
    start = null;
    if (first === null || Math.abs(end - first) < 0.01)
      return;
    const address = new URL(location.href);
    address.searchParams.set("from", day(Math.min(first, end)));
    address.searchParams.set("to", day(Math.max(first, end)));
    address.searchParams.delete("page");
    location.assign(address);
  });
}

/** Files dropped anywhere on the form are chosen. */
function drop(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  form.addEventListener("dragover", event => event.preventDefault());
  form.addEventListener("drop", event => {
    if (!input || !event.dataTransfer?.files.length)
      return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
  });
}

/** Words that are marked in an article's text come into the form that adds a finding, with the place where they begin. */
function mark(reading: HTMLElement, details: HTMLDetailsElement): void {
  const quote = details.querySelector<HTMLTextAreaElement>("[name=quote]"), start = details.querySelector<HTMLInputElement>("[name=start]");
  reading.addEventListener("pointerup", () => {
    const selection = getSelection();
    if (!quote || !start || !selection || selection.isCollapsed)
      return;
    const range = selection.getRangeAt(0).cloneRange(), first = range.startContainer;
    const block = (first instanceof Element ? first : first.parentElement)?.closest<HTMLElement>("p[data-start]");
    if (!block)
      return;
    // The words of one paragraph: what lies between two is no text of the article.
    if (!block.contains(range.endContainer))
      range.setEndAfter(block.lastChild ?? block);
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const marked = range.toString(), blanks = marked.length - marked.trimStart().length;
    quote.value = marked.trim();
    start.value = String(Number(block.dataset.start) + before.toString().length + blanks);
    // At the foot of the window, so that the text stays where it is.
    details.classList.add("afloat");
    details.open = true;
  });
}

if (document.documentElement.dataset.keys !== "off")
  keys();
if (location.hash === "#q")
  document.querySelector<HTMLElement>("#q")?.focus();
document.querySelectorAll<SVGSVGElement>("svg.timeline").forEach(zoom);
document.querySelectorAll<HTMLFormElement>("form[data-drop]").forEach(drop);
const reading = document.querySelector<HTMLElement>(".reading"), marking = document.querySelector<HTMLDetailsElement>("#mark");
if (reading && marking)
  mark(reading, marking);

export {};
