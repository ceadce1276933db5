// The search in the head of a page: a few results while one types, and the way to all of them.

import { apart, articles, facts, find, open } from "./engine.js"
import { begun, quoting } from "./names.js"
import { address, counted, element, excerpts, quotations, says, titled, tongue } from "./show.js"
import { tokens } from "./words.js"

const RESULTS = 6
const ACTORS = 3
const PAGES = 2
const PAUSE = 120 // milliseconds without a key before a search

export function box(form, input, root) {
  const list = element("div", { className: "dossier-find__list" })
  const status = element("p", { className: "dossier-find__status" })
  // what a screen reader is told stands on the page before it changes: a list that opens with its words is not heard
  const heard = element("p", { className: "dossier-hidden", role: "status" })
  const out = element("div", { className: "dossier-find__out", hidden: true }, status, list)
  form.append(out, heard)
  let waiting
  let turn = 0

  const close = () => {
    out.hidden = true
    heard.textContent = ""
  }
  const tell = (text) => { status.textContent = heard.textContent = text }

  // Whoever has gone down into the list keeps it: what comes late would take the link, and the focus with it.
  const walked = () => list.contains(document.activeElement)

  async function show() {
    const query = input.value.trim()
    const mine = (turn += 1)
    if (!query) return close()
    let search
    try {
      search = await open(root)
      if (!search.whole) {
        await list_(search, query, mine)
        await facts(search)
      }
      await list_(search, query, mine)
    } catch (error) {
      console.warn(error)
      if (mine === turn) fail(search)
    }
  }

  async function list_(search, query, mine) {
    const exact = await find(search, query)
    const found = (search.whole && (await apart(search, exact))) || exact
    const names = await search.names
    if (mine !== turn || walked() || (!search.whole && !found.places.length)) return
    fill(search, names, query, found)
    if (found !== exact) tell(`${says(search)("apart")} ${counted(search, says(search), found.places.length)}`)
    const all = list.querySelector(".dossier-find__all")
    await articles(search, [...found.places.slice(0, RESULTS), ...found.pages.slice(0, PAGES)], (told, at) => {
      if (mine === turn) list.insertBefore(hit(search, found, at, told), all)
    })
  }

  function fail(search) {
    tell(search ? says(search)("failed") : "")
    list.replaceChildren()
    out.hidden = !search
  }

  function fill(search, names, query, found) {
    const say = says(search)
    const count = found.places.length
    if (search.whole) tell(count ? counted(search, say, count) : say("none"))
    const all = `${form.action}?${new URLSearchParams({ q: query })}`
    const actors = !search.whole ? [] : [...new Set([...found.actors, ...begun(tokens(query), names, ACTORS)])].slice(0, ACTORS)
    list.replaceChildren(
      ...near(search, say, found),
      ...actors.map((actor) => option(address(search, actor.url), [actor.name], `${actor.kind} · ${counted(search, say, actor.articles.size)}`)),
      ...quoting(search, found.groups).map(({ who, whom, count, url }) =>
        option(address(search, url), [say("quoted", { who: who.name, whom: whom.name })], quotations(search, say, count))),
      element("p", { className: "dossier-find__all" },
        ...(count > RESULTS ? [option(all, [say("all")], counted(search, say, count))] : []), say("keys")),
    )
    out.hidden = false
  }

  function hit(search, found, at, told) {
    const [best] = excerpts(found, at, told)
    const url = address(search, told.url)
    const target = best?.anchor ? `${url}#${encodeURIComponent(best.anchor)}` : url
    return option(target, titled(found, at, told), told.meta.about, best?.nodes, tongue(search, at))
  }

  function near(search, say, found) {
    const url = (query) => `${form.action}?${new URLSearchParams({ q: query })}`
    return found.near ? [option(url(found.near.query), [`${say("near")} `, element("strong", {}, found.near.query)], "")] : []
  }

  function option(url, title, about, text = [], lang = null) {
    return element("a", { className: "dossier-find__one", href: url },
      element("span", { className: "dossier-find__title", lang }, ...title),
      element("span", { className: "dossier-find__about" }, about),
      text.length ? element("span", { className: "dossier-find__text", lang }, ...text) : null)
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, PAUSE)
  })
  input.addEventListener("focus", show)
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close()
  })
  form.addEventListener("keydown", (event) => {
    const options = [...list.querySelectorAll("a")]
    const at = options.indexOf(document.activeElement)
    if (event.key === "Escape") {
      // the first one closes the list; browsers empty the field at the next one
      if (!out.hidden) event.preventDefault()
      if (at >= 0) input.focus()
      turn += 1 // the focus asks anew
      close()
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !out.hidden && options.length) {
      const next = at + (event.key === "ArrowDown" ? 1 : -1)
      event.preventDefault()
      if (next < 0) input.focus()
      else options[Math.min(next, options.length - 1)].focus()
    }
  })
  // a click into the list takes the focus from the input before the link is followed
  out.addEventListener("mousedown", (event) => event.preventDefault())
  if (input.value) show()
  else open(root).catch(() => {})
}
