package dev.cartwise.training.purchaseintent.evaluation;

import dev.cartwise.purchaseintent.model.ModelKind;
import dev.cartwise.training.purchaseintent.figures.PurchaseFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a measurement found, for people. */
final class EvaluationText {

  private EvaluationText() {}

  static List<String> lines(IntentEvaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d rows were predicted, %.2f %% of them purchases.",
            evaluation.rows(),
            100 * evaluation.baseRate()));
    lines.add("");
    lines.add(row("", evaluation.chosen().named().keySet()));
    lines.add(figures("chosen", evaluation.chosen()));
    lines.add(
        row(
            "  from",
            evaluation.intervals().values().stream().map(each -> number(each.low())).toList()));
    lines.add(
        row(
            "  to",
            evaluation.intervals().values().stream().map(each -> number(each.high())).toList()));
    evaluation.all().forEach((kind, each) -> lines.add(figures(kind.toString(), each)));
    lines.add("");
    lines.add(
        "Chosen: "
            + evaluation.choices().stream()
                .map(choice -> choice.kind() + " (" + choice.calibration().method() + ")")
                .collect(Collectors.joining(", "))
            + ". The interval of 95 % is by the bootstrap over rows.");
    evaluation
        .leftOut()
        .forEach((name, reason) -> lines.add("Left out: " + name + " " + reason + "."));
    return lines;
  }

  private static String figures(String name, PurchaseFigures figures) {
    return row(name, figures.named().values().stream().map(EvaluationText::number).toList());
  }

  private static String row(String name, Collection<String> cells) {
    int width = longestKind() + 2;
    return name
        + " ".repeat(width - name.length())
        + cells.stream().map(cell -> String.format("%9s", cell)).collect(Collectors.joining(" "));
  }

  private static int longestKind() {
    int longest = 0;
    for (ModelKind kind : ModelKind.values()) {
      longest = Math.max(longest, kind.toString().length());
    }
    return longest;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "–";
  }
}
