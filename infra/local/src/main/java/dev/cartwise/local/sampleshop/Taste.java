package dev.cartwise.local.sampleshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one shopper likes: a mixture over categories, a style and how often they come.
 *
 * @param categoryWeights category code to weight; the weights sum to 1
 * @param style 0 plain to 2 fine
 * @param activity relative number of sessions, above 0
 */
record Taste(Map<String, Double> categoryWeights, int style, double activity) {
  private static final double[] FAVOURITES = {0.58, 0.24, 0.12};
  private static final double[] STYLE_DISTANCE = {1.0, 0.3, 0.08};

  Taste {
    categoryWeights = Map.copyOf(categoryWeights);
  }

  static Taste draw(List<ProductCategory> categories, Dice dice) {
    Map<String, Double> weights = new HashMap<>();
    double elsewhere = 1;
    for (double favourite : FAVOURITES) {
      weights.merge(dice.anyOf(categories).code(), favourite, Double::sum);
      elsewhere -= favourite;
    }
    for (ProductCategory category : categories) {
      weights.merge(category.code(), elsewhere / categories.size(), Double::sum);
    }
    double activity = Math.pow(1 - dice.fraction(), -0.5);
    return new Taste(weights, dice.between(0, 2), Math.min(activity, 12));
  }

  double weightOf(ProductCategory category) {
    return categoryWeights.getOrDefault(category.code(), 0.0);
  }

  /** How well a product's style suits, above 0, at most 1. */
  double suits(Product product) {
    return STYLE_DISTANCE[Math.abs(product.style() - style)];
  }
}
