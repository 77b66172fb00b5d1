// What the tests use of samlp, which brings no types.
declare module 'samlp' {
  const samlp: {
    auth(options: object): (request: object, response: object, next: (error: Error) => void) => void
    parseRequest(
      request: object,
      done: (error: Error | null, data: { assertionConsumerServiceURL: string }) => void,
    ): void
  }
  export default samlp
}
