package dev.cartwise.training.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotsTest {
  private static final Names NAMES = new Names("title", "touches", "NDCG@10");

  @Test
  void plotsNameTheirAxes() {
    assertThat(BarPlot.of(NAMES, List.of("1"), List.of("n=3"), List.of(0.5)))
        .contains(">touches<", ">NDCG@10<", ">n=3<");
    assertThat(LinePlot.counted(NAMES, List.of(0.5, Double.NaN)))
        .contains(">touches<", ">NDCG@10<")
        .doesNotContain("NaN");
    assertThat(IntervalPlot.of("title", "gain", List.of(new Spread("old", 0.1, -0.1, 0.25))))
        .contains(">gain<", ">-0.250<", ">0<", ">+0.250<", ">old<");
  }

  @Test
  void aLineRunsFromTheFirstToTheLastPlaceOfItsAxes() {
    LinePlot.Line line =
        new LinePlot.Line("model", new double[] {0, 1}, new double[] {0, 1}, false);
    assertThat(new LinePlot(NAMES, Axis.SHARE, Axis.SHARE, List.of(line)).html())
        .contains("points='46.0,182.0 506.0,26.0 '", ">model<");
  }

  @Test
  void anAxisOfOneValueStillHasRoom() {
    assertThat(Axis.around(new double[] {3, Double.NaN, 3})).isEqualTo(new Axis(2.5, 3.5));
    assertThat(Axis.around(new double[0])).isEqualTo(Axis.SHARE);
    assertThat(Axis.fromZero(List.of(0.0))).isEqualTo(Axis.SHARE);
  }

  @Test
  void textIsEscapedEverywhere() {
    assertThat(Markup.escape("<b>'&\"")).isEqualTo("&lt;b&gt;&#39;&amp;&quot;");
    HtmlPage page = new HtmlPage("kind", "<title>");
    page.add(new Section("<h>", "<p>", new Table("<th>").row("<td>", "<n>").html()));
    assertThat(page.html())
        .contains(
            "&lt;title&gt;", "&lt;h&gt;", "&lt;p&gt;", "&lt;th&gt;", "&lt;td&gt;", "&lt;n&gt;");
  }
}
