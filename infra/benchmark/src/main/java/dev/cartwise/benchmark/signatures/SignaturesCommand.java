package dev.cartwise.benchmark.signatures;

import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cartwise benchmark signatures}: the verification of signatures, in this process. */
@Command(
    name = "signatures",
    description = "Verify signed calls beside the cryptography in it alone, and read tokens.",
    mixinStandardHelpOptions = true)
public final class SignaturesCommand implements Callable<Integer> {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Measured rounds of 2,000 calls (default: ${DEFAULT-VALUE}).",
      defaultValue = "15")
  private int rounds;

  @Option(
      names = "--body",
      paramLabel = "BYTES",
      description = "Length of the signed body (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int bodyBytes;

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws GeneralSecurityException {
    SignaturesReport report = new SignaturesBenchmark(bodyBytes).run(rounds);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(report.json());
    } else {
      report.lines().forEach(out::println);
    }
    out.flush();
    return 0;
  }
}
