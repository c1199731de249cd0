package dev.cartwise.local.sampleshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one shopper does in one session: looks around a kind, perhaps takes something into the cart
 * with what goes along with it, and perhaps buys. Looks and reputation have their say, see {@link
 * Charm}.
 */
final class Visit {
  private static final int MOST_VIEWS = 4;
  private static final double SEES_COMPLEMENT = 0.6;
  private static final double TAKES_COMPLEMENT = 0.6;
  private static final double PUTS_BACK = 0.12;
  private static final double SAME_STYLE = 4;

  private final Range range;
  private final Appeal appeal;
  private final Charm charm;
  private final Taste taste;
  private final Dice dice;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Product> cart = new LinkedHashSet<>();
  private final Set<Product> seen = new LinkedHashSet<>();

  private Visit(Range range, Appeal appeal, Charm charm, Taste taste, Dice dice) {
    this.range = range;
    this.appeal = appeal;
    this.charm = charm;
    this.taste = taste;
    this.dice = dice;
  }

  /** The steps of a new session, at least one. */
  static List<Step> draw(Range range, Appeal appeal, Charm charm, Taste taste, Dice dice) {
    Visit visit = new Visit(range, appeal, charm, taste, dice);
    Product favourite = visit.lookAround();
    if (dice.chance(charm.wanted(visit.seen))) {
      visit.take(favourite);
      visit.checkOut();
    }
    return List.copyOf(visit.steps);
  }

  private Product lookAround() {
    ProductCategory category = dice.weighted(range.categories(), taste::weightOf);
    ProductKind kind = dice.weighted(category.kinds(), this::drawOfKind);
    List<Product> unseen = new ArrayList<>(range.productsOf(kind.code()));
    Product last = see(unseen);
    for (int more = dice.between(0, MOST_VIEWS - 1); more > 0 && !unseen.isEmpty(); more--) {
      last = see(unseen);
    }
    return last;
  }

  private double drawOfKind(ProductKind kind) {
    return range.productsOf(kind.code()).stream().mapToDouble(this::draw).sum();
  }

  private double draw(Product product) {
    return appeal.of(product) * taste.suits(product);
  }

  private Product see(List<Product> unseen) {
    Product product = dice.weighted(unseen, this::draw);
    unseen.remove(product);
    view(product);
    return product;
  }

  private void view(Product product) {
    steps.add(new Step(Step.VIEW, product));
    seen.add(product);
  }

  private void take(Product product) {
    steps.add(new Step(Step.ADD_TO_CART, product));
    cart.add(product);
    List<String> complements = range.kind(product.kind()).complements();
    if (!complements.isEmpty() && dice.chance(SEES_COMPLEMENT)) {
      Product along = complement(product, dice.anyOf(complements));
      view(along);
      if (dice.chance(TAKES_COMPLEMENT)) {
        steps.add(new Step(Step.ADD_TO_CART, along));
        cart.add(along);
      }
    }
  }

  private Product complement(Product product, String kind) {
    return dice.weighted(
        range.productsOf(kind),
        other -> Math.sqrt(appeal.of(other)) * (other.style() == product.style() ? SAME_STYLE : 1));
  }

  private void checkOut() {
    for (Product product : List.copyOf(cart)) {
      if (dice.chance(PUTS_BACK)) {
        steps.add(new Step(Step.REMOVE_FROM_CART, product));
        cart.remove(product);
      }
    }
    if (dice.chance(charm.paid(seen))) {
      cart.forEach(product -> steps.add(new Step(Step.PURCHASE, product)));
    }
  }
}
