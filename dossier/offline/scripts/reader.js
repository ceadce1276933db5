// An index that answers as Pagefind does: words in any of their forms, phrases, beginnings; places of what was found.
// The words of all articles stand in one row, a 0 between two passages, so that a phrase is looked for where it would stand.

const DIGITS = 45 // a word's number: digits of this base, all but the last one raised by it
const FIRST = 35 // the sign of the digit 0; what would need an escape is left out
const BACKSLASH = 92
const TITLE = 5 // how often a word in a title counts
const [K, B] = [1.2, 0.75] // of BM25

export function reader(index, fold, stem) {
  const words = index.words ? index.words.split(" ") : []
  const stems = new Map()
  const forms = new Int32Array(words.length + 1)
  words.forEach((word, at) => {
    const root = stem(word)
    if (!stems.has(root)) stems.set(root, stems.size + 1)
    forms[at + 1] = stems.get(root)
  })
  const { row, starts } = unfolded(index.rows)
  const owner = new Int32Array(row.length)
  const title = starts.map((start) => row.indexOf(0, start))
  starts.forEach((start, article) => owner.fill(article, start, starts[article + 1] ?? row.length))
  const places = sorted(row, forms, stems.size)

  // The places of a stem in the row.
  const held = (number) => (number ? places.all.subarray(places.from[number], places.from[number + 1]) : [])

  function phrase(own) {
    const numbers = own.map((word) => stems.get(stem(word)) ?? 0)
    if (!numbers.length || numbers.includes(0)) return []
    const rare = numbers.reduce((best, one, at) => (held(one).length < held(numbers[best]).length ? at : best), 0)
    const found = []
    for (const place of held(numbers[rare])) {
      if (numbers.every((one, at) => forms[row[place - rare + at]] === one)) numbers.forEach((_, at) => found.push(place - rare + at))
    }
    return found.sort((a, b) => a - b)
  }

  function beginning(word) {
    const wanted = new Set()
    words.forEach((one, at) => { if (one.startsWith(word)) wanted.add(at + 1) })
    const numbers = new Set([...wanted].map((one) => forms[one]))
    return [...numbers].flatMap((one) => [...held(one)].filter((place) => wanted.has(row[place]))).sort((a, b) => a - b)
  }

  function answer(found) {
    const results = new Map()
    for (const place of found) {
      const id = owner[place]
      if (!results.has(id)) results.set(id, { id, words: [], score: 0 })
      results.get(id).words.push(place - starts[id])
    }
    return results
  }

  function score(results, own) {
    const middle = row.length / Math.max(1, starts.length)
    for (const word of own) {
      const hits = answer(phrase([word]))
      const rarity = Math.log(1 + (starts.length - hits.size + 0.5) / (hits.size + 0.5))
      for (const [id, { words: at }] of hits) {
        if (!results.has(id)) continue
        const count = at.reduce((sum, one) => sum + (starts[id] + one < title[id] ? TITLE : 1), 0)
        const length = (starts[id + 1] ?? row.length) - starts[id]
        results.get(id).score += (rarity * count * (K + 1)) / (count + K * (1 - B + (B * length) / middle))
      }
    }
    return { results: [...results.values()].sort((a, b) => b.score - a.score || a.id - b.id) }
  }

  async function search(query) {
    const own = query.replace(/"/gu, "").split(" ").map(fold).filter(Boolean)
    if (query.startsWith('"')) return score(answer(phrase(own)), own)
    if (own.length === 1) return score(answer(beginning(own[0])), own)
    return score(answer(own.flatMap((word) => phrase([word]))), own)
  }

  return { search }
}

// The numbers of all words, article by article, and where each article begins.
function unfolded(rows) {
  const row = new Int32Array(rows.reduce((sum, one) => sum + one.length + 1, 0))
  const starts = []
  let end = 0
  for (const told of rows) {
    starts.push(end)
    let number = 0
    for (let at = 0; at < told.length; at += 1) {
      const sign = told.charCodeAt(at)
      const digit = sign - FIRST - (sign > BACKSLASH ? 1 : 0)
      number = number * DIGITS + (digit % DIGITS)
      if (digit < DIGITS) {
        row[end] = number
        end += 1
        number = 0
      }
    }
    end += 1 // a border after the last passage
  }
  return { row: row.subarray(0, end), starts }
}

// The places of each stem, one stem after the other.
function sorted(row, forms, count) {
  const from = new Int32Array(count + 2)
  for (const word of row) if (word) from[forms[word] + 1] += 1
  for (let at = 1; at < from.length; at += 1) from[at] += from[at - 1]
  const next = from.slice()
  const all = new Int32Array(from[count + 1])
  row.forEach((word, place) => {
    if (!word) return
    all[next[forms[word]]] = place
    next[forms[word]] += 1
  })
  return { from, all }
}
