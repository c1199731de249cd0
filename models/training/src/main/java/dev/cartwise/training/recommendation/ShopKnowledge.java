package dev.cartwise.training.recommendation;

import dev.cartwise.contracts.ShopId;
import dev.cartwise.recommendation.catalogue.CatalogueItem;
import dev.cartwise.training.archive.ShopArchive;
import dev.cartwise.training.recommendation.resemblance.ItemKnowledge;
import java.util.List;

/**
 * What a shop's recommendations are learned from.
 *
 * @param shop the shop
 * @param archive what is read of its events
 * @param items the shop's items with their attributes
 * @param known what else is known of them
 */
public record ShopKnowledge(
    ShopId shop, ShopArchive archive, List<CatalogueItem> items, ItemKnowledge known) {}
