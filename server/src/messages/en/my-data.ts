// How long each section of "my data" is kept, and what for. {names} and {addresses}: the account's numbers of days.
import type { MyDataSectionName } from '@sitzplan/contract/my-data'

export const myData: Record<MyDataSectionName, { kept: string; why: string }> = {
  profile: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that you can sign in, receive messages and be assigned products.',
  },
  directory: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that your company’s directory keeps your data up to date: names, address, groups, and whether you work there.',
  },
  directoryCalls: {
    kept: '14 days, or less if the directory calls often; erased when you are permanently deleted.',
    why: 'So that administrators can find mistakes in what the directory sends.',
  },
  heldChanges: {
    kept: 'Until an administrator has decided, or the directory takes the change back.',
    why: 'So that you do not lose anything by a mistake in the directory.',
  },
  formerNames: {
    kept: '90 days, but no longer than 30 days after you are deleted.',
    why: 'So that, when you are permanently deleted, entries under a former address or name are found too.',
  },
  groups: {
    kept: 'As long as you are in the group, and for 30 days after you are deleted.',
    why: 'So that administrators can change what several people may use at the same time.',
  },
  queues: {
    kept: 'As long as you are in the queue, and for 30 days after you are deleted.',
    why: 'So that it is clear who works in a queue and needs a license for it.',
  },
  billing: {
    kept: 'Ten years, like other business records; without your name once you have been deleted for 30 days.',
    why: 'So that bills can be explained and recalculated.',
  },
  products: {
    kept: 'As long as you have the product, and for 30 days after you are deleted.',
    why: 'So that it is clear which products you may use.',
  },
  productSettings: {
    kept: 'As long as you have the product; after that, for as many days as the product defines, usually seven. Stored encrypted.',
    why: 'So that the product works the way it was set up for you, even if it was removed by mistake and assigned again.',
  },
  removals: {
    kept: 'As long as it can be restored, usually seven days, and for one day after that.',
    why: 'So that anything removed by mistake can be restored.',
  },
  sessions: {
    kept: 'Until the session ends.',
    why: 'So that your seat is taken while you work and free for others afterwards.',
  },
  waiting: {
    kept: 'While you wait, and for one day afterwards.',
    why: 'So that seats go to the people who have waited longest, and your program learns the outcome.',
  },
  vetoes: {
    kept: 'Until the product allows the license to be removed.',
    why: 'So that nobody removes a license that the product still needs for you.',
  },
  pauses: {
    kept: 'Until the pause is over, one day at most.',
    why: 'So that a seat that an administrator has freed goes to others first.',
  },
  work: {
    kept: '{names} days under your name; after that, the entries no longer name anyone.',
    why: 'So that problems with seats can be explained and the number of licenses can be planned.',
  },
  seatEvents: {
    kept: '{names} days under your name; after that, the entries no longer name anyone.',
    why: 'So that problems with seats can be explained and the number of licenses can be planned.',
  },
  savedViews: {
    kept: 'Until you delete them; erased when you are permanently deleted.',
    why: 'So that you find lists the way you filtered and sorted them.',
  },
  helpRequests: {
    kept: '{names} days; erased when you are deleted.',
    why: 'So that administrators see who needs a seat.',
  },
  productRequests: {
    kept: 'Until it has been answered, and for 90 days after that; erased when you are deleted.',
    why: 'So that administrators see who needs a product.',
  },
  orders: {
    kept: 'As long as the account keeps its orders; without your name once you have been deleted for 30 days.',
    why: 'So that it is clear what was ordered, and who is told about the outcome.',
  },
  imports: {
    kept: '30 days after the file was loaded; erased when you are permanently deleted.',
    why: 'So that administrators can see the result for each line of a file they imported.',
  },
  signIns: {
    kept: 'Seven days at most, the IP address {addresses} days at most; erased as soon as you sign out.',
    why: 'So that your browser stays signed in, and so that you notice sign-ins that are not yours.',
  },
  companySignIns: {
    kept: 'As long as you sign in through your company; erased when you are deleted.',
    why: 'So that we recognize you when your company signs you in.',
  },
  failedSignIns: {
    kept: 'Ten minutes.',
    why: 'So that nobody can guess your password by trial and error.',
  },
  signInTests: {
    kept: 'About a day.',
    why: 'So that administrators can see whether company sign-in works. The answer is stored encrypted.',
  },
  links: {
    kept: 'Until 30 days after they expire. The link itself is not stored.',
    why: 'So that each link works only once, and so that we can tell you why one no longer works.',
  },
  productSignIns: {
    kept: 'Until the sign-in they came from ends, seven days at most.',
    why: 'So that you do not need to sign in again for each product.',
  },
  tokens: {
    kept: 'Until you delete the token; erased when you are deleted. The token itself is not stored.',
    why: 'So that programs can act in your name and you can stop them.',
  },
  secondFactor: {
    kept: 'Until you turn it off; at the latest 30 days after you are deleted.',
    why: 'So that your password alone is not enough to sign in.',
  },
  invitation: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that administrators can see whether it has reached you.',
  },
  mails: {
    kept: '30 days; erased when you are deleted. The text is encrypted and is deleted once a mail server has accepted the e-mail.',
    why: 'So that an e-mail that could not be delivered can be sent again.',
  },
  mailsAbout: {
    kept: '30 days, but no longer than 30 days after you are deleted.',
    why: 'So that others learn what concerns them, for example that you are asking for a seat.',
  },
  licenseRevisions: {
    kept: 'As long as the account exists; your name for 30 days after you are deleted.',
    why: 'So that it can be proved who put which license in force.',
  },
  audit: {
    kept: 'Events permanently, IP addresses for {addresses} days. Your name and address are erased from events 30 days after you are deleted.',
    why: 'So that it can be proved who changed what and who signed in.',
  },
}
