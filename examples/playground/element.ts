/// <reference lib="dom" />

export type Content = Node | string | null | readonly Content[];
type Attributes = { readonly [name: string]: string | boolean };

/** An element with its attributes and what it holds. Texts are texts: nothing is ever read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(key, value);
    else if (value) made.setAttribute(key, '');
  }
  append(made, content);
  return made;
}

function append(to: Node, content: Content): void {
  if (content === null) return;
  if (typeof content === 'string') to.appendChild(document.createTextNode(content));
  else if (content instanceof Node) to.appendChild(content);
  else for (const one of content) append(to, one);
}

/** A picture as part of the page. */
export function picture(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

/** Puts this into an element, in the place of what it held. */
export function replace(holder: Element, content: Content): void {
  holder.replaceChildren();
  append(holder, content);
}
