// A mail as HTML: one column, one button, our colors, nothing that is loaded from anywhere. Styles stand in the
// elements, because mail programs leave style sheets out.
import type { Language } from '@sitzplan/contract/common'
import { escaped } from '../platform/html.ts'
import type { MailParts } from './mail-texts.ts'

const ink = '#14213d'
const paper = '#f7f5f0'
const hairline = '#e4dfd4'
const accent = '#0f6b5c'
const quiet = '#5b6478'

export function htmlOf(parts: MailParts, language: Language): string {
  const { subject, greeting, before, button, linkBelow, after, footer } = parts
  const link = escaped(button.link)
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:${paper};color:${ink};font:16px/1.5 Inter,Segoe UI,Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px;background:#ffffff;border:1px solid ${hairline};border-radius:16px">
${[greeting, ...before].map(paragraph).join('\n')}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${accent};color:#ffffff;font-weight:600;text-decoration:none">${escaped(button.label)}</a></p>
${after.map(paragraph).join('\n')}
<p style="margin:24px 0 0;color:${quiet};font-size:14px">${escaped(linkBelow)}<br><a href="${link}" style="color:${quiet};word-break:break-all">${link}</a></p>
</div>
<p style="max-width:560px;margin:16px auto 0;color:${quiet};font-size:12px">${escaped(footer)}</p>
</body>
</html>
`
}

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`
