"""Asks pyHanko about a PDF: `pyhanko-referee.py ANCHOR.pem FILE.pdf`. One line a signature: field, verdict, changes; with tabs."""

import logging
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import DocumentSecurityStore, validate_pdf_signature

logging.disable(logging.CRITICAL)
anchor = load_cert_from_pemder(sys.argv[1])
with open(sys.argv[2], "rb") as file:
    reader = PdfFileReader(file)
    store = DocumentSecurityStore.read_dss(reader)
    for signature in reader.embedded_regular_signatures:
        trusted = {"trust_roots": [anchor], "allow_fetching": False, "revocation_mode": "hard-fail"}
        try:
            context = store.as_validation_context(trusted)
            status = validate_pdf_signature(signature, context, context)
            verdict = "TRUSTED" if status.bottom_line else status.summary()
            covers = status.coverage.name == "ENTIRE_FILE"
            changes = "NONE" if covers else "ACCEPTABLE" if status.docmdp_ok else "ILLEGAL"
            level = status.modification_level.name if status.modification_level else "NONE"
        except Exception as error:  # the referee's own words are the result
            verdict, changes, level = "ERROR", type(error).__name__, str(error)
        print(signature.field_name, verdict, changes, level, sep="\t")
