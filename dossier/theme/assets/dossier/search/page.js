// The page « Recherche »: results with facets, everything in its address.

import { apart, article, articles, facts, find, open } from "./engine.js"
import { facets, narrowed } from "./facets.js"
import { hints } from "./hints.js"
import { leave, left } from "./left.js"
import { counted, element, own, result, says } from "./show.js"
import { typed } from "./words.js"

const STEP = 10
const PAUSE = 150
const FACETS = ["actor", "source", "kind", "language", "flag", "part", "tag", "year"]
const SORTS = ["best", "newest", "oldest", "part", "curator"]

export async function page(place, root) {
  const form = document.querySelector(".dossier-search__form")
  const input = form.querySelector("input")
  document.querySelector(".dossier-search__without")?.remove()
  form.hidden = false
  let search
  try {
    search = await open(root)
    await search.names
  } catch (error) {
    console.warn(error)
    place.append(element("p", { role: "alert" }, place.dataset.failed ?? ""))
    return
  }
  const say = says(search)
  const status = element("p", { className: "dossier-search__status", role: "status" })
  const hint = element("div", { className: "dossier-search__hints" })
  const sorts = SORTS.filter((name) => name in search.table.words) // a dossier without parts has no order by part
  const sort = element("select", { className: "dossier-search__sort" },
    ...sorts.map((name) => element("option", { value: name }, say(name))))
  const pages = element("details", { className: "dossier-search__pages", hidden: true })
  const list = element("ol", { className: "dossier-search__list" })
  const more = element("button", { className: "dossier-search__more", type: "button", hidden: true })
  const side = element("details", { className: "dossier-search__side" }, element("summary", {}, say("narrow")))
  const wide = matchMedia("(min-width: 60em)")
  side.open = wide.matches
  place.replaceChildren(
    element("div", { className: "dossier-search__bar" }, status, element("label", {}, `${say("sort")} `, sort)),
    hint, side, element("div", { className: "dossier-search__found" }, pages, list, more))

  let state = read()
  let turn = 0
  let waiting
  const chosen = facets(search, say, side, (values) => {
    Object.assign(state.chosen, values)
    write(true)
    run()
  })

  function read() {
    const asked = new URLSearchParams(location.search)
    const named = {}
    for (const key of FACETS) {
      const values = asked.getAll(key)
      if (values.length) named[key] = values
    }
    const order = asked.get("sort")
    return { query: asked.get("q") ?? "", chosen: named, sort: sorts.includes(order) ? order : "best" }
  }

  function write(step) {
    const told = new URLSearchParams()
    if (state.query.trim()) told.set("q", state.query)
    for (const [key, values] of Object.entries(state.chosen)) values.forEach((value) => told.append(key, value))
    if (state.sort !== "best") told.set("sort", state.sort)
    const url = `${location.pathname}${told.size ? `?${told}` : ""}`
    if (step && url !== location.pathname + location.search) history.pushState(null, "", url)
    else history.replaceState(null, "", url)
  }

  async function run() {
    const mine = (turn += 1)
    place.setAttribute("aria-busy", "true")
    try {
      await answer(mine)
    } catch (error) {
      console.warn(error)
      if (mine === turn) status.textContent = say("failed")
    }
    if (mine === turn) place.setAttribute("aria-busy", "false")
  }

  async function answer(mine) {
    const plain = state.query.trim() && state.sort === "best" && !Object.values(state.chosen).some((one) => one.length)
    if (!search.whole && plain) {
      const early = await find(search, state.query)
      if (mine === turn && early.places.length) await fill(early, early.places.slice(0, 1), 0, mine)
    }
    await facts(search)
    const exact = await find(search, state.query)
    const found = (await apart(search, exact)) ?? exact
    const names = await search.names
    if (mine !== turn) return
    const { places, counts } = narrowed(search, names, found.places, state.chosen)
    order(places)
    side.hidden = !chosen.show(counts, state.chosen, places.length)
    status.textContent = told(exact, found === exact ? places.length : 0)
    const above = await hints({ search, say, found, apart: found === exact ? 0 : places.length, link })
    if (mine !== turn) return
    hint.replaceChildren(...above)
    await written(found, mine)
    await fill(found, places, 0, mine)
  }

  // The dossier's own pages that hold the words, apart from the articles; what narrows articles is not said of them.
  async function written(found, mine) {
    const shown = Object.values(state.chosen).some((values) => values.length) ? [] : found.pages
    const told = await Promise.all(shown.map((place) => article(search, place)))
    if (mine !== turn) return
    pages.hidden = !shown.length
    pages.open = !found.places.length
    pages.replaceChildren(
      element("summary", {}, own(search, say, shown.length)),
      element("ul", {}, ...told.map((one, at) => result(search, found, shown[at], one))))
  }

  function order(places) {
    const order_ = state.sort === "best" && !state.query.trim() ? "newest" : state.sort
    if (order_ === "best") return
    const { dates, curated, facets: columns } = search.table
    const parts = columns.find((one) => one.name === "part")?.of
    const part = (place) => (order_ === "part" ? (parts[place][0] ?? parts.length) : 0)
    if (order_ === "part" || order_ === "curator") {
      places.sort((a, b) => part(a) - part(b) || curated[a] - curated[b])
      return
    }
    const sign = order_ === "newest" ? -1 : 1
    // undated articles come last either way
    places.sort((a, b) => !dates[a] - !dates[b] || sign * (a - b))
  }

  function told(found, count) {
    if (count) return counted(search, say, count)
    const absent = found.unknown.flatMap((group) => group.words)
    return absent.length ? say("absent", { words: typed(found.query, absent) }) : say("none")
  }

  function link(query, text = query) {
    return element("a", { href: `?${new URLSearchParams({ q: query })}`, onclick: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      input.value = state.query = query
      write(true)
      run()
      input.focus()
    } }, text)
  }

  async function fill(found, places, from, mine) {
    const shown = places.slice(from, from + STEP)
    more.hidden = true
    if (!from && !shown.length) list.replaceChildren()
    await articles(search, shown, (told, at, step) => {
      if (mine !== turn) return
      const item = result(search, found, at, told)
      if (!from && !step) list.replaceChildren(item)
      else list.append(item)
      if (from && !step) item.querySelector("a").focus()
    })
    if (mine !== turn) return
    const left = places.length - from - shown.length
    more.hidden = left <= 0
    more.textContent = say("more", { count: Math.min(left, STEP) })
    more.onclick = async () => {
      place.setAttribute("aria-busy", "true")
      await fill(found, places, from + STEP, mine)
      if (mine === turn) place.setAttribute("aria-busy", "false")
    }
  }

  function restore() {
    state = read()
    input.value = state.query
    sort.value = state.sort
    return run()
  }

  // The results that were shown and the height at which they were left.
  async function back(to) {
    while (list.children.length < to.count && !more.hidden) await more.onclick()
    document.activeElement.blur()
    scrollTo({ top: to.top, behavior: "instant" })
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      state.query = input.value
      write(false)
      run()
    }, PAUSE)
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    clearTimeout(waiting)
    state.query = input.value
    write(true)
    run()
  })
  form.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.querySelector("a")?.focus()
    if (event.key === "Escape") {
      input.value = state.query = ""
      write(true)
      run()
    }
  })
  list.addEventListener("keydown", (event) => {
    const titles = [...list.querySelectorAll("h2 a")]
    const at = titles.indexOf(document.activeElement.closest("li")?.querySelector("h2 a"))
    if (event.key === "Escape") input.focus()
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    const next = at + (event.key === "ArrowDown" ? 1 : -1)
    if (next < 0) input.focus()
    else titles[Math.min(next, titles.length - 1)]?.focus()
  })
  sort.addEventListener("change", () => {
    state.sort = sort.value
    write(true)
    run()
  })
  addEventListener("popstate", restore)
  const early = input.value // what was typed while the search was being loaded
  const was = left()
  leave(() => list.children.length)
  const shown = restore()
  if (early && early !== state.query) {
    input.value = state.query = early
    write(false)
    run()
  } else if (was) shown.then(() => back(was))
}
