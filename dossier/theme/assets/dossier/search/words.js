// Words as the search sees them: the same as dossier/search/words.py; tests/site/test_search.py compares the two.

const LETTERS = {
  œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ħ: "h", ŧ: "t", ŋ: "n",
}
const INSIDE = "\\u00ad\\u0300-\\u036f\\u200b-\\u200d\\u2060"
const NUMBER = "[0-9]{1,3}(?:[ \\u00a0\\u2009\\u202f.,][0-9]{3})+(?![\\p{L}\\p{N}])"
const WORD = new RegExp(`(?:\\p{L}\\.){2,}|${NUMBER}|[\\p{L}\\p{N}][\\p{L}\\p{N}${INSIDE}]*`, "gu")

// Elided articles and pronouns: what stands before an apostrophe is asked for in phrases alone.
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ\u0060´](?=[\p{L}\p{N}])/giu
const POLITE = new Set(["m", "mm", "mme", "mmes", "mlle", "mr", "mrs", "ms", "dr"])

export function fold(text) {
  let folded = ""
  for (const letter of text.normalize("NFKD").toLowerCase()) folded += LETTERS[letter] ?? letter
  return folded.replace(/[^\p{L}\p{N}]/gu, "")
}

export function tokens(text) {
  return (text.match(WORD) ?? []).map(fold).filter(Boolean)
}

// Cut what a reader typed into phrases (between quotation marks) and the words around them.
export function parse(query) {
  const phrases = []
  const rest = query.replace(/["“”«»]\s*([^"“”«»]*?)\s*["“”«»]/gu, (_, phrase) => {
    if (tokens(phrase).length) phrases.push(tokens(phrase))
    return " "
  })
  let words = tokens(rest.replace(ELIDED, " "))
  const bare = words.filter((word) => !POLITE.has(word))
  if (bare.length) words = bare
  return { phrases, words, whole: tokens(rest) }
}

// What was typed, without the marks that make phrases of it.
export function loose(query) {
  return query.replace(/["“”«»\s]+/gu, " ").trim()
}

// Words as they were typed, for those that stand for them in the index.
export function typed(query, words) {
  const found = query.match(WORD) ?? []
  return words.map((word) => found.find((one) => fold(one) === word) ?? word).join(" ")
}
