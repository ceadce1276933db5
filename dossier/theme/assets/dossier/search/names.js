// The names of actors: those that a query holds, and those that it may have meant.

import { fold, tokens } from "./words.js"

const LONGEST = 6 // words of a name that a query is looked through for

// Make the look-up tables of the actors' file; the places of their articles come with the facets.
export function directory(file) {
  const actors = file.map(([id, name, kind, url, names], at) => ({
    at, id, name, kind, url, names: [name, ...names], articles: new Set(),
  }))
  const byName = new Map()
  for (const actor of actors) {
    for (const name of actor.names) {
      const key = tokens(name).join(" ")
      if (!key) continue
      if (!byName.has(key)) byName.set(key, [])
      if (!byName.get(key).includes(actor)) byName.get(key).push(actor)
    }
  }
  return { actors, byName, byId: new Map(actors.map((actor) => [actor.id, actor])) }
}

// Cut words into names, the longest first, and single words.
export function named(words, names) {
  const groups = []
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at)
    while (length > 1 && !names.byName.has(words.slice(at, at + length).join(" "))) length -= 1
    const own = words.slice(at, at + length)
    groups.push({ words: own, actors: names.byName.get(own.join(" ")) ?? [] })
    at += length
  }
  return groups
}

// Actors of whose names a word begins with what was typed, the most mentioned first.
export function begun(words, names, count) {
  const typed = words.join(" ")
  if (typed.length < 2) return []
  const found = []
  for (const actor of names.actors) {
    if (actor.names.some((name) => ` ${tokens(name).join(" ")}`.includes(` ${typed}`))) found.push(actor)
    if (found.length === count) break
  }
  return found
}

// Who of the actors that a query holds names whom of them in quotations, and where these are listed.
export function quoting(search, groups) {
  const told = groups.map((group) => group.actors.slice(0, 3))
  return told.flatMap((own, at) => told.flatMap((others, place) => at === place ? [] :
    own.flatMap((who) => others.flatMap((whom) => {
      const count = search.quoted?.get(`${who.at} ${whom.at}`)
      const key = whom.url.replace(/(?:\/index)?\.html$|\/$/u, "").split("/").pop()
      return count ? [{ who, whom, count, url: `${who.url}?named=${key}#dossier-said` }] : []
    }))))
}

// Replace a word that no article has by the nearest word of a name; nothing when none is near enough.
export function suggest(query, unknown, names) {
  let best = null
  for (const actor of names.actors) {
    for (const name of actor.names) {
      for (const word of name.split(/[\s'’-]+/u)) {
        const near = distance(unknown, fold(word), allowed(unknown))
        if (near === 0 || near > allowed(unknown)) continue
        if (!best || near < best.near) best = { near, actor, word }
      }
    }
  }
  if (!best) return null
  const word = new RegExp("[\\p{L}\\p{N}\\p{M}]+", "gu")
  const clean = best.word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
  return { query: query.replace(word, (typed) => (fold(typed) === unknown ? clean : typed)), actor: best.actor }
}

function allowed(word) {
  return word.length < 4 ? 0 : word.length < 7 ? 1 : 2
}

// Damerau-Levenshtein, neighbours swapped count as one; more than `limit` is told as limit + 1.
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1)
      }
    }
    if (Math.min(...next) > limit) return limit + 1
    before = row
    row = next
  }
  return row[other.length]
}
