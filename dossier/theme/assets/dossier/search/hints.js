// What stands above the results: whom the words name, what they may have meant, what is found by fewer of them.

import { find } from "./engine.js"
import { quoting } from "./names.js"
import { address, counted, element, quotations } from "./show.js"
import { typed } from "./words.js"

// Say it all; `apart` counts what the words of a phrase have found one by one, `link` makes a way to another query.
export async function hints({ search, say, found, apart, link }) {
  const told = []
  const near = (...children) => told.push(element("p", { className: "dossier-search__near" }, ...children))
  const actor = (...children) => told.push(element("p", { className: "dossier-search__actor" }, ...children))
  if (apart) near(`${say("apart")} `, element("strong", {}, counted(search, say, apart)))
  if (found.near) {
    near(`${say("near")} `, link(found.near.query), " ", count(search, say, found.near.actor.articles.size))
  }
  for (const [label, query, articles] of await fewer(search, say, found, apart)) {
    near(`${label} `, link(query), " ", count(search, say, articles))
  }
  for (const group of found.groups) {
    for (const one of group.actors.slice(0, 3)) {
      actor(element("a", { href: address(search, one.url) }, one.name),
        ` · ${one.kind} · ${counted(search, say, one.articles.size)} `, ...quotesOf(search, say, one),
        ...(group.worded && group.worded < group.hits.size ? [exactly(say, link, typed(found.query, group.words))] : []))
    }
  }
  for (const { who, whom, count: quotes, url } of quoting(search, found.groups)) {
    actor(element("a", { href: address(search, url) }, say("quoted", { who: who.name, whom: whom.name })),
      ` · ${quotations(search, say, quotes)}`)
  }
  return told
}

// Where nothing has all the words: the query without those that no article has, else each word or name by itself.
async function fewer(search, say, found, apart) {
  if (apart || found.places.length || found.groups.length < 2) return []
  const held = new Map(found.groups.map((group) => [group, articlesOf(search, group)]))
  const known = found.groups.filter((group) => held.get(group))
  if (known.length === found.groups.length) {
    return known.map((group) => [say("alone"), asked(found, group), held.get(group)])
  }
  const query = known.map((group) => asked(found, group)).join(" ")
  const rest = known.length ? await find(search, query) : null
  const absent = typed(found.query, found.groups.filter((group) => !held.get(group)).flatMap((group) => group.words))
  return rest?.places.length ? [[say("without", { words: absent }), query, rest.places.length]] : []
}

// The dossier's own pages are none of the articles.
function articlesOf(search, group) {
  return [...group.hits.keys()].filter((place) => place < search.table.count).length
}

function asked(found, group) {
  const words = typed(found.query, group.words)
  return group.phrase ? `"${words}"` : words
}

function count(search, say, articles) {
  return element("span", { className: "dossier-count" }, counted(search, say, articles))
}

function exactly(say, link, words) {
  return link(`"${words}"`, say("exactly", { words }))
}

function quotesOf(search, say, actor) {
  const quotes = search.quoted.get(`${actor.at} ${actor.at}`)
  return quotes ? ["· ", element("a", { href: address(search, `${actor.url}#dossier-said`) }, quotations(search, say, quotes)), " "] : []
}
