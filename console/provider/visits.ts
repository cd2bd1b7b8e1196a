const place = 'portal-emas.signed-in'

/** Notes in this browser that someone is signed in here: no secret, only so that they can be told when it has ended. */
export function noteSignIn(): void {
  localStorage.setItem(place, 'yes')
}

/** Whoever was signed in here has left by their own wish. */
export function noteSignOut(): void {
  localStorage.removeItem(place)
}

/** Whether someone was signed in here who has not signed out: at the door, that it has ended by itself. */
export function hasEndedByItself(): boolean {
  return localStorage.getItem(place) !== null
}
