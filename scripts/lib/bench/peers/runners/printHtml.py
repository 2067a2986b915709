# Prints plain HTML with WeasyPrint, in one process.
import pathlib
import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

source, target = (pathlib.Path(name) for name in sys.argv[1:3])
target.mkdir(parents=True, exist_ok=True)
fonts = FontConfiguration()
for file in sorted(source.glob("*.html")):
    HTML(filename=str(file)).write_pdf(str(target / f"{file.stem}.pdf"), font_config=fonts)
