// Where the index and the texts lie in a copy that is opened from a disk: scripts, since nothing may be fetched there.

import { fold } from "./words.js"
import { reader } from "./reader.js"

const STEP = 20 // texts in a file, as `dossier/offline/index.py` writes them

export async function load() {
  const [index, held] = await Promise.all([dossierTake("index"), dossierTake("tables")])
  return { ...held, actors: Promise.resolve(held.actors), pagefind: reader(index, fold, stem(held.table.language)) }
}

export function tables(search) {
  return Promise.resolve(search.facets)
}

export async function told(search, place) {
  const texts = await dossierTake(`texts-${Math.floor(place / STEP)}`)
  return texts[place % STEP]
}

// Forms of a word are one as they are online: by the stemmer of the site's language, where the copy has it.
function stem(language) {
  const made = { fr: typeof FrenchStemmer, en: typeof EnglishStemmer }
  if (made[language] !== "function") return (word) => word
  const stemmer = language === "fr" ? new FrenchStemmer() : new EnglishStemmer()
  return (word) => stemmer.stemWord(word)
}
