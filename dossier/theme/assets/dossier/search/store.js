// Where the index and the texts lie: Pagefind's files and our tables beside them. The offline copy has another of the same.

const MARK = "pagefind_dcd" // what every file of an index begins with

export async function load(root) {
  const base = new URL(`${root}pagefind/`, document.baseURI)
  const actors = json(new URL("actors.json", base))
  actors.catch(() => {})
  const [pagefind, table] = await Promise.all([
    import(new URL("pagefind.js", base).href),
    json(new URL("articles.json", base)),
  ])
  // on the page's own thread: a worker would load the same code a second time
  await pagefind.options({ noWorker: true, basePath: base.href })
  await pagefind.init()
  return { base, pagefind, table, actors }
}

// What facets are counted from: dates, sources and the like, who is mentioned where.
export function tables(search) {
  return json(new URL("facets.json", search.base))
}

// The text of one article, straight from the index's file: Pagefind would load every word for some of them.
export async function told(search, place) {
  const answer = await fetch(new URL(`fragment/${place}.pf_fragment?${search.table.version}`, search.base))
  if (!answer.ok) throw new Error(`${place}: ${answer.status}`)
  const text = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text()
  return JSON.parse(text.slice(MARK.length))
}

async function json(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.json()
}
