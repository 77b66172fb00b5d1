// The one place where the kit is themed. Colors that carry a meaning are variables in theme.css; the scales here are
// what Mantine's own components take.
import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core'
import i18next from 'i18next'
import type { MouseEvent } from 'react'

const accent: MantineColorsTuple = [
  '#e7f5f1',
  '#cfe9e2',
  '#a3d4c8',
  '#74cdb8',
  '#4da793',
  '#33957f',
  '#1f8470',
  '#147664',
  '#0f6b5c',
  '#0a5247',
]

const gray: MantineColorsTuple = [
  '#f7f5f0',
  '#f0ede5',
  '#e4dfd4',
  '#d3cdbf',
  '#b5afa1',
  '#8d887c',
  '#6d695f',
  '#55524a',
  '#3a3832',
  '#22211d',
]

const dark: MantineColorsTuple = [
  '#e9e7e1',
  '#c9ccd6',
  '#a7aec0',
  '#77809a',
  '#333d57',
  '#28314a',
  '#1c2439',
  '#121829',
  '#0d1220',
  '#080c17',
]

const redFilled = {
  background: 'var(--red)',
  hover: 'color-mix(in srgb, var(--red) 88%, var(--ink))',
  color: 'var(--card)',
  border: '1px solid transparent',
}
const redPlain = { hover: 'var(--red-soft)', color: 'var(--red)' }

const forgetChosen = ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
  currentTarget.value = ''
}

/** Asked for anew each time: the language may have changed. */
const closeButton = () => ({ closeButtonProps: { 'aria-label': i18next.t('common:close') } })

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  // The kit chooses the text of what is filled once, for the light theme; on our accent it follows the theme.
  // Red is ours in every variant.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    if (input.color === 'red') return input.variant === 'filled' ? redFilled : { ...colors, ...redPlain }
    const isAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent'
    return isAccent ? { ...colors, color: 'var(--on-accent)' } : colors
  },
  colors: { accent, gray, dark },
  fontFamily: "'Inter Figures', 'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '17px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.35' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '26px', lineHeight: '1.25' },
      h2: { fontSize: '17px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '9px', lg: '16px', xl: '24px' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // What was chosen is forgotten when it is chosen anew: a file that was mended in the meantime is another one.
    FileButton: { defaultProps: { inputProps: { onClick: forgetChosen } } },
    // The kit's invisible first stop is no entry of a menu: the first entry gets the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The head of a dialog is not the head of the page.
    Drawer: { defaultProps: () => ({ attributes: { header: { role: 'none' } }, ...closeButton() }) },
    Modal: {
      defaultProps: () => ({ attributes: { header: { role: 'none' } }, radius: 'lg', ...closeButton() }),
      styles: { title: { fontSize: '17px', fontWeight: 650, lineHeight: 1.3 } },
    },
    Notification: { defaultProps: closeButton },
  },
})
