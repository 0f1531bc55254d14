// The browser comes from @sparticuz/chromium or from the machine (src/edge/browser/find.ts): nothing is downloaded at install.
module.exports = { skipDownload: true };
