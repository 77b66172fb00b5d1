// Saving a file that the server makes. Why there is none is told in a notice.
import { useMutation } from '@tanstack/react-query'
import { showFailure } from './failure-notice.ts'

/** `save`: mostly `download` of platform/calls.ts. */
export const useSaving = (save: () => Promise<void>) => useMutation({ mutationFn: save, onError: showFailure })
