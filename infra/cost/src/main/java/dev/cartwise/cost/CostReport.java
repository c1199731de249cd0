package dev.cartwise.cost;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwise.cost.data.Figure;
import dev.cartwise.cost.line.Basis;
import dev.cartwise.cost.line.Line;
import dev.cartwise.cost.managed.ManagedBill;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A month's bill as people and programs read it. */
public final class CostReport {
  private final Basis basis;
  private final Bill bill;

  /**
   * @throws dev.cartwise.cost.data.CostException naming a price or figure that is missing
   */
  public CostReport(Basis basis) {
    this.basis = basis;
    this.bill = Bill.of(basis);
  }

  /** One line of JSON: {@code {"total":…,"managed":…,"lines":{…}}}, US dollars. */
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", cents(bill.total()));
    json.put("managed", cents(bill.managed().total()));
    ObjectNode lines = json.putObject("lines");
    bill.lines().forEach(line -> lines.put(line.name(), cents(line.usd())));
    return json.toString();
  }

  private static BigDecimal cents(double usd) {
    return BigDecimal.valueOf(usd).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** The bill, what it is compared with, what would lower it, and what it assumes. */
  public List<String> text() {
    List<String> text = new ArrayList<>();
    bill.lines().forEach(line -> text.add(row(line)));
    text.add(amount("total", bill.total()));
    text.add("");
    text.addAll(managed());
    text.add("");
    text.addAll(savings());
    text.add("");
    text.addAll(assumptions());
    return text;
  }

  private static String row(Line line) {
    return String.format(
        Locale.ROOT,
        "%s   %,.0f %s at $%s for %,.0f",
        amount(line.name(), line.usd()),
        line.units(),
        line.price().unit(),
        BigDecimal.valueOf(line.price().usd()).stripTrailingZeros().toPlainString(),
        line.price().per());
  }

  private static String amount(String name, double usd) {
    return String.format(Locale.ROOT, "%-36s %,10.2f", name, usd);
  }

  private List<String> managed() {
    ManagedBill managed = bill.managed();
    return List.of(
        "Managed services for the same, without predictions:",
        amount("  Personalize, v2 recipes", managed.recommendations()),
        amount("  Rekognition, two detections", managed.images()),
        amount("  Comprehend, two detections", managed.reviews()),
        amount("  total", managed.total()),
        amount("  total with Personalize's older recipes", managed.legacyTotal()));
  }

  private List<String> savings() {
    List<String> text = new ArrayList<>();
    text.add("What would lower it, each by itself:");
    for (Saving each : Saving.all()) {
      double saved = bill.total() - Bill.of(each.change().apply(basis)).total();
      text.add(String.format(Locale.ROOT, "  %9.2f  %s", saved, each.what()));
    }
    text.add(amount("  total with all of them", Bill.of(Saving.together(basis)).total()));
    return text;
  }

  private List<String> assumptions() {
    List<String> text = new ArrayList<>();
    text.add("Assumed, not measured:");
    for (Figure figure : basis.assumed().all()) {
      text.add(
          String.format(
              Locale.ROOT,
              "  %s: %s %s",
              figure.name(),
              BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString(),
              figure.unit()));
    }
    return text;
  }
}
