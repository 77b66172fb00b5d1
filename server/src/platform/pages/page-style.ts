// The one style sheet of the pages that the server itself draws: paper and ink, a dark theme of its own, readable from
// 320 px on. It is allowed by its digest in the pages' policy, so it stands in one piece.

export const style = `
:root{color-scheme:light dark;--text:#14213d;--quiet:#4b5468;--paper:#f7f5f0;--card:#fff;--line:#e4dfd4;--edge:#8a8577;--link:#0f6b5c;--strong:#0f6b5c;--on-strong:#fff;--red:#a4262c;--good:#dcefe9;--on-good:#0b5347;--amber:#fdf0d2;--on-amber:#6f4c05;--ink:#14213d;--on-ink:#c9d2e8}
@media (prefers-color-scheme:dark){:root{--text:#e8ebf4;--quiet:#aab3c8;--paper:#0e131f;--card:#171e2e;--line:#2b3550;--edge:#7885a5;--link:#6fd3bd;--strong:#6fd3bd;--on-strong:#0b1a17;--red:#ffa39d;--good:#143c35;--on-good:#a5e6d7;--amber:#43340f;--on-amber:#f4d58c;--ink:#141d33;--on-ink:#c9d2e8}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;grid-template-rows:auto 1fr auto;background:var(--paper);color:var(--text);font:16px/1.5 Inter,system-ui,sans-serif;overflow-wrap:break-word}
header{background:var(--ink);color:#fff;padding:16px;font-size:17px;font-weight:600}
header p{display:flex;align-items:center;gap:10px;margin:0}
svg{display:block}
main{width:100%;max-width:42rem;margin:0 auto;padding:24px 16px 40px}
aside{background:var(--ink);color:var(--on-ink);padding:24px 16px 32px}
aside>*{max-width:440px;margin-inline:auto}
aside>svg{width:100%;height:auto}
aside p{margin-block:16px 0;font-weight:600;color:#fff}
aside small{display:block;font-size:14px}
@media (min-width:60rem){
body{grid-template:auto 1fr/minmax(26rem,5fr) 7fr}
header{padding:32px 48px}
aside{grid-area:2/1;display:grid;align-content:center;padding:0 48px 12vh}
aside>*{width:100%}
main{grid-area:1/2/3/3;align-self:center;padding:48px}
}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:24px}
@media (min-width:30rem){.card{padding:32px}}
h1{font-size:26px;line-height:1.25;font-weight:650;letter-spacing:-.01em;margin:0 0 12px;text-wrap:balance}
p{margin:0 0 16px}
p:last-child{margin-bottom:0}
a{color:var(--link);text-underline-offset:3px}
.sign{display:grid;place-items:center;width:44px;height:44px;border-radius:50%;margin:0 0 16px;background:var(--amber);color:var(--on-amber)}
.sign.done{background:var(--good);color:var(--on-good)}
.state{display:inline-flex;align-items:center;gap:8px;background:var(--good);color:var(--on-good);border-radius:99px;padding:4px 14px 4px 10px;font-size:14px;font-weight:600}
.ways{list-style:none;padding:0;margin:24px 0 0;display:grid;gap:12px}
.ways a{display:block;border:1px solid var(--line);border-radius:12px;padding:14px 16px;text-decoration:none;font-weight:600}
.ways a:hover{border-color:var(--link)}
.ways span{display:block;font-size:14px;font-weight:400;color:var(--quiet)}
label{display:block;font-weight:600;margin:20px 0 6px}
input{width:100%;min-height:44px;font:inherit;color:inherit;padding:8px 12px;border:1px solid var(--edge);border-radius:9px;background:var(--card)}
input[aria-invalid]{border:2px solid var(--red);padding:7px 11px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
header :focus-visible,aside :focus-visible{outline-color:#fff}
.hint{color:var(--quiet);font-size:14px;margin:6px 0 0}
.wrong{display:flex;gap:6px;color:var(--red);font-size:14px;font-weight:600;margin:8px 0 0}
.wrong svg{flex:none;margin-top:2px}
button{width:100%;min-height:48px;font:inherit;font-weight:600;color:var(--on-strong);background:var(--strong);border:0;border-radius:9px;padding:10px 20px;margin-top:28px;cursor:pointer}
button:hover{filter:brightness(1.08)}
.names{display:grid;gap:0 16px}
@media (min-width:30rem){.names{grid-template-columns:1fr 1fr}button{width:auto}}
`
