const TAG =
  /^(?:<!doctype html>|<\/?(?:html|head|meta|title|style|body|main|h1|div|table|thead|tbody|tfoot|tr|th|td|span)(?: (?:lang|charset|name|content|id|class|tabindex|role|aria-labelledby|scope|colspan)="[^"]*")*>)$/;

/** What a page has beyond a document that needs nothing else and runs nothing: other tags, handlers, addresses. */
export function strangeTagsOf(page: string): readonly string[] {
  const tags = page.match(/<[^>]*>/g) ?? [];
  return [...tags.filter((tag) => !TAG.test(tag)), ...(page.match(/url\(|@import/g) ?? [])];
}

/** The texts of a page's table, row by row, as a reader sees them. */
export function cellsOf(page: string): readonly (readonly string[])[] {
  return [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, markup = '']) =>
      plain(markup.replaceAll(/<\/?span[^>]*>/g, '')),
    ),
  );
}

function plain(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
