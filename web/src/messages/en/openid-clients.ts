// Texts of features/openid-clients.
export const openidClients = {
  title: 'OpenID clients',
  text: 'Products and websites of yours that sign people in with Sitzplan (OpenID Connect): with the password they chose there, or through their company.',
  add: 'Register a client',
  values: {
    title: 'For your developers',
    text: 'An OpenID Connect library needs the issuer, the client id and, on a server, the client secret; it finds the rest by itself. Authorization code with PKCE.',
    issuer: 'Issuer',
    discovery: 'Discovery',
  },
  empty: {
    title: 'No client yet',
    text: 'Register the first product that is to sign people in with Sitzplan.',
  },
  since: 'since {{day}}',
  allProducts: 'All products',
  clientId: 'Client id',
  secret: 'Client secret',
  name: 'Name',
  nameText: 'People read it when they sign in.',
  kind: {
    label: 'Kind',
    confidential: {
      name: 'Server',
      text: 'A website or service of yours. It keeps a client secret (confidential client).',
    },
    public: {
      name: 'Program or app',
      text: 'Runs on people’s devices or in their browser, and can keep no secret (public client). People confirm that it was they who started it.',
    },
  },
  product: 'Product',
  productText: 'The client is told what people may use of this product; without one, of all.',
  redirectUris: 'Redirect addresses',
  redirectText: {
    confidential: 'One a line, compared character by character. https; http only for localhost.',
    public: 'One a line. https, http://127.0.0.1 with any port, or a scheme of its own like com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Addresses after signing out',
  postLogoutText: 'One a line. Optional.',
  line: 'Line {{number}} {{message}}',
  new: { title: 'Register a client', create: 'Register' },
  change: 'Change',
  changeDialog: { title: 'Change {{name}}', save: 'Save' },
  changed: '{{name}} is changed.',
  made: {
    title: '{{name}} is registered',
    once: 'The secret is shown this once. Keep it where the product keeps its other secrets.',
    public: 'A program has no secret: the client id is all it needs.',
    done: 'Done',
  },
  renew: {
    button: 'New secret',
    title: 'A new secret for {{name}}?',
    text: 'The present one ends at once: until the product has the new one nobody can sign in there. Who is signed in stays so.',
  },
  delete: {
    button: 'Delete',
    title: 'Delete {{name}}?',
    text: 'Nobody can sign in to it with Sitzplan any more, and what it was given is worth nothing from now on. The seats of running sessions stay as they are.',
    done: '{{name}} is deleted.',
  },
}
