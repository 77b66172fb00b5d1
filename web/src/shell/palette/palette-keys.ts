// The keys that open the palette, as they stand on this keyboard.
const isApple = /mac|iphone|ipad/i.test(navigator.platform)

export const paletteKeys = isApple ? '⌘ K' : navigator.language.startsWith('de') ? 'Strg K' : 'Ctrl K'
