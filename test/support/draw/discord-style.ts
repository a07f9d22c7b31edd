/** The dark theme of Discord on a phone. */
export const discordStyle = `
.discord { width: 380px; background: #1a1a1e; color: #dfe0e2; font: 16px/1.3 "gg sans", Inter, Roboto, "Liberation Sans", sans-serif; padding: 12px 0; overflow-wrap: anywhere; }
.discord .message { display: flex; gap: 12px; padding: 0 12px; }
.discord .avatar { flex: 0 0 40px; height: 40px; border-radius: 50%; background: #c8102e; color: #fff; font-weight: 700; font-size: 20px; display: grid; place-items: center; }
.discord .main { flex: 1; min-width: 0; }
.discord .by { display: flex; align-items: center; gap: 6px; margin-bottom: 2px; }
.discord .by b { color: #fff; font-weight: 600; }
.discord .app { background: #5865f2; color: #fff; font-size: 10.5px; font-weight: 600; border-radius: 4px; padding: 1px 5px; }
.discord time { color: #94959c; font-size: 12px; }
.discord .text { white-space: pre-wrap; }
.discord a { color: #7bb0f5; text-decoration: none; }
.discord strong, .discord b { font-weight: 700; }
.discord h1, .discord h2, .discord h3 { margin: 8px 0 4px; line-height: 1.25; font-weight: 700; color: #f2f2f3; }
.discord h1 { font-size: 24px; } .discord h2 { font-size: 20px; } .discord h3 { font-size: 17px; }
.discord .text > :is(h1, h2, h3):first-child { margin-top: 2px; }
.discord small { display: block; color: #94959c; font-size: 13px; line-height: 1.35; }
.discord ul, .discord ol { margin: 2px 0 0; padding-left: 22px; }
.discord ol { padding-left: 26px; }
.discord li { margin-bottom: 3px; }
.discord li > :is(ul, ol) { margin-top: 3px; }
.discord li > :is(h1, h2, h3) { margin: 0; }
.discord blockquote { margin: 2px 0; padding: 0 8px 0 10px; border-left: 4px solid #4e4f58; border-radius: 4px; }
.discord code, .discord pre { font: 13.5px/1.35 "gg mono", "DejaVu Sans Mono", monospace; background: #2b2b31; border: 1px solid #3a3a42; border-radius: 4px; }
.discord code { padding: 1px 4px; }
.discord pre { margin: 4px 0; padding: 7px; white-space: pre-wrap; }
.discord .spoiler { background: #55565f; color: transparent; border-radius: 4px; }
.discord .spoiler * { visibility: hidden; }
.discord .pill { background: rgba(88, 101, 242, .32); color: #c9cdfb; font-weight: 500; border-radius: 4px; padding: 0 3px; }
.discord .pill.role { background: rgba(46, 204, 113, .25); color: #7ee2a8; }
.discord .pill.everyone { background: rgba(250, 166, 26, .28); color: #ffc75f; }
.discord .pill.time { background: #303036; color: #dfe0e2; font-weight: 400; }
.discord .pill.emoji { background: #303036; color: #94959c; }
.discord .fault, .fault { border: 1px solid #f23f43; background: #4a1418; color: #ff9a9c; border-radius: 4px; padding: 4px 8px; margin: 4px 0; font-size: 13px; }
.discord .container { position: relative; margin-top: 6px; padding: 14px 14px 14px 16px; background: #242429; border: 1px solid #33333a; border-radius: 10px; overflow: hidden; display: flex; flex-direction: column; gap: 8px; }
.discord .container[style] { padding-left: 18px; }
.discord .container[style]::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--bar); }
.discord .main > .text + .row, .discord .main > .row, .discord .main > .gallery, .discord .main > .file, .discord .main > .section { margin-top: 8px; }
.discord .section { display: flex; gap: 12px; }
.discord .section .body { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 4px; }
.discord .section .accessory { flex: none; max-width: 45%; }
.discord .row { display: flex; flex-wrap: wrap; gap: 8px; }
.discord .button { display: inline-flex; align-items: center; gap: 6px; min-height: 34px; box-sizing: border-box; padding: 4px 14px; border-radius: 8px; font-size: 14px; font-weight: 600; color: #fff; }
.discord .button i { font-style: normal; }
.discord .primary { background: #5865f2; } .discord .success { background: #00863a; } .discord .danger { background: #d22d39; }
.discord .secondary, .discord .link, .discord .premium { background: #3a3a42; border: 1px solid #45454e; color: #ebebed; }
.discord .button.disabled, .discord .select.disabled { opacity: .45; }
.discord .button.broken { outline: 2px dashed #f23f43; }
.discord .away::after { content: "\\2197"; font-weight: 700; }
.discord .select { flex: 1; display: flex; justify-content: space-between; align-items: center; min-height: 42px; box-sizing: border-box; padding: 8px 14px; background: #1f1f24; border: 1px solid #3f3f47; border-radius: 8px; color: #94959c; }
.discord .select i { width: 8px; height: 8px; border: 2px solid currentColor; border-left: 0; border-top: 0; transform: rotate(45deg) translate(-3px, -3px); }
.discord .separator hr { border: 0; border-top: 1px solid #3c3c44; margin: 0; }
.discord .separator.small { padding: 2px 0; } .discord .separator.large { padding: 8px 0; }
.discord .gallery { display: grid; gap: 4px; border-radius: 8px; overflow: hidden; }
.discord .gallery.many { grid-template-columns: 1fr 1fr; }
.discord .media { width: 100%; display: block; border-radius: 8px; }
.discord .placeholder { min-height: 110px; box-sizing: border-box; padding: 10px; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; gap: 4px; font-size: 12px; color: #b9bac0; background: repeating-linear-gradient(45deg, #2c2c32 0 10px, #303037 10px 20px); }
.discord .covered { filter: blur(14px) brightness(.6); }
.discord .thumbnail { width: 80px; } .discord .thumbnail .placeholder { min-height: 80px; padding: 4px; font-size: 10px; overflow: hidden; }
.discord .thumbnail.corner { position: absolute; top: 14px; right: 14px; }
.discord .thumbnail.corner ~ * { padding-right: 90px; }
.discord .file { display: flex; align-items: center; gap: 10px; padding: 12px; background: #1f1f24; border: 1px solid #33333a; border-radius: 8px; color: #7bb0f5; }
.discord .sheet { width: 22px; height: 28px; border-radius: 3px; background: #c7d0f7; border-bottom: 7px solid #8595e6; box-sizing: border-box; }
.discord .embed { gap: 6px; border-radius: 4px; padding: 10px 12px 12px 14px; font-size: 14.5px; }
.discord .embed .author { font-weight: 600; font-size: 14px; } .discord .embed .title { font-weight: 700; font-size: 16px; white-space: pre-wrap; }
.discord .embed .foot { color: #b5b6bc; font-size: 12px; }
.discord .ephemeral { margin-top: 6px; color: #94959c; font-size: 12.5px; }
.discord .ephemeral i { display: inline-block; width: 11px; height: 6px; border: 1.5px solid currentColor; border-radius: 50%; margin-right: 5px; vertical-align: 1px; }
.discord .choices { margin: 0 8px; background: #242429; border-radius: 10px; overflow: hidden; }
.discord .choice { padding: 12px 14px; border-bottom: 1px solid #303036; }
.discord .choice:last-child { border-bottom: 0; }
.discord .choice.none { color: #94959c; }
.discord .choice.fault { margin: 0; border-radius: 0; font-size: inherit; }
`;
