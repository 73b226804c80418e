/**
 * Characters that act instead of showing: controls (but tab and line feed), line separators, the marks that reverse or
 * hide text, and halves of a surrogate pair.
 */
const ACTING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as it may be shown: a line end is one line feed, everything that would act is the replacement character. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(ACTING, '\ufffd')
}
