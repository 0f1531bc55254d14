"""Sets one document with WeasyPrint or Typst, warm, and tells how long each run took, as JSON: times in ms and the size in bytes.

set.py weasyprint|typst FILE ROUNDS
"""

import json
import re
import sys
import time

peer, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    html = file.read()


def weasyprint_run():
    import weasyprint

    return weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")


def typst_markup():
    """Headings, paragraphs, lists and tables of the page as Typst has them; what has no counterpart is set as paragraphs."""
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def __init__(self):
            super().__init__()
            self.blocks, self.words, self.cells, self.skip = [], [], None, 0

        def escaped(self):
            text = " ".join("".join(self.words).split())
            self.words = []
            return re.sub(r"([\\#*_`$@<>~\[\]/=+-])", r"\\\1", text)

        def handle_starttag(self, tag, attributes):
            if tag in ("style", "script", "svg", "template"):
                self.skip += 1
            if tag in ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dt", "dd"):
                self.end("p")
            if tag == "table":
                self.cells = []
            if tag == "tr" and self.cells is not None:
                self.cells.append([])
            if tag in ("td", "th"):
                self.words = []

        def end(self, tag):
            text = self.escaped()
            if not text or self.cells is not None:
                return
            if re.fullmatch(r"h[1-6]", tag):
                self.blocks.append("=" * int(tag[1]) + " " + text)
            else:
                self.blocks.append(("- " if tag == "li" else "") + text)

        def handle_endtag(self, tag):
            if tag in ("style", "script", "svg", "template"):
                self.skip = max(0, self.skip - 1)
            if tag in ("td", "th") and self.cells:
                self.cells[-1].append(self.escaped())
            elif tag == "table" and self.cells is not None:
                rows, self.cells = [row for row in self.cells if row], None
                width = max((len(row) for row in rows), default=0)
                if width:
                    cells = [f"[{cell}]" for row in rows for cell in row + [""] * (width - len(row))]
                    self.blocks.append(f"#table(columns: {width}, {', '.join(cells)})")
            else:
                self.end(tag)

        def handle_data(self, data):
            if not self.skip:
                self.words.append(data)

    reader = Reader()
    reader.feed(html)
    head = '#set document(title: [Minutes])\n#set text(lang: "en")\n#outline()\n'
    return (head + "\n\n".join(reader.blocks)).encode()


def typst_run(markup):
    import typst

    return typst.compile(markup, pdf_standards="a-3a")


if peer == "weasyprint":
    run = weasyprint_run
else:
    source = typst_markup()
    run = lambda: typst_run(source)  # noqa: E731

times, size = [], 0
for index in range(rounds + 1):
    start = time.perf_counter()
    size = len(run())
    if index > 0:
        times.append((time.perf_counter() - start) * 1000)
print(json.dumps({"times": times, "size": size}))
