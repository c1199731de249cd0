/** What is known of items: the attributes that shops send, photos and texts. */
@NullMarked
package dev.cartwise.featurestore.item;

import org.jspecify.annotations.NullMarked;
