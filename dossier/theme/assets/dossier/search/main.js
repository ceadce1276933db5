// On every page: the keys that lead to the search, and its parts loaded when they are wanted.

(() => {
  const root = new URL("../../../", document.currentScript.src).href

  function start() {
    const form = document.querySelector("form.dossier-find")
    const input = form?.querySelector("input")
    const place = document.querySelector(".dossier-search")
    if (input) {
      const wake = () => import("./box.js").then(({ box }) => box(form, input, root))
      input.addEventListener("focus", wake, { once: true })
    }
    if (place) import("./page.js").then(({ page }) => page(place, root))
    document.addEventListener("keydown", (event) => reach(event, input))
  }

  // « / » and « s » lead to the search: to the field of this page, else to the page « Recherche ».
  function reach(event, input) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    if (event.key !== "/" && event.key !== "s") return
    const target = document.querySelector(".dossier-search__input") ?? (input?.offsetParent ? input : null)
    const link = document.querySelector("a.dossier-find__link")
    if (!target && !link) return
    event.preventDefault()
    if (target) {
      target.focus()
      target.select()
    } else location.assign(link.href)
  }

  function typing(element) {
    return element.isContentEditable || /^(?:input|textarea|select)$/iu.test(element.tagName)
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
