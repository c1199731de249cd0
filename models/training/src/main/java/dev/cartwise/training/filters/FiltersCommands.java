package dev.cartwise.training.filters;

import picocli.CommandLine.Command;

/** The group {@code filters}: what requests can name as {@code filterArn}. */
@Command(
    name = "filters",
    mixinStandardHelpOptions = true,
    description = "Declare and list the filters that requests can name.",
    subcommands = {PutFilter.class, ListFilters.class})
public final class FiltersCommands {}
