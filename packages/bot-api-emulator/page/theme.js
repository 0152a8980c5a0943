import { iconButton } from './dom.js'

const KEY = 'theme'
const darkBySystem = matchMedia('(prefers-color-scheme: dark)')

/** @returns {'light' | 'dark'} */
function current() {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return darkBySystem.matches ? 'dark' : 'light'
}

/** Applies what was chosen on an earlier visit; otherwise the system's preference holds. */
export function restoreTheme() {
  const stored = localStorage.getItem(KEY)
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset.theme = stored
}

/** @param {import('./texts.js').Say} say */
export function themeButton(say) {
  const build = () => {
    const toDark = current() === 'light'
    const button = iconButton(toDark ? 'moon' : 'sun', say(toDark ? 'toDark' : 'toLight'), () => {
      const next = current() === 'light' ? 'dark' : 'light'
      document.documentElement.dataset.theme = next
      localStorage.setItem(KEY, next)
      const replacement = build()
      button.replaceWith(replacement)
      replacement.focus()
    })
    return button
  }
  return build()
}
