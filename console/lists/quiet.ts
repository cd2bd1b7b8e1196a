/** A page says itself, and where it is seen, what could not be had: no notice beside it, no leading away. */
export const quiet = { onError: () => undefined }
