/** The style of the page of pictures, for light and dark surroundings. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--faint:#59636e;--line:#d1d9e0;--blue:29,95,209;--red:#b3261e;--desk:#1f2328}
@media screen and (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--faint:#9198a1;--line:#3d444d;--blue:88,166,255;--red:#ff8b80;--desk:#e6edf3}}
body{margin:2rem auto;max-width:60rem;padding:0 1rem;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI","Hiragino Sans","Noto Sans JP",sans-serif}
h1{font-size:1.5rem;line-height:1.3}h2{margin-top:2.5rem;font-size:1.15rem}
table{border-collapse:collapse;width:100%}caption,figcaption,.faint{color:var(--faint);text-align:start;font-size:.9em}
caption{padding-bottom:.5rem}th{font-weight:400;text-align:start}.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.shares th,.shares td,.weeks th,.weeks td{padding:.3rem .6rem .3rem 0;border-top:1px solid var(--line)}.shares .bars{width:40%;padding-right:0}
.weeks th[scope=col]{text-align:end}
.bar{display:flex;height:1em;border:1px solid var(--faint)}.weeks .bar{height:.4em;min-width:4em}
.in-time{background:rgb(var(--blue))}.missed{background:repeating-linear-gradient(45deg,var(--red) 0 2px,transparent 2px 6px)}
.heat{table-layout:fixed;min-width:40rem}.heat th{font-size:.8em;color:var(--faint);text-align:center}.heat td{height:2em;text-align:center;font-size:.85em;border:1px solid var(--line)}
.heat td.desk{border:2px solid var(--desk)}
.heat1{background:rgba(var(--blue),.12)}.heat2{background:rgba(var(--blue),.25)}.heat3{background:rgba(var(--blue),.4)}.heat4{background:rgba(var(--blue),.55)}.heat5{background:rgba(var(--blue),.7)}
figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto;border:1px solid var(--line)}
.wide{overflow-x:auto}
:lang(ja){line-break:strict;word-break:auto-phrase}
@media print{:root{color-scheme:light}@page{margin:12mm}figure,tr{break-inside:avoid}h2,caption,figcaption{break-after:avoid}.heat{min-width:0}*{print-color-adjust:exact}}
`.trim();
