// Times @mozilla/readability with linkedom over pages given as JSON Lines { "id", "html", "url" } on standard input; prints
// { "pages", "seconds" } on one line, processor time, the first pass over the pages left out.
import { readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const pages = readFileSync(0, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))
const read = page => {
  try {
    return new Readability(parseHTML(page.html).document).parse()?.textContent?.length ?? 0
  } catch {
    return 0
  }
}
pages.forEach(read)
const start = process.cpuUsage()
pages.forEach(read)
const used = process.cpuUsage(start)
console.log(JSON.stringify({ pages: pages.length, seconds: (used.user + used.system) / 1e6 }))
