/** The key of the words that explain a scope, as `requests:read`. */
export function scopeWords(scope: string): string {
  return `apiClients.scopeHints.${scope.replace(':', '_')}`
}
