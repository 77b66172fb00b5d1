// What a sign-in was made with, in plain words, from what the browser says of itself. Pure. Words are those of the
// makers and need no translation; null where nothing is known.

export interface Device {
  /** `Firefox`, `Safari`; for a program its own name. */
  program: string | null
  /** `Windows`, `iPhone`. */
  system: string | null
  kind: 'computer' | 'phone' | 'tablet' | 'program'
}

// Browsers claim to be older ones too: the first that matches is meant.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]
const systems: [RegExp, string, Device['kind']][] = [
  [/\biPhone\b/, 'iPhone', 'phone'],
  [/\biPad\b/, 'iPad', 'tablet'],
  [/\bAndroid\b.*\bMobile\b/, 'Android', 'phone'],
  [/\bAndroid\b/, 'Android', 'tablet'],
  [/\bWindows\b/, 'Windows', 'computer'],
  [/\bCrOS\b/, 'ChromeOS', 'computer'],
  [/\bMac OS X\b/, 'macOS', 'computer'],
  [/\bLinux\b/, 'Linux', 'computer'],
]

export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? ''
  const browser = browsers.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const [, system = null, kind = 'computer'] = systems.find(([pattern]) => pattern.test(text)) ?? []
  if (browser || system) return { program: browser, system, kind }
  return { program: /^([\w-]+)(\/|$)/.exec(text)?.[1] ?? null, system: null, kind: 'program' }
}
