package dev.cartwise.local.http;

import dev.cartwise.local.failure.LocalSystemException;
import dev.cartwise.local.failure.LocalSystemException.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The origins whose pages may call a server of this machine: the machine's own, whatever their
 * port, and some more.
 *
 * @param more further origins, for example {@code https://shop.test}; the server may be reached
 *     under their hosts as well
 */
public record Origins(Set<String> more) {
  /** The machine's own alone. */
  public static final Origins OF_THIS_MACHINE = new Origins(Set.of());

  private static final Set<String> OWN_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Pattern ORIGIN =
      Pattern.compile("(?:http|https)://(?<host>[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::\\d{1,5})?");

  public Origins {
    more = Set.copyOf(more);
  }

  /**
   * Reads a list with commas between.
   *
   * @throws LocalSystemException if one is no origin
   */
  public static Origins parse(String list) {
    Set<String> origins =
        Arrays.stream(list.split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toSet());
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new LocalSystemException(
            Reason.WRONG_SETTING,
            "CARTWISE_ORIGINS: '" + origin + "' is no origin such as https://shop.test");
      }
    }
    return new Origins(origins);
  }

  /** Whether pages of an origin may call; {@code null}, the origin of a page without one, not. */
  boolean allow(String origin) {
    String named = origin.toLowerCase(Locale.ROOT);
    Matcher matcher = ORIGIN.matcher(named);
    return matcher.matches() && (OWN_HOSTS.contains(matcher.group("host")) || more.contains(named));
  }

  /** Whether the server may be reached under a host. */
  boolean allowHost(String host) {
    String named = host.toLowerCase(Locale.ROOT);
    return OWN_HOSTS.contains(named) || more.stream().anyMatch(origin -> named.equals(of(origin)));
  }

  private static String of(String origin) {
    Matcher matcher = ORIGIN.matcher(origin);
    return matcher.matches() ? matcher.group("host") : "";
  }
}
