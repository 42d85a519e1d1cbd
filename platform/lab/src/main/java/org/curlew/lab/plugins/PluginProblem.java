package org.curlew.lab.plugins;

import java.nio.file.Path;

/** A plugin file that was skipped, or a contribution that does not count, and why. */
public record PluginProblem(Path file, String message) {}
