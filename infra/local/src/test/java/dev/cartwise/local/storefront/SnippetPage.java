package dev.cartwise.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cartwise.local.BuiltFunctions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page with the storefront snippet in it, as Node runs it; tests are skipped without Node. */
public final class SnippetPage {
  private static final Path FOLDER = BuiltFunctions.REPOSITORY.resolve("docs/storefront");
  private static final Path PAGE =
      Path.of("src/test/resources/dev/cartwise/local/storefront/page.js");

  private final Path storage;
  private final URI endpoint;

  /**
   * A page of a shop.
   *
   * @param folder holds what the browser keeps from page to page
   * @param endpoint where the snippet sends events
   */
  public SnippetPage(Path folder, URI endpoint) {
    this.storage = folder.resolve("storage.json");
    this.endpoint = endpoint;
  }

  /** Runs a page's own script after the snippet. */
  public void run(String scenario) throws IOException, InterruptedException {
    runAfter(List.of("cartwise.js"), scenario);
  }

  /** Runs what happens to a Shopify pixel. */
  void runPixel(String scenario) throws IOException, InterruptedException {
    runAfter(List.of("cartwise.js", "shopify-pixel.js"), scenario);
  }

  private void runAfter(List<String> scripts, String scenario)
      throws IOException, InterruptedException {
    assumeTrue(isNodeThere(), "Node is not there");
    String paths =
        scripts.stream()
            .map(script -> FOLDER.resolve(script).toString())
            .collect(Collectors.joining(","));
    Process node =
        new ProcessBuilder(
                "node", PAGE.toString(), paths, storage.toString(), endpoint.toString(), scenario)
            .redirectErrorStream(true)
            .start();
    String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor()).as(told).isZero();
  }

  private static boolean isNodeThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
