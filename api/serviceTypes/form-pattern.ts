/** The longest text that may be held against a pattern. */
export const longestPatterned = 200

const longestPattern = 200
const mostWays = 10_000_000
const refused = {
  shape: 'This is no regular expression of JavaScript, as in ^[A-Z]{1,2} [0-9]{1,4}$.',
  long: `A pattern has at most ${longestPattern} characters.`,
  looks: 'A pattern may neither look ahead or behind nor refer back; write out what is meant.',
  nested: 'A repeated group may hold no repetition and no choice: some texts would take minutes to check.',
  slow: 'Some texts would take too long to check: begin with ^, set maxLength, or repeat less.',
}

/**
 * Why a pattern cannot be used, in English; null when it can. Residents send the texts it is held against, so that every
 * text must be checked in a moment: the ways to match one of the longest are counted, and must be few.
 */
export function problemWithPattern(pattern: string, longest: number): string | null {
  if (pattern.length > longestPattern) return refused.long
  try {
    RegExp(pattern, 'u')
  } catch {
    return refused.shape
  }
  return new WaysCounter(pattern, longest).problem()
}

interface Group {
  ways: number
  choices: number
}

/** One of the quantifiers, after what it repeats. */
const quantifier = /^(?:\*|\+|\?|\{(\d+)(,(\d*))?\})\??/

/** Reads a pattern that compiles, from left to right. */
class WaysCounter {
  readonly #pattern: string
  readonly #longest: number
  readonly #groups: Group[] = []
  #current: Group = { ways: 1, choices: 1 }

  constructor(pattern: string, longest: number) {
    this.#pattern = pattern
    this.#longest = longest
  }

  problem(): string | null {
    for (let rest = this.#pattern; rest !== '';) {
      if (/^(\(\?[^:]|\\[1-9k])/.test(rest)) return refused.looks
      if (rest.startsWith('(')) {
        this.#groups.push(this.#current)
        this.#current = { ways: 1, choices: 1 }
        rest = rest.slice(rest.startsWith('(?:') ? 3 : 1)
        continue
      }
      const atom = rest.startsWith(')') ? ')' : atomAt(rest)
      const inner = atom === ')' ? this.#close() : 1
      if (atom === '|') this.#current.choices += 1
      rest = rest.slice(atom.length)
      const repeated = quantifier.exec(rest)
      if (repeated && inner > 1 && !repeated[0].startsWith('?')) return refused.nested
      this.#current.ways *= inner * (repeated ? this.#span(repeated) : 1)
      rest = rest.slice(repeated?.[0].length ?? 0)
    }
    const starts = this.#pattern.startsWith('^') ? 1 : this.#longest
    return this.#current.ways * this.#current.choices * starts > mostWays ? refused.slow : null
  }

  #close(): number {
    const { ways, choices } = this.#current
    this.#current = this.#groups.pop()!
    return ways * choices
  }

  /** How many counts a quantifier allows. */
  #span([text, least, comma, most]: RegExpExecArray): number {
    if (text.startsWith('?')) return 2
    if (least === undefined || (comma && most === '')) return this.#longest + 1
    return comma ? Math.min(Number(most) - Number(least), this.#longest) + 1 : 1
  }
}

/** One character, class or escape. */
function atomAt(rest: string): string {
  return /^(\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\.|\[(\\.|[^\]\\])*\]|[^])/u.exec(rest)![0]
}
