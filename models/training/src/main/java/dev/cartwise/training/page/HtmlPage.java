package dev.cartwise.training.page;

/** One page of HTML that needs no other file, in light and dark, from 375 pixels of width on. */
public final class HtmlPage {
  private static final String STYLE =
      """
      :root{--ink:#1b2733;--soft:#5c6b7a;--line:#e3e8ee;--card:#fff;--back:#f5f7fa;--mark:#2f6db3;
      --deep:#173f6d;--good:#1f8a5b;--bad:#b3412f}
      @media(prefers-color-scheme:dark){:root{--ink:#e6ebf1;--soft:#9fb0c1;--line:#2c3845;
      --card:#18222d;--back:#0f171f;--mark:#6ea8e6;--deep:#a9cdf5;--good:#56c795;--bad:#ef8a78}}
      *{box-sizing:border-box}body{font:15px/1.55 system-ui,sans-serif;color:var(--ink);
      background:var(--back);margin:0}main{max-width:66rem;margin:0 auto;padding:2rem 1.2rem 4rem}
      h1{font-size:1.7rem;margin:.2rem 0}h2{font-size:1.05rem;margin:0 0 .2rem}
      h1,h2,p,.tile{overflow-wrap:anywhere}
      p{color:var(--soft);margin:.1rem 0 .8rem}section{background:var(--card);min-width:0;
      border:1px solid var(--line);border-radius:.7rem;padding:1.1rem 1.3rem;margin:1rem 0}
      .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));
      gap:1rem;margin:1.2rem 0}.tile{background:var(--card);border:1px solid var(--line);
      border-radius:.7rem;padding:.8rem 1rem}.tile b{display:block;font-size:1.6rem;
      font-variant-numeric:tabular-nums}.tile span{color:var(--soft);font-size:.85rem}
      .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));
      gap:1rem;margin:1rem 0}.pair section{margin:0}figure{margin:0}
      .scroll{overflow-x:auto}.scroll svg{min-width:26rem}
      .scroll svg.wide{min-width:46rem}svg{width:100%;font-size:10px;
      fill:var(--soft)}table{border-collapse:collapse;width:100%;font-size:.92rem}
      td,th{padding:.3rem .6rem;text-align:left;border-bottom:1px solid var(--line);
      vertical-align:top}td.number{text-align:right;white-space:nowrap;
      font-variant-numeric:tabular-nums}th{color:var(--soft);font-weight:600}
      """;

  private final String kind;
  private final String title;
  private final StringBuilder tiles = new StringBuilder();
  private final StringBuilder body = new StringBuilder();

  /**
   * An empty page.
   *
   * @param kind what sort of page it is
   * @param title what this one is about
   */
  public HtmlPage(String kind, String title) {
    this.kind = Markup.escape(kind);
    this.title = Markup.escape(title);
  }

  /** Adds a figure to those at the top. */
  public void tile(String what, String value) {
    tiles.append("<div class='tile'><b>").append(Markup.escape(value)).append("</b><span>");
    tiles.append(Markup.escape(what)).append("</span></div>");
  }

  /** Adds a section as wide as the page. */
  public void add(Section section) {
    body.append(section.html());
  }

  /** Adds sections beside each other, where there is room. */
  public void pair(Section... sections) {
    body.append("<div class='pair'>");
    for (Section section : sections) {
      body.append(section.html());
    }
    body.append("</div>");
  }

  /** The whole page. */
  public String html() {
    return "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        + "<meta name='viewport' content='width=device-width,initial-scale=1'><title>"
        + kind
        + "</title><style>"
        + STYLE
        + "</style></head><body><main><p>Cartwise · "
        + kind
        + "</p><h1>"
        + title
        + "</h1><div class='tiles'>"
        + tiles
        + "</div>"
        + body
        + "</main></body></html>\n";
  }
}
