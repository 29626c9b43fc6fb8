/** Diagrams in pages: blocks of the language `mermaid` are drawn in the browser. */
import type { MarkdownRenderer } from 'vitepress';

/** Has each such block drawn by the component `FlowDiagram`. */
export function drawnDiagrams(renderer: MarkdownRenderer): void {
  const fence = renderer.renderer.rules.fence!;
  renderer.renderer.rules.fence = (tokens, index, options, environment, self) => {
    const { info, content } = tokens[index]!;
    if (info.trim() !== 'mermaid') return fence(tokens, index, options, environment, self);
    return `<FlowDiagram text="${encodeURIComponent(content)}" />`;
  };
}
