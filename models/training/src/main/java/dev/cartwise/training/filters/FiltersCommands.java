package dev.cartwise.training.filters;

import picocli.CommandLine.Command;

/** The group {@code filters}: what requests can name as {@code filterArn}. */
@Command(
    name = "filters",
    mixinStandardHelpOptions = true,
    description = "Declares and lists filters.",
    subcommands = {PutFilter.class, ListFilters.class})
public final class FiltersCommands {}
