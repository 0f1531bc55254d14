/** A document with its text several times over; marks and ids stand for the same elements each time. */
export function repeated(html: string, times: number): string {
  const [start, end] = [
    html.indexOf('<article'),
    html.lastIndexOf('</article>') + '</article>'.length,
  ];
  return html.slice(0, start) + html.slice(start, end).repeat(times) + html.slice(end);
}
