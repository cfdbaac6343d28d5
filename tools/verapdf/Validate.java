import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * {@code java Validate.java FLAVOUR FILE...}: a line for each file that is what it says it is, its name and "compliant"; for any
 * other a line for each rule that it breaks, its name, the clause of ISO 19005 and what the clause wants.
 */
public class Validate {
  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var flavour = PDFAFlavour.byFlavourId(words[0]);
    for (int at = 1; at < words.length; at++) {
      try (var file = new FileInputStream(words[at]);
          PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
        var result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
        if (result.isCompliant()) System.out.println(words[at] + " compliant");
        for (TestAssertion broken : result.getTestAssertions())
          System.out.println(words[at] + " " + broken.getRuleId().getClause() + " " + broken.getMessage());
      }
    }
  }
}
