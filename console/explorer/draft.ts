/** What is being written: an operation and its variables. */
export interface Draft {
  operation: string
  /** JSON, or nothing. */
  variables: string
}

const place = 'portal-emas.explorer.draft'

const first: Draft = {
  operation: `query FirstLook($perPage: Int!) {
  requests(perPage: $perPage) {
    total
    items {
      number
      status
      submittedAt
      stage {
        name
      }
    }
  }
}
`,
  variables: '{\n  "perPage": 5\n}\n',
}

/** What was written in this tab before, else something to begin with. */
export function readDraft(): Draft {
  const text = sessionStorage.getItem(place)
  return text ? (JSON.parse(text) as Draft) : first
}

/** Keeps it until the tab is closed. */
export function keepDraft(draft: Draft): void {
  sessionStorage.setItem(place, JSON.stringify(draft))
}
