package dev.cartwise.local.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwise.local.storefront.EventsServer.Call;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorefrontSnippetTest {
  private static final String CREATE =
      "const shop = Cartwise.create({ endpoint, trackingId: 'demo', onDrop: () => {} });\n";

  @TempDir Path folder;

  private List<Call> calls(ToIntFunction<Call> status, String... scenarios) throws Exception {
    try (EventsServer server = new EventsServer(status)) {
      SnippetPage page = new SnippetPage(folder, server.endpoint());
      for (String scenario : scenarios) {
        page.run(scenario);
      }
      return server.calls();
    }
  }

  @Test
  void sendsInTheFormOfPutEventsWhatAShopperDoes() throws Exception {
    List<Call> calls =
        calls(
            call -> 200,
            CREATE
                + """
                shop.view('mug', { recommendationId: 'r-1', impression: ['mug', 'cup'] });
                shop.addToCart(7, { value: '4.50', properties: { colour: 'red' } });
                shop.purchase([{ itemId: 'mug', value: 4.5, quantity: 2 }], { orderId: 'o-1' });
                await shop.flush();
                """);

    assertThat(calls).hasSize(1);
    Call call = calls.get(0);
    assertThat(call.path()).isEqualTo("/events");
    assertThat(call.contentType()).startsWith("text/plain");
    assertThat(call.body().path("trackingId").asText()).isEqualTo("demo");
    assertThat(call.body().path("sessionId").asText()).hasSize(32);
    assertThat(call.body().has("userId")).isFalse();
    assertThat(call.values("eventType")).containsExactly("View", "AddToCart", "Purchase");
    assertThat(call.values("itemId")).containsExactly("mug", "7", "mug");
    assertThat(call.values("eventId")).doesNotHaveDuplicates().contains("o-1:0");
    assertThat(call.event(0).path("recommendationId").asText()).isEqualTo("r-1");
    assertThat(call.event(0).path("impression")).hasSize(2);
    assertThat(call.event(0).has("eventValue")).isFalse();
    assertThat(call.event(1).path("eventValue").asDouble()).isEqualTo(4.5);
    assertThat(call.event(1).path("properties").asText()).isEqualTo("{\"colour\":\"red\"}");
    assertThat(call.event(2).path("properties").asText())
        .isEqualTo("{\"orderId\":\"o-1\",\"quantity\":2}");
  }

  @Test
  void sendsSecondsWhicheverWayATimeIsGiven() throws Exception {
    List<Call> calls =
        calls(
            call -> 200,
            CREATE
                + """
                for (const at of [1772000000, 1772000000000, new Date(1772000000000), '2026-02-25T06:13:20Z']) {
                  shop.view('mug', { at });
                }
                shop.view('mug');
                await shop.flush();
                """);

    assertThat(calls.get(0).values("sentAt").subList(0, 4)).containsOnly("1772000000");
    assertThat(calls.get(0).event(4).path("sentAt").asDouble())
        .isBetween(1772000000.0, 100 * 1772000000.0);
  }

  @Test
  void sendsAtMostTenEventsOfOneShopperInACall() throws Exception {
    List<Call> calls =
        calls(
            call -> 200,
            CREATE
                + """
                for (let i = 0; i < 12; i++) { shop.view('i' + i); }
                shop.identify('u-1');
                shop.view('mug');
                await shop.flush();
                """);

    assertThat(calls).extracting(call -> call.values("itemId").size()).containsExactly(10, 2, 1);
    assertThat(calls.get(2).body().path("userId").asText()).isEqualTo("u-1");
    assertThat(calls)
        .extracting(call -> call.body().path("sessionId").asText())
        .containsOnly(calls.get(0).body().path("sessionId").asText());
  }

  @Test
  void sendsAgainUnderTheSameIdsAndTimesWhatDidNotCome() throws Exception {
    int[] count = {0};
    List<Call> calls =
        calls(
            call -> count[0]++ == 0 ? 503 : 200,
            CREATE
                + "shop.view('mug'); await shop.flush(); await shop.flush(); await shop.flush();");

    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
  }

  @Test
  void showsATokenAndAsksForAnotherWhenOneIsRefused() throws Exception {
    List<Call> calls =
        calls(
            call -> "Bearer t-1".equals(call.authorization()) ? 403 : 200,
            """
            let made = 0;
            const asked = [];
            const token = shopper => { asked.push(shopper); return { token: 't-' + ++made, expiresInSeconds: 900 }; };
            const shop = Cartwise.create({ endpoint, trackingId: 'demo', userId: 'u-1', token });
            shop.view('mug');
            await shop.flush();
            shop.view('cup');
            await shop.flush();
            if (asked.length !== 2 || asked[0].userId !== 'u-1' || asked[0].sessionId !== shop.session()) {
              throw new Error(JSON.stringify(asked));
            }
            """);

    assertThat(calls)
        .extracting(Call::authorization)
        .containsExactly("Bearer t-1", "Bearer t-2", "Bearer t-2");
    assertThat(calls.get(0).contentType()).isEqualTo("application/json");
    assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
  }

  @Test
  void renewsATokenBeforeItEnds() throws Exception {
    List<Call> calls =
        calls(
            call -> 200,
            """
            let made = 0;
            const token = async () => ({ token: 't-' + ++made, expiresInSeconds: 60 });
            const shop = Cartwise.create({ endpoint, trackingId: 'demo', userId: 'u-1', token });
            for (const item of ['mug', 'cup']) { shop.view(item); await shop.flush(); }
            """);

    assertThat(calls).extracting(Call::authorization).containsExactly("Bearer t-1", "Bearer t-2");
  }

  @Test
  void leavesOutTheOneEventThatIsWrong() throws Exception {
    List<Call> calls =
        calls(
            call -> call.values("itemId").contains("wrong") ? 400 : 200,
            CREATE
                + "['mug', 'wrong', 'cup'].forEach(item => shop.view(item));"
                + " await shop.flush(); await shop.flush();");

    assertThat(calls)
        .extracting(call -> String.join(" ", call.values("itemId")))
        .containsExactly("mug wrong cup", "mug", "wrong cup", "wrong", "cup");
  }

  @Test
  void tellsAnOrderOnceThoughItsPageIsLoadedAgain() throws Exception {
    String thanks =
        CREATE + "shop.purchase({ itemId: 'mug' }, { orderId: 9 }); await shop.flush();";

    assertThat(calls(call -> 200, thanks, thanks)).hasSize(1);
  }

  @Test
  void leavesToTheNextPageWhatDidNotCome() throws Exception {
    int[] count = {0};
    List<Call> calls =
        calls(
            call -> count[0]++ == 0 ? 500 : 200,
            CREATE + "shop.view('mug'); await shop.flush();",
            CREATE + "await shop.flush();",
            CREATE + "await shop.flush();");

    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
  }

  @Test
  void sendsAtOnceWhatWaitsWhenThePageIsLeft() throws Exception {
    List<Call> calls = calls(call -> 200, CREATE + "shop.view('mug'); listeners.pagehide();");

    assertThat(calls).extracting(Call::beacon).containsExactly("yes");
  }

  @Test
  void sendsWhatShopifyTellsOfProductsCartsAndOrders() throws Exception {
    try (EventsServer server = new EventsServer(call -> 200)) {
      new SnippetPage(folder, server.endpoint())
          .runPixel(
              """
              const said = { id: 'e-1', clientId: 'c-1', timestamp: '2026-02-25T06:13:20.500Z' };
              const mug = { id: 'v-1', sku: 'MUG', price: { amount: 4.5 }, product: { id: 'p-1' } };
              const cup = { id: 'v-2', sku: null, price: { amount: 3 }, product: { id: 'p-2' } };
              handlers.product_viewed({ ...said, data: { productVariant: cup } });
              handlers.product_added_to_cart({ ...said, id: 'e-2', data: { cartLine: { merchandise: mug, quantity: 2 } } });
              const lineItems = [{ variant: mug, quantity: 2 }, { variant: cup, quantity: 1 }];
              handlers.checkout_completed({ ...said, id: 'e-3', data: { checkout: { order: { id: 'o-1' }, lineItems } } });
              """);

      assertThat(server.calls()).hasSize(1);
      Call call = server.calls().get(0);
      assertThat(call.contentType()).startsWith("text/plain");
      assertThat(call.body().path("sessionId").asText()).isEqualTo("c-1");
      assertThat(call.values("eventType"))
          .containsExactly("View", "AddToCart", "Purchase", "Purchase");
      assertThat(call.values("itemId")).containsExactly("p-2", "MUG", "MUG", "p-2");
      assertThat(call.values("eventId")).containsExactly("e-1", "e-2", "e-3:0", "e-3:1");
      assertThat(call.values("sentAt")).containsOnly("1.7720000005E9");
      assertThat(call.event(2).path("properties").asText())
          .isEqualTo("{\"orderId\":\"o-1\",\"quantity\":2}");
    }
  }
}
