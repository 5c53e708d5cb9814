// node tests/browser/picture.mjs ORIGIN FILE: the picture of the README, home and near on a phone of 360 pixels, side by side.
import { openPage, startBrowser } from './chromium.mjs';

const [origin, file] = process.argv.slice(2);
const browser = await startBrowser();
const phone = await openPage(browser, origin, { deviceScaleFactor: 1.5, colorScheme: 'light' });
const shots = [];
for (const address of ['/uk/', '/uk/near?lat=49.80&lon=22.93']) {
  await phone.page.goto(address, { waitUntil: 'networkidle' });
  shots.push((await phone.page.screenshot()).toString('base64'));
}
const sheet = await browser.newPage({ viewport: { width: 784, height: 672 }, deviceScaleFactor: 1.5 });
const frames = shots.map((shot) => `<img style="border:1px solid #8895a7;border-radius:12px" width="360" src="data:image/png;base64,${shot}">`);
await sheet.setContent(`<body style="margin:0;padding:16px;display:flex;gap:24px;background:#e9eef5">${frames.join('')}`);
await sheet.screenshot({ path: file });
await browser.close();
