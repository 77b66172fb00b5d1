// What a User is (RFC 7643 §4.1, §4.3). Only what Sitzplan keeps and tells again stands here: a directory that reads
// /Schemas is not promised a password, a photo or an entitlement.
import { attribute, complex, defineResource, primary, type SchemaDefinition } from './schemas.ts'

const readOnly = { mutability: 'readOnly' } as const

const ofType = (...canonicalValues: string[]) => attribute('type', 'What it is used for.', { canonicalValues })

const userSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'A person of the account',
  attributes: [
    attribute('userName', 'Who it is for the directory, mostly the sign-in name. No two of one account are alike.', {
      required: true,
      uniqueness: 'server',
    }),
    complex('name', 'The parts of the name.', [
      attribute('formatted', 'The whole name in one line.'),
      attribute('familyName', 'The family name.'),
      attribute('givenName', 'The given name.'),
      attribute('middleName', 'Middle names.'),
      attribute('honorificPrefix', 'A title before the name.'),
      attribute('honorificSuffix', 'A suffix after the name.'),
    ]),
    attribute('displayName', 'The name as the directory shows it.'),
    attribute('nickName', 'What people are called by.'),
    attribute('profileUrl', 'A page about the person.', {
      type: 'reference',
      referenceTypes: ['external'],
      caseExact: true,
    }),
    attribute('title', 'What the person is at work.'),
    attribute('userType', 'Employee, or anybody else.'),
    attribute('preferredLanguage', 'The language of mails and pages; one that Sitzplan does not speak is only kept.'),
    attribute('locale', 'How dates and numbers are written.'),
    attribute('timezone', 'The time zone, as in Europe/Berlin.'),
    attribute('active', 'Whether the person may sign in and hold licenses.', { type: 'boolean' }),
    complex(
      'emails',
      'E-mail addresses. The primary one, else the one for work, is where Sitzplan writes to.',
      [
        attribute('value', 'The address.'),
        attribute('display', 'The address as it is shown.'),
        ofType('work', 'home', 'other'),
        primary,
      ],
      { multiValued: true },
    ),
    complex(
      'phoneNumbers',
      'Phone numbers.',
      [
        attribute('value', 'The number.'),
        attribute('display', 'The number as it is shown.'),
        ofType('work', 'home', 'mobile', 'fax', 'pager', 'other'),
        primary,
      ],
      { multiValued: true },
    ),
    complex(
      'addresses',
      'Postal addresses.',
      [
        attribute('formatted', 'The whole address.'),
        attribute('streetAddress', 'Street and number.'),
        attribute('locality', 'City.'),
        attribute('region', 'State or region.'),
        attribute('postalCode', 'Postal code.'),
        attribute('country', 'Country.'),
        ofType('work', 'home', 'other'),
        primary,
      ],
      { multiValued: true },
    ),
    complex(
      'groups',
      'The groups that the person is in. They are changed at the groups.',
      [
        attribute('value', 'The id of the group.', { caseExact: true, ...readOnly }),
        attribute('$ref', 'The address of the group.', {
          type: 'reference',
          referenceTypes: ['Group'],
          caseExact: true,
          ...readOnly,
        }),
        attribute('display', 'The name of the group.', readOnly),
        attribute('type', 'Always direct: there are no groups in groups.', {
          canonicalValues: ['direct'],
          ...readOnly,
        }),
      ],
      { multiValued: true, ...readOnly },
    ),
    complex(
      'roles',
      'The role in Sitzplan, which no directory can give.',
      [
        attribute('value', 'The role.', { caseExact: true, ...readOnly }),
        attribute('display', 'The name of the role.', readOnly),
        { ...primary, ...readOnly },
      ],
      { multiValued: true, ...readOnly },
    ),
  ],
}

const enterpriseUserSchema: SchemaDefinition = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'What an organization says of a person',
  attributes: [
    attribute('employeeNumber', 'The number of the employee.'),
    attribute('costCenter', 'The cost center.'),
    attribute('organization', 'The organization.'),
    attribute('division', 'The division.'),
    attribute('department', 'The department.'),
    complex('manager', 'Whom the person reports to.', [
      attribute('value', 'The id of that person.', { caseExact: true }),
      attribute('$ref', 'The address of that person.', {
        type: 'reference',
        referenceTypes: ['User'],
        caseExact: true,
        ...readOnly,
      }),
      attribute('displayName', 'The name of that person.', readOnly),
    ]),
  ],
}

export const userResource = defineResource({
  name: 'User',
  endpoint: '/Users',
  description: 'People of the account that the directory has created or taken over',
  schema: userSchema,
  extensions: [enterpriseUserSchema],
})
