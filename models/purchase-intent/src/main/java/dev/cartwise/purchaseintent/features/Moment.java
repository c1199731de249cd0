package dev.cartwise.purchaseintent.features;

import dev.cartwise.contracts.EventKind;
import dev.cartwise.featurestore.shopper.Holding;
import dev.cartwise.featurestore.shopper.Holdings;
import dev.cartwise.featurestore.shopper.RecentInteraction;
import dev.cartwise.featurestore.shopper.ShopperFeatures;
import dev.cartwise.purchaseintent.facts.ItemFactsLookup;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** All that features are computed from: a shopper, the facts of items, and a time. */
final class Moment {

  private static final double HOUR_MILLIS = Duration.ofHours(1).toMillis();

  final long nowMillis;
  final Activity activity;
  final Holdings holdings;

  /** The items in the cart, by id. */
  final Set<String> cart;

  final FactRows sessionFacts;
  final FactRows cartFacts;
  final Looks looks;
  final Candidate candidate;

  Moment(ShopperFeatures shopper, ItemFactsLookup facts, Candidate candidate, long nowMillis) {
    this.nowMillis = nowMillis;
    this.activity = new Activity(shopper.newestFirst());
    this.holdings = shopper.holdings();
    this.cart = new TreeSet<>(shopper.inCart());
    this.sessionFacts = new FactRows(activity.sessionItems(), facts);
    this.cartFacts = new FactRows(cart, facts);
    this.looks = sessionFacts.looks();
    this.candidate = candidate;
  }

  /** How many of a kind there were in the time before now. */
  int count(EventKind kind, Duration back) {
    return activity.countSince(kind, nowMillis - back.toMillis());
  }

  /** The logarithm of one plus the hours since a time; NaN for a time below 0. */
  double logHoursSince(long millis) {
    return millis < 0
        ? Double.NaN
        : StrictMath.log1p(Math.max(0, nowMillis - millis) / HOUR_MILLIS);
  }

  /** When the newest item of the cart was put in; -1 if it is empty. */
  long newestInCartMillis() {
    return holdings.cartChanges().stream()
        .filter(each -> each.kind() == EventKind.ADD_TO_CART)
        .mapToLong(Holding::timeMillis)
        .max()
        .orElse(-1);
  }

  /** When something was bought last; -1 if that is not known. */
  long newestPurchaseMillis() {
    return holdings.purchases().stream().mapToLong(Holding::timeMillis).max().orElse(-1);
  }

  /** How many of the remembered interactions are views of the candidate. */
  long candidateViews() {
    return activity.all().stream()
        .filter(each -> each.kind() == EventKind.VIEW && isCandidate(each.itemId()))
        .count();
  }

  /** When the candidate was touched last; -1 if that is not remembered. */
  long candidateMillis() {
    return activity.all().stream()
        .filter(each -> isCandidate(each.itemId()))
        .mapToLong(RecentInteraction::timeMillis)
        .max()
        .orElse(-1);
  }

  private boolean isCandidate(String itemId) {
    return itemId.equals(candidate.itemId());
  }
}
