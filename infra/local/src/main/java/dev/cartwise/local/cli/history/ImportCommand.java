package dev.cartwise.local.cli.history;

import picocli.CommandLine.Command;

/** {@code cartwise import …}: brings in what a shop has of its past in files. */
@Command(
    name = "import",
    description = "Bring in a shop's events, items and users from files.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportInteractions.class, ImportItems.class, ImportUsers.class})
public final class ImportCommand {}
