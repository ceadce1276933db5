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
    else if (input) unfold(form, input)
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
    } else link.click()
  }

  // On a narrow screen the glass opens the field where it stands. It takes the focus within the tap: a phone shows its
  // keyboard for nothing less, and a field on another page would want a second tap.
  function unfold(form, input) {
    const link = document.querySelector("a.dossier-find__link")
    const turn = (open) => {
      form.classList.toggle("dossier-find--open", open)
      link.setAttribute("aria-expanded", open)
    }
    if (!link) return
    turn(false)
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      turn(true)
      input.focus()
    })
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) turn(false)
    })
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || input.value || !form.classList.contains("dossier-find--open")) return
      turn(false)
      link.focus()
    })
  }

  function typing(element) {
    return element.isContentEditable || /^(?:input|textarea|select)$/iu.test(element.tagName)
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
