// Whoever comes back from an article finds the results as they were left: as many of them, at the same height.

const KEY = "dossier-left"

export function leave(count) {
  addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ url: location.href, top: scrollY, count: count() }))
    } catch { /* no storage: the page begins at its top */ }
  })
}

// What was left, where this page is come back to; else nothing.
export function left() {
  const [come] = performance.getEntriesByType("navigation")
  if (!["back_forward", "reload"].includes(come?.type)) return null
  try {
    const told = JSON.parse(sessionStorage.getItem(KEY))
    return told?.url === location.href ? told : null
  } catch {
    return null
  }
}
