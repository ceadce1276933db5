// Results as a reader sees them. An article's words are put into the page as text alone, never as markup.

import { pieces, spread } from "./engine.js"
import { fold, tokens } from "./words.js"

const AROUND = 14 // words before and after what was found
const EXCERPTS = 2
const LENGTH = 32 // words of an article that are shown when no word was asked for

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === null) continue
    if (key in made && key !== "list") made[key] = value
    else made.setAttribute(key, value)
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""))
  return made
}

// Say something in the site's language; numbers as it writes them.
export function says(search) {
  const form = new Intl.NumberFormat(search.table.language)
  return (key, values = {}) =>
    (search.table.words[key] ?? key).replace(/\{(\w+)\}/gu, (_, name) =>
      typeof values[name] === "number" ? form.format(values[name]) : (values[name] ?? ""))
}

function plural(search, count) {
  return new Intl.PluralRules(search.table.language).select(count) === "one" ? "one" : "many"
}

export function counted(search, say, count) {
  return say(plural(search, count), { count })
}

export function quotations(search, say, count) {
  return say(`quotations_${plural(search, count)}`, { count })
}

// How many pages of the dossier's own words.
export function own(search, say, count) {
  return say(`pages_${plural(search, count)}`, { count })
}

// The places of an article's words that are to be marked.
export function marks(found, place, fragment) {
  const words = spread(fragment.passages).map((word) => (word === null ? null : fold(word)))
  const marked = new Set()
  for (const group of found.groups) {
    for (const at of group.hits.get(place) ?? []) marked.add(at)
    const runs = group.phrase ? [group.words] : group.actors.flatMap((actor) => actor.names.map(tokens))
    for (const run of runs) sequence(words, run, marked)
  }
  return marked
}

function sequence(words, run, marked) {
  if (!run.length) return
  for (let at = words.indexOf(run[0]); at >= 0; at = words.indexOf(run[0], at + 1)) {
    if (run.every((word, step) => words[at + step] === word)) run.forEach((_, step) => marked.add(at + step))
  }
}

// Cut the passages that hold most of what was found; without any, the article's first words.
export function excerpts(found, place, fragment) {
  const marked = marks(found, place, fragment)
  const cut = []
  let first = 0
  fragment.passages.forEach(([anchor, text], at) => {
    const told = pieces(text)
    const count = told.length >> 1
    const start = at ? first + 1 : first
    const own = [...marked].filter((one) => one >= start && one < start + count).map((one) => one - start)
    if (at) cut.push({ anchor, told, own, count, at, kinds: new Set(own.map((one) => fold(told[2 * one + 1]))).size })
    first = start + Math.max(count, at ? 0 : 1)
  })
  const best = cut.filter((one) => one.own.length)
    .sort((a, b) => b.kinds - a.kinds || b.own.length - a.own.length || a.at - b.at)
    .slice(0, EXCERPTS).sort((a, b) => a.at - b.at)
  return (best.length ? best : cut.slice(0, 1)).map(window_)
}

// Keep the words around the first mark, as far as the window goes.
function window_({ anchor, told, own, count }) {
  const middle = own[0] ?? 0
  const from = own.length ? Math.max(0, Math.min(middle - AROUND, count - 2 * AROUND)) : 0
  const to = own.length ? Math.min(count, Math.max(middle + AROUND, 2 * AROUND)) : Math.min(count, LENGTH)
  const wanted = new Set(own)
  const nodes = from ? ["… "] : []
  for (let at = from; at < to; at += 1) {
    const before = told[2 * at]
    nodes.push(at === from && from ? before.replace(/^[\s\p{P}]*/u, "") : before)
    const word = told[2 * at + 1]
    nodes.push(wanted.has(at) ? element("mark", {}, word) : word)
  }
  nodes.push(to < count ? " …" : (told[2 * count] ?? ""))
  return { anchor, nodes }
}

export function address(search, path) {
  return new URL(search.root + path, document.baseURI).href
}

// The language of an article, where it is known and not the site's: voices and screen readers need to be told.
export function tongue(search, place) {
  const facet = search.table.facets?.find(({ name }) => name === "language")
  const code = facet?.values[facet.of[place]?.[0]]?.[0] ?? ""
  return /^[a-z]{2,3}$/.test(code) && code !== search.table.language ? code : null
}

// One result: title, source and date, and the passages with the words marked, each a way into the article.
export function result(search, found, place, fragment) {
  const url = address(search, fragment.url)
  const title = titled(found, place, fragment)
  const lang = tongue(search, place)
  return element("li", { className: "dossier-result" },
    element("h2", { className: "dossier-result__title" }, element("a", { href: url, lang }, ...title)),
    element("p", { className: "dossier-result__about" }, fragment.meta.about),
    ...excerpts(found, place, fragment).map(({ anchor, nodes }) =>
      element("p", { className: "dossier-result__text", lang },
        anchor ? element("a", { href: `${url}#${encodeURIComponent(anchor)}` }, ...nodes) : element("span", {}, ...nodes))))
}

export function titled(found, place, fragment) {
  const marked = marks(found, place, fragment)
  return pieces(fragment.passages[0][1]).map((one, at) =>
    at % 2 && marked.has(at >> 1) ? element("mark", {}, one) : one)
}
