// Facets: what the articles found are, how many of each, and which of them a reader wants.

import { element } from "./show.js"
import { fold } from "./words.js"

const SHOWN = 8

// Values of every facet by article; years come from dates, actors from the names.
function columns(search, names) {
  search.columns ??= [
    {
      name: "actor", all: true,
      of: (place) => names.rows[place],
      label: (value) => names.byId.get(value)?.name ?? value,
    },
    ...search.table.facets.map((facet) => ({
      name: facet.name,
      of: (place) => facet.of[place].map((at) => facet.values[at][0]),
      label: (value) => facet.values.find(([key]) => key === value)?.[1] ?? value,
      order: facet.values.map(([key]) => key),
    })),
    {
      name: "year",
      of: (place) => [search.table.dates[place].slice(0, 4) || "undated"],
      label: (value) => (value === "undated" ? search.table.words.undated : value),
    },
  ]
  return search.columns
}

// Keep the articles that have what was chosen, and count what each further choice would leave.
// Values of one facet widen it (this source or that one); actors narrow it (both of them).
export function narrowed(search, names, places, chosen) {
  const all = columns(search, names)
  const fits = (place, column) => {
    const values = chosen[column.name]
    if (!values?.length) return true
    const own = column.of(place)
    return column.all ? values.every((one) => own.includes(one)) : values.some((one) => own.includes(one))
  }
  const counts = new Map(all.map((column) => {
    const others = places.filter((place) =>
      all.every((other) => (other === column && !column.all) || fits(place, other)))
    const count = new Map()
    for (const place of others) for (const value of column.of(place)) count.set(value, (count.get(value) ?? 0) + 1)
    return [column.name, count]
  }))
  return { places: places.filter((place) => all.every((column) => fits(place, column))), counts }
}

// Draw the facets; `choose` is told the values chosen, by facet.
export function facets(search, say, side, choose) {
  const drawn = new Map()
  const clear = element("button", { type: "button", className: "dossier-facet__clear", hidden: true }, say("clear"))
  side.append(clear)
  clear.addEventListener("click", () => {
    choose(Object.fromEntries([...drawn.keys()].map((name) => [name, []])))
  })

  function draw(column) {
    const facet = search.table.facets.find((one) => one.name === column.name)
    const label = facet?.label ?? say(column.name)
    const list = element("ul", { className: "dossier-facet__values" })
    const filter = column.name === "actor"
      ? element("input", { type: "search", className: "dossier-facet__filter", placeholder: say("filter"), "aria-label": say("filter") })
      : null
    const more = element("button", { type: "button", className: "dossier-facet__more" })
    const box = element("fieldset", { className: "dossier-facet" }, element("legend", {}, label), filter, list, more)
    const made = { box, list, more, filter, shown: SHOWN, values: [], chosen: [] }
    filter?.addEventListener("input", () => refill(column, made))
    more.addEventListener("click", () => {
      const from = made.shown
      made.shown += 4 * SHOWN
      refill(column, made)
      list.querySelectorAll("input")[from]?.focus()
    })
    side.insertBefore(box, clear)
    drawn.set(column.name, made)
    return made
  }

  function refill(column, made) {
    const wanted = fold(made.filter?.value ?? "")
    const values = made.values.filter(([value]) => made.chosen.includes(value) || fold(column.label(value)).includes(wanted))
    made.list.replaceChildren(...values.slice(0, made.shown).map(([value, count]) => {
      const tick = element("input", { type: "checkbox", checked: made.chosen.includes(value), value })
      tick.addEventListener("change", () => {
        const kept = made.chosen.filter((one) => one !== value)
        choose({ [column.name]: tick.checked ? [...kept, value] : kept })
      })
      return element("li", {}, element("label", {}, tick, element("span", {}, column.label(value)),
        element("span", { className: "dossier-count" }, String(count))))
    }))
    const left = values.length - made.shown
    made.more.hidden = left <= 0
    made.more.textContent = say("more", { count: left })
  }

  return {
    // Show how many articles each value has; tells whether any of them narrows.
    show(counts, chosen, total) {
      const focused = document.activeElement?.type === "checkbox" ? document.activeElement : null
      const held = focused && [focused.closest("fieldset"), focused.value]
      for (const column of search.columns) {
        const made = drawn.get(column.name) ?? draw(column)
        made.chosen = chosen[column.name] ?? []
        const count = counts.get(column.name)
        for (const value of made.chosen) if (!count.has(value)) count.set(value, 0)
        made.values = sorted(column, [...count], made.chosen)
        // a value that all articles have narrows nothing
        made.box.hidden = !made.chosen.length && made.values.every(([, one]) => one === total)
        refill(column, made)
      }
      clear.hidden = !Object.values(chosen).some((values) => values.length)
      // the boxes were made anew: the one that was ticked keeps the focus
      if (held) [...held[0].querySelectorAll("input[type=checkbox]")].find((one) => one.value === held[1])?.focus()
      return [...drawn.values()].some((made) => !made.box.hidden)
    },
  }
}

function sorted(column, values, chosen) {
  if (column.name === "part") return values.sort(([a], [b]) => column.order.indexOf(a) - column.order.indexOf(b))
  if (column.name === "year") return values.sort(([a], [b]) => (a < b ? 1 : -1))
  return values.sort(([a, n], [b, m]) => chosen.includes(b) - chosen.includes(a) || m - n || column.label(a).localeCompare(column.label(b)))
}
