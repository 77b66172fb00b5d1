// What somebody types into a search, as words that `like` takes literally.

const mostWords = 10

export const searchedWords = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'))
