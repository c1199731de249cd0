package dev.cartwise.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwise.cost.data.CostException;
import dev.cartwise.cost.data.DataFile;
import dev.cartwise.cost.data.Price;
import dev.cartwise.cost.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostReportTest {
  private static final Path ROOT = Path.of("..", "..");

  @TempDir Path directory;

  @Test
  void jsonHasTheTotalTheManagedServicesAndEachLine() throws IOException {
    Bill bill = Bill.of(CostBasis.of(ROOT, Workload.reference(1)));
    JsonNode json =
        new ObjectMapper()
            .readTree(new CostReport(CostBasis.of(ROOT, Workload.reference(1))).json());
    assertThat(json.fieldNames()).toIterable().containsExactly("total", "managed", "lines");
    assertThat(json.path("lines").size()).isEqualTo(bill.lines().size());
    assertThat(json.path("total").asDouble()).isCloseTo(bill.total(), within(.005));
    assertThat(json.path("managed").asDouble()).isCloseTo(2_293.62, within(.01));
    double sum = 0;
    for (JsonNode line : json.path("lines")) {
      sum += line.asDouble();
    }
    assertThat(sum).isCloseTo(bill.total(), within(.005 * bill.lines().size()));
  }

  @Test
  void textTellsWhatIsAssumedAndWhatWouldLowerTheBill() {
    assertThat(new CostReport(CostBasis.of(ROOT, Workload.reference(6))).text())
        .anyMatch(line -> line.contains("events-per-call: 5 events"))
        .anyMatch(line -> line.contains("events-per-shopper-and-batch: 5 events"))
        .anyMatch(line -> line.contains("kms.keys"))
        .anyMatch(line -> line.contains("keep interactions for 7 days"));
  }

  @Test
  void everySavingLowersTheReferenceShopsBill() {
    var basis = CostBasis.of(ROOT, Workload.reference(6));
    double total = Bill.of(basis).total();
    assertThat(Saving.all())
        .allSatisfy(
            saving ->
                assertThat(Bill.of(saving.change().apply(basis)).total())
                    .as(saving.what())
                    .isLessThan(total));
  }

  @Test
  void aPriceListOfOnesOwnTakesThePlaceOfOurs() throws IOException {
    DataFile<Price> ours = DataFile.bundled("prices.json", Price.class);
    Price calls = ours.get("http-api.requests");
    Price dearer =
        new Price(calls.name(), calls.usd() + 1, calls.per(), "requests", "2026-01-01", "a deal");
    Path list = Files.writeString(directory.resolve("prices.json"), ours.with(dearer).json());
    Workload workload = Workload.reference(1);
    assertThat(Bill.of(CostBasis.of(ROOT, workload, list)).total())
        .isCloseTo(
            Bill.of(CostBasis.of(ROOT, workload)).total() + 20_200_000 / calls.per(), within(1e-6));
  }

  @Test
  void namesThePriceThatIsMissing() throws IOException {
    Path empty = Files.writeString(directory.resolve("none.json"), "[]");
    assertThatThrownBy(() -> Bill.of(CostBasis.of(ROOT, Workload.reference(1), empty)))
        .isInstanceOf(CostException.class)
        .hasMessage(empty + " has no http-api.requests: add it");
  }
}
