/** What a device is called by the people who use it; null where it does not say. */
export interface Device {
  browser: string | null
  system: string | null
  isPhone: boolean
}

// The order matters: Edge and Opera also say Chrome, and everyone says Safari.
const browsers: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** Reads a device out of what its browser calls itself (User-Agent). */
export function deviceOf(agent: string | null): Device {
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(agent ?? ''))?.[1] ?? null
  return { browser: named(browsers), system: named(systems), isPhone: /Mobile|Android|iPhone/.test(agent ?? '') }
}
