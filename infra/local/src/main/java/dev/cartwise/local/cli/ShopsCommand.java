package dev.cartwise.local.cli;

import dev.cartwise.deploy.dialogue.Dialogue;
import dev.cartwise.local.shops.ShopDesk;
import dev.cartwise.local.shops.ShopText;
import dev.cartwise.shopregistry.shop.Shop;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwise shops …}: enters, lists and deletes the shops that are served. */
@Command(
    name = "shops",
    description = "Enter, list and delete the shops that are served.",
    mixinStandardHelpOptions = true,
    subcommands = {ShopsCommand.Create.class, ShopsCommand.Show.class, ShopsCommand.Delete.class})
final class ShopsCommand {

  /** What one of the commands does with shops. */
  abstract static class OnShops extends TableCommand {

    /** Does it, and returns what is printed. */
    abstract String result(ShopDesk desk, ShopText text);

    @Override
    final String result(TableOptions.Tables found, boolean json) {
      return result(ShopDesk.of(found.client(), found.prefix()), new ShopText(json));
    }
  }

  /** {@code cartwise shops create}. */
  @Command(
      name = "create",
      description = "Enter a shop, or give one a further tracking id.",
      mixinStandardHelpOptions = true)
  static final class Create extends OnShops {
    @Option(
        names = "--shop",
        required = true,
        paramLabel = "SHOP",
        description = "The shop; one that was deleted is served again.")
    private String shop = "";

    @Option(
        names = "--tracking-id",
        required = true,
        paramLabel = "ID",
        description = "What the shop's storefronts send with events, 1 to 256 characters.")
    private String trackingId = "";

    @Option(
        names = "--schedule",
        paramLabel = "ANSWER",
        description =
            "Whether the schedule trains it, yes or no (default: as it is, at first yes).")
    private @Nullable String schedule;

    @Override
    boolean check() {
      shop(shop);
      if (!Shop.isTrackingId(trackingId)) {
        throw wrong("--tracking-id has 1 to 256 characters.");
      }
      if (schedule != null && !schedule.equals("yes") && !schedule.equals("no")) {
        throw wrong("--schedule is yes or no.");
      }
      return true;
    }

    @Override
    String result(ShopDesk desk, ShopText text) {
      return text.told(
          desk.create(shop(shop), trackingId, Optional.ofNullable(schedule).map("yes"::equals)));
    }
  }

  /** {@code cartwise shops list}. */
  @Command(
      name = "list",
      description = "List shops with their tracking ids, deleted ones too.",
      mixinStandardHelpOptions = true)
  static final class Show extends OnShops {
    @Override
    boolean check() {
      return true;
    }

    @Override
    String result(ShopDesk desk, ShopText text) {
      return text.listed(desk.list());
    }
  }

  /** {@code cartwise shops delete}. */
  @Command(
      name = "delete",
      description = "Serve a shop no more, and keep its data.",
      mixinStandardHelpOptions = true)
  static final class Delete extends OnShops {
    @Parameters(paramLabel = "SHOP", description = "The shop.")
    private String shop = "";

    @Option(names = "--yes", description = "Delete without asking.")
    private boolean yes;

    @Override
    boolean check() {
      shop(shop);
      Dialogue dialogue =
          new Dialogue(out(), new InputStreamReader(System.in, StandardCharsets.UTF_8), yes);
      boolean agreed =
          dialogue.agrees(
              "Serve shop " + shop + " no more? Its tracking ids become free, its data stays.");
      if (!agreed) {
        say("Nothing was deleted.");
      }
      return agreed;
    }

    @Override
    String result(ShopDesk desk, ShopText text) {
      return text.told(desk.delete(shop(shop)));
    }
  }
}
