package dev.cartwise.training.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.training.recommendation.data.Query;
import dev.cartwise.training.recommendation.metric.Ranks;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPartsTest {

  @Test
  void slicesPartTheQuestions() {
    List<Query> queries =
        List.of(new Query(new int[1], 0), new Query(new int[4], 1), new Query(new int[40], 1));
    Ranks ranks = new Ranks(new int[] {1, 50, 1});

    List<Slice> byLength = Slice.byHistoryLength(queries, ranks, 20);
    List<Slice> byDecile = Slice.byPopularityDecile(queries, ranks, new float[] {5f, 1f}, 20);

    assertThat(byLength)
        .containsExactly(
            new Slice("1", 1, 1.0), new Slice("4–5", 1, 0.0), new Slice("22+", 1, 1.0));
    assertThat(byDecile).containsExactly(new Slice("1", 2, 0.5), new Slice("6", 1, 1.0));
  }

  @Test
  void namesAreEscapedOnThePage() {
    assertThat(ReportPage.escape("<b>'&\"")).isEqualTo("&lt;b&gt;&#39;&amp;&quot;");
  }
}
