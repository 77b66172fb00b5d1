// Texts of features/openid-clients.
export const openidClients = {
  title: 'OpenID clients',
  text: 'Your products and websites where people sign in with Sitzplan (OpenID Connect), using the password they chose here or their company sign-in.',
  add: 'Register client',
  values: {
    title: 'For your developers',
    text: 'An OpenID Connect library needs the issuer, the client ID and, on a server, the client secret. It finds everything else itself. It uses the authorization code flow with PKCE.',
    issuer: 'Issuer',
    discovery: 'Discovery',
  },
  empty: {
    title: 'No clients yet',
    text: 'Register the first product where people will sign in with Sitzplan.',
  },
  since: 'since {{day}}',
  allProducts: 'All products',
  clientId: 'Client ID',
  secret: 'Client secret',
  name: 'Name',
  nameText: 'People see it when they sign in.',
  kind: {
    label: 'Type',
    confidential: {
      name: 'Server',
      text: 'Your website or service. It keeps a client secret (confidential client).',
    },
    public: {
      name: 'Program or app',
      text: 'Runs on people’s devices or in their browsers and cannot keep a secret (public client). People confirm that they started it.',
    },
  },
  product: 'Product',
  productText: 'The client learns what people may use of this product; if none is chosen, of all products.',
  redirectUris: 'Redirect addresses',
  redirectText: {
    confidential: 'One per line, compared character by character. Use https; http only for localhost.',
    public:
      'One per line. Use https, http://127.0.0.1 with any port, or a custom scheme such as com.example.app:/callback.',
  },
  postLogoutRedirectUris: 'Addresses after sign-out',
  postLogoutText: 'One per line. Optional.',
  line: 'Line {{number}} {{message}}',
  new: { title: 'Register client', create: 'Register' },
  change: 'Edit',
  changeDialog: { title: 'Edit {{name}}', save: 'Save' },
  changed: '{{name}} has been saved.',
  made: {
    title: '{{name}} has been registered',
    once: 'The secret is shown only now. Store it where the product keeps its other secrets.',
    public: 'A program has no secret; it needs only the client ID.',
    done: 'Done',
  },
  renew: {
    button: 'New secret',
    title: 'Create a new secret for {{name}}?',
    text: 'The current secret stops working at once. Nobody can sign in there until the product has the new one. People who are signed in stay signed in.',
  },
  delete: {
    button: 'Delete',
    title: 'Delete {{name}}?',
    text: 'Nobody can sign in there with Sitzplan anymore, and tokens already issued to it stop working. Seats of running sessions stay as they are.',
    done: '{{name}} has been deleted.',
  },
}
