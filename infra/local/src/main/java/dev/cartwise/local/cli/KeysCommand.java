package dev.cartwise.local.cli;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.local.keys.KeyDesk;
import dev.cartwise.local.keys.KeyText;
import dev.cartwise.shopregistry.key.AccessKey;
import dev.cartwise.shopregistry.key.KeyOwner;
import dev.cartwise.shopregistry.key.KeyRole;
import dev.cartwise.shopregistry.key.NewKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cartwise keys …}: who may speak for shops and shoppers. */
@Command(
    name = "keys",
    description = "Make, list and revoke the access keys of shops.",
    mixinStandardHelpOptions = true,
    subcommands = {
      KeysCommand.Create.class,
      KeysCommand.Show.class,
      KeysCommand.Revoke.class,
      KeysCommand.Rotate.class
    })
final class KeysCommand {

  /** What one of the commands does with keys. */
  abstract static class OnKeys extends TableCommand {

    /** Does it, and returns what is printed. */
    abstract String result(KeyDesk desk, KeyText text);

    @Override
    final String result(TableOptions.Tables found, boolean json) {
      KeyDesk desk = KeyDesk.of(found.client(), found.prefix(), found.secrets());
      return result(desk, new KeyText(json));
    }

    final KeyRole role(String value) {
      return KeyRole.of(value)
          .orElseThrow(() -> wrong("--role is one of admin, server and storefront."));
    }
  }

  /** {@code cartwise keys create}. */
  @Command(
      name = "create",
      description = "Make a key for a shop and show its secret, this once.",
      mixinStandardHelpOptions = true)
  static final class Create extends OnKeys {
    @Option(
        names = "--shop",
        required = true,
        paramLabel = "SHOP",
        description = "The shop that the key speaks for.")
    private String shop = "";

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = "What its holder may do: admin, server or storefront.")
    private String role = "";

    @Override
    boolean check() {
      shop(shop);
      role(role);
      return true;
    }

    @Override
    String result(KeyDesk desk, KeyText text) {
      NewKey made = desk.create(new KeyOwner(shop(shop), role(role)));
      return text.made(made);
    }
  }

  /** {@code cartwise keys list}. */
  @Command(
      name = "list",
      description = "List keys without their secrets.",
      mixinStandardHelpOptions = true)
  static final class Show extends OnKeys {
    @Option(names = "--shop", paramLabel = "SHOP", description = "Keys of this shop only.")
    private @Nullable String shop;

    @Option(names = "--role", paramLabel = "ROLE", description = "Keys of this role only.")
    private @Nullable String role;

    @Override
    boolean check() {
      Optional.ofNullable(shop).ifPresent(this::shop);
      Optional.ofNullable(role).ifPresent(this::role);
      return true;
    }

    @Override
    String result(KeyDesk desk, KeyText text) {
      List<AccessKey> keys =
          desk.list(
              Optional.ofNullable(shop).map(this::shop), Optional.ofNullable(role).map(this::role));
      return text.listed(keys);
    }
  }

  /** {@code cartwise keys revoke}. */
  @Command(
      name = "revoke",
      description = "Revoke a key for good, or all of a shop or of one of its roles.",
      mixinStandardHelpOptions = true)
  static final class Revoke extends OnKeys {
    @Parameters(
        arity = "0..*",
        paramLabel = "KEY",
        description = "The ids of keys, unless --shop is given.")
    private List<String> ids = List.of();

    @Option(names = "--shop", paramLabel = "SHOP", description = "All keys of this shop.")
    private @Nullable String shop;

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "Of the keys of the shop those of this role.")
    private @Nullable String role;

    @Option(
        names = "--shopper-tokens",
        description = "Instead of keys the tokens of the shop's shoppers made until now.")
    private boolean tokens;

    @Override
    boolean check() {
      if (ids.isEmpty() == (shop == null) || (role != null && shop == null)) {
        throw wrong("Name keys, or a shop with --shop and perhaps --role.");
      }
      if (tokens && (shop == null || role != null)) {
        throw wrong("--shopper-tokens goes with --shop alone.");
      }
      Optional.ofNullable(shop).ifPresent(this::shop);
      Optional.ofNullable(role).ifPresent(this::role);
      return true;
    }

    @Override
    String result(KeyDesk desk, KeyText text) {
      if (tokens && shop != null) {
        ShopId of = shop(shop);
        return text.tokensRevoked(of, desk.revokeTokens(of));
      }
      return text.revoked(
          shop == null
              ? desk.revoke(ids)
              : desk.revokeAll(shop(shop), Optional.ofNullable(role).map(this::role)));
    }
  }

  /** {@code cartwise keys rotate}. */
  @Command(
      name = "rotate",
      description = "Sign tokens of shoppers with a new secret from now on.",
      mixinStandardHelpOptions = true)
  static final class Rotate extends OnKeys {
    @Override
    boolean check() {
      return true;
    }

    @Override
    String result(KeyDesk desk, KeyText text) {
      desk.rotateTokenSigning();
      return text.rotated();
    }
  }
}
