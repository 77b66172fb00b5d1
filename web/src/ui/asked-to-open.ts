// A dialog that an address asks for: `/license?open=load`.
import { useEffect } from 'react'
import { useAddressParameters } from '../platform/address-parameters.ts'

const parameter = 'open'

/** Opens it once, and takes it out of the address: the way back leads to the page, not into the dialog again. */
export function useAskedToOpen(name: string, open: () => void): void {
  const [parameters, setParameters] = useAddressParameters()
  const isAsked = parameters.get(parameter) === name
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time it is asked
  useEffect(() => {
    if (!isAsked) return
    open()
    const others = new URLSearchParams(parameters)
    others.delete(parameter)
    setParameters(others)
  }, [isAsked])
}
