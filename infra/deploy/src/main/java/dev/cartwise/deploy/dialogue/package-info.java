/** What a deployment tells and asks the person who started it. */
@NullMarked
package dev.cartwise.deploy.dialogue;

import org.jspecify.annotations.NullMarked;
