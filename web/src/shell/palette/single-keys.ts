// Whether single keys are shortcuts in this browser. They are until somebody switches them off.
import { useSyncExternalStore } from 'react'

const storageKey = 'sitzplan.single-keys'
const listeners = new Set<() => void>()

export const hasSingleKeys = (): boolean => localStorage.getItem(storageKey) !== 'off'

function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, 'off')
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSingleKeys = () => [useSyncExternalStore(listen, hasSingleKeys), setSingleKeys] as const
