package dev.cartwise.local.cli;

import dev.cartwise.contracts.ShopId;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command on the tables of a data directory, or of a stage, that prints what it did. */
abstract class TableCommand implements Callable<Integer> {
  @Mixin private TableOptions tables = new TableOptions();

  @Option(names = "--json", description = "Print the result as one line of JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Refuses wrong arguments before anything is opened; false where nothing is to be done. */
  abstract boolean check();

  /**
   * Does it, and returns what is printed.
   *
   * @param json whether as one line of JSON
   */
  abstract String result(TableOptions.Tables found, boolean json);

  @Override
  public final Integer call() throws InterruptedException {
    if (check()) {
      say(tables.on(spec, found -> result(found, json)));
    }
    return 0;
  }

  final void say(String sentence) {
    out().println(sentence);
    out().flush();
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final ShopId shop(String value) {
    if (!ShopId.isWellFormed(value)) {
      throw wrong("SHOP is 1 to 40 of a-z, 0-9 and -, the first not a dash.");
    }
    return new ShopId(value);
  }

  final ParameterException wrong(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
