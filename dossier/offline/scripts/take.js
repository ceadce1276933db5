// Files opened from a disk may fetch nothing: what a page wants later comes as scripts that say what they hold.

window.dossierHeld = {}
;(() => {
  const here = document.currentScript.src
  const root = new URL("../../../", here).href
  const asked = new Map()

  // Load the script of that name, once, and give what it holds.
  window.dossierTake = (name) => {
    if (!asked.has(name)) asked.set(name, take(name))
    return asked.get(name)
  }

  // The rest of a long list, for `gather.js`.
  window.dossierAsk = (url) => window.dossierTake(`lists/${decodeURI(url.slice(root.length))}`)

  function take(name) {
    return new Promise((fine, failed) => {
      const script = document.createElement("script")
      script.src = new URL(`${encodeURI(name)}.js`, here).href
      script.onload = () => {
        script.remove()
        if (name in window.dossierHeld) fine(window.dossierHeld[name])
        else failed(new Error(`${name}: nothing in it`))
      }
      script.onerror = () => failed(new Error(`${name}: cannot be read`))
      document.head.append(script)
    })
  }
})()
