// Shows that the fence stands: with no host types, a host's name is an error. Checked by `tsc -p test`, never run.

// @ts-expect-error Node.js is not there.
export const directory = process.cwd();

// @ts-expect-error Neither is a browser.
export const title = document.title;
