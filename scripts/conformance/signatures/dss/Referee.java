import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks DSS about PDFs: `Referee ANCHOR.pem ROOT.crl,MIDDLE.crl FILE.pdf…`. One line for each
 * signature: file, level, indication, sub-indication, errors and warnings, with tabs between.
 */
public final class Referee {
  public static void main(String[] arguments) throws Exception {
    CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    CertificateToken anchor = DSSUtils.loadCertificate(new File(arguments[0]));
    anchors.addCertificate(anchor);
    for (int index = 2; index < arguments.length; index++) {
      CommonCertificateVerifier verifier = new CommonCertificateVerifier();
      verifier.setTrustedCertSources(anchors);
      verifier.setCrlSource(crls(arguments[1]));
      SignedDocumentValidator validator =
          SignedDocumentValidator.fromDocument(new FileDocument(arguments[index]));
      validator.setCertificateVerifier(verifier);
      Reports reports = validator.validateDocument();
      SimpleReport report = reports.getSimpleReport();
      for (String id : report.getSignatureIdList()) {
        Indication indication = report.getIndication(id);
        System.out.println(
            String.join(
                "\t",
                arguments[index],
                String.valueOf(report.getSignatureFormat(id)),
                String.valueOf(indication),
                String.valueOf(report.getSubIndication(id)),
                words(report.getAdESValidationErrors(id)),
                words(report.getAdESValidationWarnings(id))));
      }
    }
  }

  private static ExternalResourcesCRLSource crls(String files) throws Exception {
    List<InputStream> streams = new ArrayList<>();
    for (String file : files.split(",")) {
      streams.add(new FileInputStream(file));
    }
    return new ExternalResourcesCRLSource(streams.toArray(new InputStream[0]));
  }

  private static String words(List<Message> messages) {
    return messages.stream().map(Message::getValue).collect(Collectors.joining("; "));
  }
}
