/** What streams may take of a server. */
export const streamLimits = {
  /** Streams at once, of one account and of all. */
  ofAccount: 20,
  ofAll: 5_000,
  /** WebSockets at once, whether anything is streamed over them or not. */
  sockets: 5_000,
  /** Bytes on their way that a WebSocket's reader has not taken, beyond which nothing more is taken from it. */
  unread: 1024 * 1024,
  /** Messages of a WebSocket being looked at, at once. */
  messages: 50,
  /** Milliseconds after which a WebSocket without a stream is closed. */
  idle: 60_000,
  /** Milliseconds between signs of life. */
  heartbeat: 15_000,
  /** Milliseconds after which a reader who takes nothing is cut off. */
  stalled: 30_000,
  /** Milliseconds between looks at whether a session still is; what is announced is looked at immediately. */
  recheck: 5_000,
} as const
