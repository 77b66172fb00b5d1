// How long each section of "my data" is kept, and what for. {names} and {addresses}: the account's numbers of days.
import type { MyDataSectionName } from '@sitzplan/contract/my-data'

export const myData: Record<MyDataSectionName, { kept: string; why: string }> = {
  profile: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that you can sign in, get messages and be given products.',
  },
  directory: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that the directory of your company keeps you in step: names, address, groups, and whether you work here.',
  },
  directoryCalls: {
    kept: '14 days, and less when the directory calls often; gone when your erasure is final.',
    why: 'So that administrators find a mistake in what the directory sends.',
  },
  formerNames: {
    kept: '90 days; at most 30 days after you are deleted.',
    why: 'So that, when you are deleted for good, you are also found where you stand under an earlier address or name.',
  },
  groups: {
    kept: 'As long as you are in the group, and for 30 days after you are deleted.',
    why: 'So that administrators can change what several people may use at once.',
  },
  queues: {
    kept: 'As long as you are in the queue, and for 30 days after you are deleted.',
    why: 'So that it is certain who works in a queue, and needs a license for it.',
  },
  billing: {
    kept: 'Ten years, as business records are; without your name when you have been deleted for 30 days.',
    why: 'So that what was billed can be explained, and computed again.',
  },
  products: {
    kept: 'As long as you have the product, and for 30 days after you are deleted.',
    why: 'So that it is certain which products you may use.',
  },
  productSettings: {
    kept: 'As long as you have the product; after that for the days that the product says, mostly seven. It is encrypted.',
    why: 'So that the product works as it was set up for you, and is set up again when it was taken away by mistake.',
  },
  removals: {
    kept: 'As long as it can be brought back, mostly seven days, and for one day after.',
    why: 'So that what was taken away by mistake can be given back.',
  },
  sessions: {
    kept: 'Until the session ends.',
    why: 'A seat is taken while you work, and free for others afterwards.',
  },
  waiting: {
    kept: 'While you wait, and for one day afterwards.',
    why: 'So that seats go to whoever has waited longest, and your program learns what became of it.',
  },
  vetoes: {
    kept: 'Until the product lifts it.',
    why: 'So that nobody takes a license away that the product still needs for you.',
  },
  pauses: {
    kept: 'Until the pause is over: a day at most.',
    why: 'So that a seat that an administrator has freed goes to others first.',
  },
  work: {
    kept: '{names} days under your name; after that the entries name nobody.',
    why: 'So that problems with seats can be explained, and the number of licenses can be planned.',
  },
  seatEvents: {
    kept: '{names} days under your name; after that the entries name nobody.',
    why: 'So that problems with seats can be explained, and the number of licenses can be planned.',
  },
  savedViews: {
    kept: 'Until you delete them; gone when your erasure is final.',
    why: 'So that you find lists again as you have filtered and sorted them.',
  },
  helpRequests: {
    kept: '{names} days; gone when you are deleted.',
    why: 'So that administrators see who needs a seat.',
  },
  productRequests: {
    kept: 'Until it is answered, and for 90 days afterwards; gone when you are deleted.',
    why: 'So that administrators see who needs a product.',
  },
  orders: {
    kept: 'As long as the account keeps its orders; without your name when you have been deleted for 30 days.',
    why: 'So that it is certain what was ordered, and who is told what became of it.',
  },
  imports: {
    kept: '30 days after the file was loaded; gone when your erasure is final.',
    why: 'So that administrators see what became of each line of a file that they imported.',
  },
  signIns: {
    kept: 'Seven days at most, the IP address {addresses} days at most; gone as soon as you sign out.',
    why: 'So that your browser stays signed in, and you notice a sign-in that is not yours.',
  },
  companySignIns: {
    kept: 'As long as you sign in through your company; gone when you are deleted.',
    why: 'So that you are known again when your company signs you in.',
  },
  failedSignIns: {
    kept: 'Ten minutes.',
    why: 'So that nobody can guess your password by trying.',
  },
  signInTests: {
    kept: 'About a day.',
    why: 'So that administrators see whether the company sign-in works. What came back is stored encrypted.',
  },
  links: {
    kept: 'Until 30 days after their last valid day. The link itself is not stored.',
    why: 'So that each link works once, and it can be said why one no longer works.',
  },
  productSignIns: {
    kept: 'Until the sign-in ends from which it came: seven days at most.',
    why: 'So that you need not sign in again for each product.',
  },
  tokens: {
    kept: 'Until you delete the token; gone when you are deleted. The token itself is not stored.',
    why: 'So that programs can act in your name, and you can stop them.',
  },
  secondFactor: {
    kept: 'Until you remove it; at the latest 30 days after you are deleted.',
    why: 'So that your password alone does not open your access.',
  },
  invitation: {
    kept: 'As long as you are a user of this account, and for 30 days after you are deleted.',
    why: 'So that administrators see whether it has reached you.',
  },
  mails: {
    kept: '30 days; gone when you are deleted. What they say is encrypted, and gone once a mail server has taken them.',
    why: 'So that mail that did not get through can be sent again.',
  },
  mailsAbout: {
    kept: '30 days, and no longer than until 30 days after you are deleted.',
    why: 'So that others learn what concerns them: that you ask for a seat, say.',
  },
  licenseRevisions: {
    kept: 'As long as the account exists; your name for 30 days after you are deleted.',
    why: 'So that it can be proved who put which license in force.',
  },
  audit: {
    kept: 'Events are kept for good, IP addresses {addresses} days. 30 days after a deletion your name and address are erased from them.',
    why: 'So that it can be proved who changed what and who signed in.',
  },
}
