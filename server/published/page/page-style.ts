/** The style of the public page: height, pattern and words say a state; colour repeats it. In one piece, so that its digest can be allowed. */
export const pageStyle = `
:root{color-scheme:light dark;--g:#fff;--c:#f4f5f6;--t:#151515;--s:#4d4d4d;--l:#c7c7c7;--a:#004d99;--u:#3d7317;--d:#b1380b;--n:#6a6e73}
@media (prefers-color-scheme:dark){:root{--g:#1b1d21;--c:#25282d;--t:#f2f2f2;--s:#c7c7c7;--l:#57585b;--a:#92c5f9;--u:#87bb62;--d:#f78864;--n:#a3a3a3}}
*{box-sizing:border-box}
body{margin:0;background:var(--g);color:var(--t);font:1rem/1.5 "Red Hat Text",system-ui,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:60rem;margin:auto;padding:1rem}
header,.r{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:0}
p{margin:.25rem 0}a{color:var(--a)}a:focus-visible,summary:focus-visible{outline:3px solid var(--a);outline-offset:2px}
.s{color:var(--s);font-size:.9rem}section{background:var(--c);border:1px solid var(--l);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
.m{border-left:.35rem solid var(--d)}ul{list-style:none;margin:0;padding:0}.e li{padding:.4rem 0;border-top:1px solid var(--l);overflow-wrap:anywhere}.e li:first-child{border:0;padding-top:0}
.b{font-weight:600}.b::before{display:inline-block;width:1.4em;text-align:center;content:"✓";color:var(--u)}
.b.down::before{content:"✕";color:var(--d)}.b.unknown::before{content:"?";color:var(--n)}
.c{columns:14rem;margin:.5rem 0}
.h{display:flex;align-items:flex-end;height:2rem;gap:1px;margin:.75rem 0 .25rem;border-bottom:1px solid var(--l)}
.h li{flex:1 1 0;min-width:0;height:20%;background:var(--u);overflow:hidden;font-size:1px;color:transparent;forced-color-adjust:none}
.h .d{height:100%;background:var(--d)}.h .u{height:60%;background:repeating-linear-gradient(45deg,var(--n) 0 2px,transparent 2px 5px)}.h .b4{height:1px;background:var(--l)}
@media print{.h li{print-color-adjust:exact}}
`;
