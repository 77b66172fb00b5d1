// Texte von features/own-account.
import type { ownAccount as en } from '../en/own-account.ts'
import type { Texts } from '../texts.ts'

export const ownAccount: Texts<typeof en> = {
  title: 'Mein Konto',
  text: 'Wer Sie sind, wo Sie angemeldet sind und was in Ihrem Namen handelt.',
  who: {
    label: 'Wer Sie sind',
    role: 'Rolle',
    account: 'Konto',
    change: 'Etwas stimmt nicht? Die Administration Ihres Kontos kann es ändern.',
    changeOperator: 'Sie arbeiten für den Anbieter: Katalog, Kundenkonten und Lizenzen.',
  },
  appearance: {
    title: 'Sprache und Darstellung',
    language: 'Gilt überall, wo Sie sich anmelden; E-Mails und Produkte richten sich danach.',
    scheme: 'Gilt für diesen Browser.',
  },
  signIns: {
    title: 'Wo Sie angemeldet sind',
    on: '{{program}} auf {{system}}',
    unknownDevice: 'Unbekanntes Gerät',
    unknownAddress: 'unbekannte Adresse',
    since: 'Seit {{time}} · {{address}}',
    lastSeen: 'Zuletzt gesehen',
    current: 'Dieses hier',
    end: 'Abmelden',
    endThis: '{{device}} abmelden',
    endOthers: 'Alle anderen abmelden',
    ended_one: 'Abgemeldet: Das Gerät fragt wieder nach dem Passwort.',
    ended_other: '{{count}} Geräte abgemeldet. Sie fragen wieder nach dem Passwort.',
  },
  tokens: {
    title: 'Meine Tokens',
    text: 'Ein Programm mit einem Token von Ihnen darf, was Sie dürfen.',
    create: 'Neues Token',
    none: 'Keine Tokens',
    noneText: 'Sie brauchen eines nur für eigene Skripte und Programme.',
    created: 'Seit {{date}}',
    lastUsed: 'zuletzt genutzt',
    delete: 'Löschen',
    deleteThis: 'Token {{name}} löschen',
    deleteTitle: '„{{name}}“ löschen?',
    deleteText: 'Programme, die dieses Token nutzen, werden ab sofort abgewiesen.',
    deleted: 'Das Token „{{name}}“ ist gelöscht.',
    name: 'Wofür ist es?',
    nameHint: 'Ein Name, an dem Sie es später erkennen, etwa „Abendbericht“.',
    nameMissing: 'Bitte geben Sie dem Token einen Namen.',
    make: 'Token erstellen',
    once: 'Kopieren Sie es jetzt: Es wird nur dieses eine Mal gezeigt und nirgends aufbewahrt.',
    kept: 'Ich habe es',
  },
}
