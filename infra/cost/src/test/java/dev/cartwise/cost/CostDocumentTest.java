package dev.cartwise.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.cost.line.Basis;
import dev.cartwise.cost.line.Line;
import dev.cartwise.cost.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The tables of docs/cost.md are those of the command. */
class CostDocumentTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path DOCUMENT = ROOT.resolve("docs/cost.md");
  private static final String START = "<!-- written by CostDocumentTest -->\n";
  private static final String END = "<!-- until here -->\n";

  private final Basis first = CostBasis.of(ROOT, Workload.reference(1));
  private final Basis sixth = CostBasis.of(ROOT, Workload.reference(6));

  @Test
  void showsTheReferenceShopAsTheCommandDoes() throws IOException {
    String document = Files.readString(DOCUMENT);
    int start = document.indexOf(START) + START.length();
    int end = document.indexOf(END);
    String tables = String.join("\n", tables()) + "\n";
    if (Boolean.getBoolean("write.cost")) {
      Files.writeString(DOCUMENT, document.substring(0, start) + tables + document.substring(end));
    }
    document = Files.readString(DOCUMENT);
    assertThat(document.substring(start, document.indexOf(END)))
        .as("-Dwrite.cost=true writes them")
        .isEqualTo(tables);
  }

  private List<String> tables() {
    Bill one = Bill.of(first);
    Bill six = Bill.of(sixth);
    List<String> rows = new ArrayList<>();
    rows.add("| line | month 1, $ | month 6, $ |");
    rows.add("|---|---|---|");
    for (int i = 0; i < one.lines().size(); i++) {
      Line line = one.lines().get(i);
      rows.add(row("`" + line.name() + "`", line.usd(), six.lines().get(i).usd()));
    }
    rows.add(row("**total**", one.total(), six.total()));
    rows.add(row("managed, Personalize v2", one.managed().total(), six.managed().total()));
    rows.add(
        row("managed, older recipes", one.managed().legacyTotal(), six.managed().legacyTotal()));
    rows.add("");
    rows.add("| what would lower it, each by itself | month 1, $ | month 6, $ |");
    rows.add("|---|---|---|");
    for (Saving saving : Saving.all()) {
      rows.add(row(saving.what(), saved(saving, first), saved(saving, sixth)));
    }
    rows.add(
        row(
            "**total with all of them**",
            Bill.of(Saving.together(first)).total(),
            Bill.of(Saving.together(sixth)).total()));
    return rows;
  }

  private static double saved(Saving saving, Basis basis) {
    return Bill.of(saving.change().apply(basis)).total() - Bill.of(basis).total();
  }

  private static String row(String what, double one, double six) {
    return String.format(Locale.ROOT, "| %s | %,.2f | %,.2f |", what, one, six);
  }
}
