import { createHash } from 'node:crypto';

/** How often the page looks whether it was let in, in seconds. */
const lookAgain = 3;

const style = `
html { height: 100% }
body { display: grid; place-content: center; box-sizing: border-box; height: 100%; margin: 0; padding: 5vmin;
  background: #fbf6ec; color: #1d1a17; font: 400 3.2vmin/1.45 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif;
  text-align: center }
p { max-width: 30em; margin: 0 auto; text-wrap: balance }
h1 { margin: 0 0 .4em; font-size: 5.4vmin; font-weight: 800; line-height: 1.2 }
strong { display: block; margin: .12em 0; color: #9f1d20; font-size: 20vmin; font-weight: 800; line-height: 1.15;
  letter-spacing: .06em; font-variant-numeric: tabular-nums }
small { display: block; margin-top: 1.6em; color: #4c443b; font-size: 2.5vmin }
@media (max-aspect-ratio: 3/4) { strong { font-size: 17vmin } }
`;

/** Only this style is taken from the page itself, and no script. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The one page that a machine on the network gets before somebody at the desk lets it in. It needs no script and no
 * file, so that nothing else has to be open, and any television can show it.
 */
export function pairingPage(code: string): Response {
  const digits = `${code.slice(0, 3)} ${code.slice(3)}`;
  const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="google" content="notranslate">
<meta http-equiv="refresh" content="${lookAgain}">
<title>Tận Tâm</title>
<style>${style}</style>
<main>
<h1>Màn hình này đang chờ được ghép</h1>
<p>Trên máy của chi nhánh, bạn mở bàn làm việc, chọn phần Màn hình và nhập mã này:</p>
<strong>${digits}</strong>
<p>Mã dùng được trong 10 phút, sau đó trang tự hiện mã mới.</p>
<small lang="en">This screen waits to be let in: enter the code at the staff desk, under Screens.</small>
</main>
</html>`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    },
  });
}
