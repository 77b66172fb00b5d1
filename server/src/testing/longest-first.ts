// The order of the files where Vitest has not run them before, as in a fresh clone. By itself it begins with the largest,
// and some of the shortest take longest: begun last, one of them runs on while every other process has nothing to do.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const longest = [
  /^client\/src\/outage/,
  /^server\/src\/main\./,
  /^server\/src\/platform\/database\/embedded/,
  /^(bench|torture)\/src\/\w+\.test/,
  /^server\/(launch|src\/faults)\//,
  /^e2e\//,
  /^(client|examples)\//,
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) => {
      const file = moduleId.slice(project.config.root.length + 1)
      const found = longest.findIndex((pattern) => pattern.test(file))
      return found === -1 ? longest.length : found
    }
    // Sorting is stable: within a rank the order stays.
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
