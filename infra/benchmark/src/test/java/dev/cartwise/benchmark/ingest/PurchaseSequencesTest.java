package dev.cartwise.benchmark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.contracts.Interaction;
import dev.cartwise.contracts.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseSequencesTest {
  private static final ShopId DEMO = new ShopId("demo");

  @TempDir private Path directory;

  private PurchaseSequences read(String text, int limit) throws IOException {
    Path file = Files.writeString(directory.resolve("sequences.txt"), text);
    return PurchaseSequences.read(file, DEMO, limit);
  }

  @Test
  void aCallHoldsUpToTenPurchasesOfOneUser() throws IOException {
    String twelve =
        IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    PurchaseSequences sequences = read("7 " + twelve + "\n8 3 1\n", 100);
    assertThat(sequences.calls()).extracting(List::size).containsExactly(10, 2, 2);
    assertThat(sequences.events()).isEqualTo(14);
    assertThat(sequences.items()).isEqualTo(12);
    assertThat(sequences.calls().get(2))
        .extracting(Interaction::userId)
        .containsExactly("u-8", "u-8");
  }

  @Test
  void eventsAreDistinctPurchasesInTheOrderOfTheFile() throws IOException {
    List<Interaction> events =
        read("1 5 5 6\n2 5\n", 100).calls().stream().flatMap(List::stream).toList();
    assertThat(events).extracting(Interaction::kind).containsOnly(EventKind.PURCHASE);
    assertThat(events).extracting(Interaction::itemId).containsExactly("5", "5", "6", "5");
    assertThat(events).extracting(Interaction::eventKey).doesNotHaveDuplicates();
    assertThat(events).extracting(Interaction::timeMillis).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theSameFileMakesTheSameEvents() throws IOException {
    assertThat(read("1 5 6\n", 100)).isEqualTo(read("1 5 6\n", 100));
  }

  @Test
  void stopsBeforeTheLineThatPassesTheLimit() throws IOException {
    assertThat(read("1 5 6\n2 5 6\n", 3).events()).isEqualTo(2);
  }

  @Test
  void namesALineWithoutItem() {
    assertThatThrownBy(() -> read("1 5\n2\n", 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }
}
