"""Signs a field as pyHanko signs by itself, with a key made for it: `pyhanko-signer.py IN.pdf OUT.pdf FIELD`."""

import datetime
import logging
import sys

from asn1crypto import keys, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

logging.disable(logging.CRITICAL)
source, target, field = sys.argv[1:]
key = ec.generate_private_key(ec.SECP256R1())
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Signed elsewhere")])
now = datetime.datetime.now(datetime.timezone.utc)
certificate = (
    x509.CertificateBuilder()
    .subject_name(name)
    .issuer_name(name)
    .public_key(key.public_key())
    .serial_number(x509.random_serial_number())
    .not_valid_before(now - datetime.timedelta(days=1))
    .not_valid_after(now + datetime.timedelta(days=30))
    .add_extension(x509.KeyUsage(True, True, *[False] * 7), critical=True)
    .sign(key, hashes.SHA256())
)
der = serialization.Encoding.DER
plain = key.private_bytes(der, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
signer = signers.SimpleSigner(
    signing_cert=asn1_x509.Certificate.load(certificate.public_bytes(der)),
    signing_key=keys.PrivateKeyInfo.load(plain),
    cert_registry=SimpleCertificateStore(),
)
with open(source, "rb") as before, open(target, "wb") as after:
    about = signers.PdfSignatureMetadata(field_name=field, subfilter=fields.SigSeedSubFilter.PADES)
    signers.sign_pdf(IncrementalPdfFileWriter(before), about, signer=signer, output=after)
