// How a user is called in a sentence.
import type { User } from '@sitzplan/contract/users'

export const callNameOf = ({ name, email }: Pick<User, 'name' | 'email'>): string => name || email
