// Articles that hold what was asked for: Pagefind's index for words, our table for names, facets and dates.

import { named, directory, suggest } from "./names.js"
import { load, tables, told } from "./store.js"
import { fold, loose, parse } from "./words.js"

let opened

// Load the index and the table; the names come beside them.
export function open(root) {
  opened ??= begin(root).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

async function begin(root) {
  const search = await load(root)
  const names = search.actors.then(directory)
  names.catch(() => {})
  return { ...search, root, names, memory: new Map() }
}

// Load what facets are counted from: dates, sources and the like, who is mentioned where. Until then a name stands for
// the words that it is made of, so that the first result need not wait.
export function facts(search) {
  search.facts ??= (async () => {
    const [held, names] = await Promise.all([tables(search), search.names])
    held.mentions.forEach((row, place) => row.forEach((at) => names.actors[at].articles.add(place)))
    names.rows = held.mentions.map((row) => row.map((at) => names.actors[at].id))
    search.quoted = new Map((held.quoted ?? []).map(([who, whom, count]) => [`${who} ${whom}`, count]))
    Object.assign(search.table, { dates: held.dates, curated: held.curated, facets: held.facets })
    search.whole = true
  })()
  return search.facts
}

// Find the places of the articles, best first, with what a page needs to say about it. The dossier's own pages, which
// come after the articles in the index, are told apart: they have no date, no source, no facets.
export async function find(search, query) {
  const asked = parse(query)
  const names = await search.names
  const groups = [
    ...asked.phrases.map((words) => ({ words, phrase: true, actors: [] })),
    ...wanted(asked, names),
  ]
  for (const group of groups) group.hits = await holding(search, group)
  const ranks = await ranked(search, groups)
  const score = (place) => ranks.get(place)?.score ?? -1
  const [first, ...others] = groups
  const places = first ? [...first.hits.keys()] : Array.from({ length: search.table.count }, (_, place) => place)
  const held = places.filter((place) => others.every((group) => group.hits.has(place)))
  held.sort((a, b) => score(b) - score(a) || b - a)
  const found = held.filter((place) => place < search.table.count)
  const pages = held.filter((place) => place >= search.table.count)
  const unknown = groups.filter((group) => !group.hits.size)
  const lost = unknown.flatMap((group) => (group.phrase ? [] : group.words))
  const near = lost.length ? suggest(query, lost[0], names) : null
  return { query, groups, places: found, pages, ranks, unknown, near, actors: groups.flatMap((group) => group.actors) }
}

// What is found by a phrase's words where no article has the phrase itself; nothing where one has, or none has the words.
export async function apart(search, found) {
  if (found.places.length || found.pages.length || !found.groups.some((group) => group.phrase)) return null
  const words = await find(search, loose(found.query))
  return words.places.length ? words : null
}

// The whole of what was typed may be a name whose small words would be left out: « M. Vučić », « l’Étoile ».
function wanted(asked, names) {
  const whole = names.byName.get(asked.whole.join(" "))
  if (whole && asked.whole.length) return [{ words: asked.words, actors: whole }]
  return named(asked.words, names)
}

// Articles that hold a group (a phrase, a name under any of its spellings, or words), each with the words' places in it.
async function holding(search, group) {
  if (group.phrase) return exact(search, group.words)
  const held = await Promise.all(group.words.map((word) => single(search, word)))
  const hits = new Map()
  for (const [place, at] of held[0]) {
    if (held.every((one) => one.has(place))) hits.set(place, held.flatMap((one) => one.get(place) ?? at))
  }
  group.worded = hits.size
  for (const actor of group.actors) {
    for (const place of actor.articles) if (!hits.has(place)) hits.set(place, [])
  }
  return hits
}

// A word in any of its forms; where no article has it, words that begin with it.
async function single(search, word) {
  const whole = await exact(search, [word])
  if (whole.size) return whole
  return remember(search, `${word}*`, async () => {
    const answer = await search.pagefind.search(word)
    if (!answer.results.length) return new Map()
    // Pagefind gives the nearest shorter word where none begins so: look at what it marked
    const [first] = answer.results
    const text = spread((await article(search, Number(first.id))).passages)
    return first.words.some((at) => text[at] && fold(text[at]).startsWith(word)) ? hits(search, answer) : new Map()
  })
}

function exact(search, words) {
  const phrase = `"${words.join(" ")}"`
  return remember(search, phrase, async () => hits(search, await search.pagefind.search(phrase)))
}

function remember(search, key, make) {
  if (!search.memory.has(key)) search.memory.set(key, make())
  return search.memory.get(key)
}

function hits(search, answer) {
  return new Map(answer.results.map((one) => [Number(one.id), one.words]))
}

// Pagefind's order for all the words together; by date where there are none.
async function ranked(search, groups) {
  const words = groups.flatMap((group) => group.words)
  if (!words.length) return new Map()
  const answer = await search.pagefind.search(words.join(" "))
  return new Map(answer.results.map((one) => [Number(one.id), one]))
}

// The words of all passages at their places in the index; a border between two passages takes one place.
export function spread(passages) {
  return passages.flatMap(([, text], at) => {
    const words = pieces(text).filter((_, place) => place % 2 === 1)
    return at ? [null, ...words] : words.length ? words : [null]
  })
}

// What parts words and the words, by turns: it begins with what stands before the first word.
export function pieces(text) {
  const found = text.split(/(\x1f[^\x1f]*\x1f| )/u).slice(1)
  if (found.at(-1) === "") found.pop()
  return found.map((one, at) => (at % 2 ? one : one.replaceAll("\x1f", "")))
}

export function article(search, place) {
  return remember(search, `article ${place}`, () => told(search, place))
}

// The first article before the others, so that a reader sees it soonest; `each` gets them in their order.
export async function articles(search, places, each) {
  for (const [at, group] of [places.slice(0, 1), places.slice(1)].entries()) {
    const told = await Promise.all(group.map((place) => article(search, place)))
    told.forEach((one, step) => each(one, group[step], at + step))
  }
}
